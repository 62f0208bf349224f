import assert from "node:assert/strict";
import * as fc from "fast-check";
import { failureText, type ForgeFailure } from "../../../../src/core/review/pulls/failure";
import { hunkEnd } from "../../../../src/core/review/pulls/hunkEnd";
import { formerLine, movedLine } from "../../../../src/core/review/pulls/movedLine";
import { openedText } from "../../../../src/core/review/pulls/opened";
import {
  type FileHere,
  placeThread,
  type ThreadOn,
} from "../../../../src/core/review/pulls/placeThread";
import { commentMarkdown, editMarkdown } from "../../../../src/core/review/pulls/shown";
import { teach, teachLine } from "../../../../src/core/review/pulls/teach";

const thread = (given: Partial<ThreadOn> = {}): ThreadOn => ({
  isOnFile: false,
  side: "new",
  hunk: "",
  ...given,
});
const lines = ["a", "b", "c", "d", "e"];
const file = (given: Partial<FileHere> = {}): FileHere => ({
  lines,
  sinceHead: [],
  sinceWritten: undefined,
  ...given,
});
const added = { oldStart: 1, oldLines: 0, newStart: 1, newLines: 2 };

describe("where a thread is shown", () => {
  const place = (kind: "lines", from: number, to: number, isRemoved = false): object => ({
    kind,
    from,
    to,
    isRemoved,
  });

  it("is its line, moved by what has changed here", () => {
    assert.deepEqual(placeThread(thread({ line: 2 }), file()), place("lines", 2, 2));
    const here = file({ sinceHead: [added] });
    assert.deepEqual(placeThread(thread({ line: 3, startLine: 2 }), here), place("lines", 4, 5));
  });

  it("is the line it was written on, by the commit it was written at, when it is outdated", () => {
    const here = file({ sinceWritten: [added] });
    assert.deepEqual(placeThread(thread({ originalLine: 3 }), here), place("lines", 5, 5));
  });

  it("is found by its text where the commit is not here, if the text is there once", () => {
    const outdated = thread({ originalLine: 9, hunk: "@@ -7,2 +7,3 @@\n x\n+d" });
    assert.deepEqual(placeThread(outdated, file()), place("lines", 4, 4));
    const twice = file({ lines: ["d", "d"] });
    assert.deepEqual(placeThread(outdated, twice), { kind: "file" });
  });

  it("is where a removed line was", () => {
    const removed = thread({ side: "old", originalLine: 3, hunk: "@@ -1,3 +1,2 @@\n a\n-gone" });
    const here = file({ sinceWritten: [] });
    assert.deepEqual(placeThread(removed, here), place("lines", 2, 2, true));
  });

  it("is the file for what is about it, and where no line is left", () => {
    const gone = file({ sinceHead: [{ oldStart: 1, oldLines: 1, newStart: 1, newLines: 0 }] });
    assert.deepEqual(placeThread(thread({ line: 2 }), gone), { kind: "file" });
    assert.deepEqual(placeThread(thread({ isOnFile: true, line: 1 }), file()), { kind: "file" });
    assert.deepEqual(placeThread(thread({ line: 9 }), file()), { kind: "file" });
    assert.deepEqual(placeThread(thread({ line: 1 }), file({ lines: [] })), { kind: "file" });
  });

  it("is inside the file or on it, whatever a forge says", () => {
    const number = fc.option(fc.integer({ min: -5, max: 50 }), { nil: undefined });
    const hunk = fc.string({ unit: fc.constantFrom("@", "-", "+", "1", ",", " ", "\n", "a") });
    fc.assert(
      fc.property(number, number, hunk, fc.boolean(), (line, startLine, piece, isOld) => {
        const given = thread({
          side: isOld ? "old" : "new",
          hunk: piece,
          ...(line === undefined ? {} : { line, originalLine: line }),
          ...(startLine === undefined ? {} : { startLine }),
        });
        const found = placeThread(given, file({ sinceWritten: [added] }));
        if (found.kind === "file") return;
        assert.ok(found.from >= 1 && found.from <= found.to && found.to <= lines.length);
      }),
    );
  });

  it("ends a piece of a diff at its last line", () => {
    const piece = "@@ -10,4 +20,5 @@ f()\n a\n-b\n+c\n+d";
    assert.deepEqual(hunkEnd(piece), { line: 22, text: "d" });
    assert.deepEqual(hunkEnd("@@ -10,4 +20,5 @@\n a\n-b"), { line: 21, text: "b" });
    assert.equal(hunkEnd("no diff"), undefined);
    assert.equal(hunkEnd(""), undefined);
  });

  it("takes a line there and back", () => {
    const hunk = fc.record({ gap: fc.nat(4), oldLines: fc.nat(3), newLines: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(hunk), fc.integer({ min: 1, max: 60 }), (gaps, line) => {
        let [oldStart, newStart] = [0, 0];
        const hunks = gaps.map(({ gap, oldLines, newLines }) => {
          [oldStart, newStart] = [oldStart + gap + 1, newStart + gap + 1];
          const made = { oldStart, oldLines, newStart, newLines };
          [oldStart, newStart] = [oldStart + oldLines, newStart + newLines];
          return made;
        });
        const now = movedLine(hunks, line);
        if (now !== undefined) assert.equal(formerLine(hunks, now), line);
        else
          assert.ok(
            hunks.some((one) => line > one.oldStart && line <= one.oldStart + one.oldLines),
          );
      }),
    );
  });
});

describe("what a comment teaches", () => {
  it("says what it asks, how much it weighs, and whether it says why", () => {
    const cases: Readonly<Record<string, string>> = {
      "Rename this.": "orders a change · to be done · no reason given",
      "What happens if two of these run at once?":
        "asks a question · weight not told · no reason given",
      "issue (blocking): close the handle, because the pool runs dry otherwise.":
        "asks for a change · blocking · says why",
      "praise: one place for the retry, because every caller gets it now.": "praise · says why",
      "": "for information",
    };
    for (const [text, line] of Object.entries(cases)) assert.equal(teachLine(teach(text)), line);
  });

  it("offers the one edit that would help most, and none where it is good", () => {
    const order = teach("Rename this.").edit;
    assert.equal(order?.title, "Say why");
    assert.match(order?.text ?? "", /^Rename this, .*…/);
    assert.notEqual(teach("Have you even read this code?").edit, undefined);
    assert.equal(teach("What happens if two of these run at once?").edit, undefined);
    assert.equal(teach("Please close it here, since the pool runs dry otherwise.").edit, undefined);
  });

  it("tells the lead how many of their own could say why", () => {
    const of = (body: string, isMine: boolean): ReturnType<typeof comment> => comment(body, isMine);
    const threads = [
      { isResolved: false, comments: [of("Rename this.", true), of("Rename that.", false)] },
      { isResolved: true, comments: [of("Why does it wait?", true)] },
    ];
    const pull = { number: 7, title: "Guard [x](command:y)" };
    assert.equal(
      openedText({ pull, threads, withoutLine: 1, unsafe: 1, answered: 2 }),
      "#7 Guard [x] (command:y): 1 open thread, 1 resolved. 1 stands on the file as a whole, where no line is left. 2 hints of yours are answered: the next step is free. 1 of your 2 comments could say why. 1 left out: the file's name is not safe to open.",
    );
    const none = openedText({ pull, threads: [], withoutLine: 0, unsafe: 0, answered: 0 });
    assert.equal(none, "#7 Guard [x] (command:y) has no review comments yet.");
  });
  const comment = (body: string, isMine: boolean) => ({
    id: "c",
    author: "x",
    body,
    at: 0,
    isMine,
    isPending: false,
    review: "r",
  });

  it("shows a stranger's words with their formatting, and nothing that reaches out or hides", () => {
    const shown = commentMarkdown("**a**\r\n![p](https://x.example/p.png)\u202Eb\u0007 `#![x]`");
    assert.equal(shown, "**a**\n!\u2060[p](https://x.example/p.png) b  `#!\u2060[x]`");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assert.doesNotMatch(commentMarkdown(text), /!\[|[\u0000-\u0008\u202a-\u202e]/);
      }),
    );
  });

  it("keeps the edited words in a fence that they cannot leave", () => {
    const text = editMarkdown({ title: "Say why", why: "It *matters*.", text: "```\n</x>\n```" });
    assert.match(text, /^\*\*Say why\.?\*\*|^\*\*Say why/);
    assert.match(text, /````markdown\n```\n<\/x>\n```\n````$/);
    assert.doesNotMatch(text, /\*matters\*/);
  });
});

describe("a forge's failure in words", () => {
  const reasons: readonly ForgeFailure[] = [
    "unauthorized",
    "forbidden",
    "singleSignOn",
    "notFound",
    "refused",
    "rateLimited",
    "serverDown",
    "timedOut",
    "offline",
    "elsewhere",
    "unreadable",
  ];
  const facts = { forge: "GitHub", host: "github.com" };

  it("is a sentence with what to do, for each", () => {
    for (const reason of reasons) {
      const text = failureText(reason, { ...facts, said: "No\u202e.\n" });
      assert.match(text, /^[A-Z].*\. .*\.$/s, text);
      assert.match(text, /[Tt]ry|[Ss]ign in|[Cc]heck|[Ca]sk|Allow/, text);
      assert.doesNotMatch(text, /[\u202e\n!]/);
    }
  });

  it("says how long to wait, as far as it is known", () => {
    const wait = (waitSeconds?: number): string =>
      failureText("rateLimited", waitSeconds === undefined ? facts : { ...facts, waitSeconds });
    assert.match(wait(37), /in 37 seconds\.$/);
    assert.match(wait(0), /in 1 second\.$/);
    assert.match(wait(600), /in 10 minutes\.$/);
    assert.match(wait(), /in some minutes\.$/);
    assert.match(wait(1e9), /in some minutes\.$/);
  });
});
