import assert from "node:assert/strict";
import * as fc from "fast-check";
import {
  compareSent,
  type FoundComment,
  ownComments,
} from "../../../../src/core/review/posting/compare";
import type { DraftLines, ReviewDraft } from "../../../../src/core/review/posting/draft";
import { amissText, faultText } from "../../../../src/core/review/posting/fault";
import {
  bodyAtMost,
  fittingLines,
  type PlannedComment,
  planReview,
} from "../../../../src/core/review/posting/plan";
import { refusedText, sentText } from "../../../../src/core/review/posting/outcome";
import { listText, reviewRows } from "../../../../src/core/review/posting/reviewList";
import { summaryText } from "../../../../src/core/review/posting/summary";
import { hunksOfPatch } from "../../../../src/core/review/pulls/hunkEnd";
import { twoHunks } from "../../../fixtures/github/pull";
import { Served } from "../../../fixtures/github/served";
import { reviewComment, reviewThread } from "../pulls/thread";

const files = [
  { path: "src/refund.ts", patch: twoHunks },
  { path: "src/new.ts", oldPath: "src/old.ts", patch: "@@ -1 +1 @@\n-a\n+b" },
  { path: "media/cup.png" },
];
const at = (path: string, lines?: DraftLines): ReviewDraft => ({
  id: "d",
  path,
  body: "Why?",
  ...(lines ? { lines } : {}),
});
const on = (line: number, startLine?: number, side: DraftLines["side"] = "new"): DraftLines =>
  startLine === undefined ? { side, line } : { side, line, startLine };

describe("planning a review", () => {
  const cases: readonly (readonly [
    string,
    ReviewDraft,
    string,
    (string | undefined)?,
    DraftLines?,
  ])[] = [
    ["an added line", at("src/refund.ts", on(2)), "lines", undefined, on(2)],
    ["an unchanged line in a hunk", at("src/refund.ts", on(24)), "lines", undefined, on(24)],
    ["the first line of a hunk", at("src/refund.ts", on(20)), "lines", undefined, on(20)],
    ["a line just below a hunk", at("src/refund.ts", on(5)), "file", "outsideDiff"],
    ["a line just above a hunk", at("src/refund.ts", on(19)), "file", "outsideDiff"],
    ["a removed line", at("src/refund.ts", on(20, undefined, "old")), "lines"],
    [
      "an old line that is not shown",
      at("src/refund.ts", on(23, undefined, "old")),
      "file",
      "outsideDiff",
    ],
    ["several lines of a hunk", at("src/refund.ts", on(4, 2)), "lines", undefined, on(4, 2)],
    ["lines of two hunks", at("src/refund.ts", on(21, 2)), "lines", "severalHunks", on(21)],
    ["lines that are one", at("src/refund.ts", on(2, 2)), "lines", undefined, on(2)],
    ["a whole file", at("src/refund.ts"), "file"],
    ["a binary file", at("media/cup.png", on(1)), "file", "noPatch"],
    ["a file left alone", at("src/cart.ts", on(1)), "summary", "fileNotChanged"],
    ["a renamed file by its old name", at("src/old.ts", on(1)), "lines", undefined, on(1)],
    ["no words", { ...at("src/refund.ts", on(2)), body: " \n" }, "nothing", "empty"],
    [
      "too many words",
      { ...at("src/refund.ts", on(2)), body: "x".repeat(bodyAtMost + 1) },
      "nothing",
      "tooLong",
    ],
    ["a line changed here", { ...at("src/refund.ts"), lost: "changedHere" }, "file", "changedHere"],
  ];
  for (const [what, draft, as, amiss, lines] of cases) {
    it(`knows what becomes of ${what}`, () => {
      const [planned] = planReview([draft], files, []);
      assert.equal(planned?.as, as);
      assert.equal(planned.amiss, amiss);
      if (lines) assert.deepEqual(planned.comment?.lines, lines);
      if (planned.amiss) assert.match(amissText[planned.amiss], /^[A-Z].*\.$/);
    });
  }

  it("sends a renamed file's comment to its new name", () => {
    const [planned] = planReview([at("src/old.ts", on(1))], files, []);
    assert.equal(planned?.comment?.path, "src/new.ts");
  });

  it("sends an answer into its thread, whatever the file is, and keeps one without a thread", () => {
    const threads = [reviewThread({ id: "T_1", comments: [reviewComment({ id: "C_1" })] })];
    const draft = { ...at("src/cart.ts", on(1)), answersTo: "C_1" };
    const [planned] = planReview([draft], files, threads);
    assert.equal(planned?.as, "answer");
    assert.deepEqual(planned.comment, {
      draft: "d",
      path: "src/refund.ts",
      body: "Why?",
      answers: "T_1",
    });
    for (const [one, amiss] of [
      [{ ...draft, answersTo: "summary" }, "noThread"],
      [{ ...draft, lost: "refused" as const }, "refused"],
      [{ ...draft, body: " " }, "empty"],
    ] as const) {
      const [kept] = planReview([one], files, threads);
      assert.deepEqual([kept?.as, kept?.amiss, kept?.comment], ["nothing", amiss, undefined]);
    }
    const [row] = reviewRows(planReview([draft], files, threads));
    assert.deepEqual([row?.label, row?.description], ["cart.ts:1", "as an answer in its thread"]);
  });

  it("lets through exactly what the forge takes, whatever the patch", () => {
    const kind = fc.constantFrom(" a", "+b", "-c", "+", " ", "-@@ -1 +1 @@", "+@@ -9 +9 @@");
    const hunk = fc.tuple(fc.array(kind, { minLength: 1, maxLength: 6 }), fc.nat(5));
    fc.assert(
      fc.property(fc.array(hunk, { minLength: 1, maxLength: 4 }), (hunks) => {
        const patch = patchOf(hunks);
        const served = new Served();
        const pull = {
          number: 1,
          title: "",
          author: "",
          owner: "",
          repo: "",
          headOwner: "",
          branch: "",
          sha: "",
          files: [{ filename: "f", patch }],
        };
        const parsed = hunksOfPatch(patch);
        for (const side of ["new", "old"] as const) {
          for (let line = 0; line < 45; line += 1) {
            const asked = { path: "f", body: "b", line, startLine: null, isOnFile: false };
            const forgeSide = side === "new" ? ("RIGHT" as const) : ("LEFT" as const);
            const isTaken = served.refusal(pull, { ...asked, side: forgeSide }) === undefined;
            assert.equal(fittingLines(parsed, { side, line }) !== undefined, isTaken);
            const range = fittingLines(parsed, { side, line, startLine: Math.max(1, line - 3) });
            if (!range) continue;
            const startLine = range.startLine ?? null;
            assert.equal(served.refusal(pull, { ...asked, side: forgeSide, startLine }), undefined);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("reads any text as a patch without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("@-+ 1,\n\\a")) }), (patch) => {
        const [planned] = planReview([at("f", on(1))], [{ path: "f", patch }], []);
        assert.ok(planned?.as === "lines" || planned?.as === "file");
      }),
    );
  });
});

/** A patch of hunks with gaps between them, numbered as git numbers them. */
function patchOf(hunks: readonly (readonly [readonly string[], number])[]): string {
  let [old, now] = [1, 1];
  const texts: string[] = [];
  for (const [lines, gap] of hunks) {
    [old, now] = [old + gap, now + gap];
    const olds = lines.filter((line) => !line.startsWith("+")).length;
    const news = lines.filter((line) => !line.startsWith("-")).length;
    const [o, n] = [olds === 0 ? old - 1 : old, news === 0 ? now - 1 : now];
    texts.push(`@@ -${o},${olds} +${n},${news} @@`, ...lines);
    [old, now] = [old + olds, now + news];
  }
  return texts.join("\n");
}

describe("comparing what was sent with what is there", () => {
  const sent = (draft: string, line?: number, body = "Why?"): PlannedComment => ({
    draft,
    path: "f",
    body,
    ...(line === undefined ? {} : { lines: on(line) }),
  });
  const found = ({ draft, ...one }: PlannedComment): FoundComment => ({
    ...one,
    id: draft,
    lines: one.lines,
    review: "r",
    isPending: true,
  });
  const ids = (all: readonly { readonly sent: PlannedComment }[]): string[] =>
    all.map((one) => one.sent.draft);

  it("finds each as it was sent, whatever line ends the forge has", () => {
    const all = [sent("a", 1), sent("b", 2, "one\ntwo"), sent("c")];
    const there = [found(sent("c")), found(sent("b", 2, "one\r\ntwo\r\n")), found(sent("a", 1))];
    const result = compareSent(all, there);
    assert.deepEqual(ids(result.arrived), ["a", "b", "c"]);
    assert.deepEqual([result.moved, result.lost], [[], []]);
  });

  it("tells an answer from a remark, and from an answer elsewhere", () => {
    const answer = { ...sent("a"), answers: "T_1" };
    const elsewhere = [found(sent("x")), found({ ...sent("y"), answers: "T_2" })];
    assert.deepEqual(compareSent([answer], elsewhere).lost, [answer]);
    assert.deepEqual(ids(compareSent([answer], [...elsewhere, found(answer)]).arrived), ["a"]);
    const comments = [reviewComment({ id: "C_1" }), reviewComment({ id: "C_2", isMine: true })];
    const [own, ...others] = ownComments([reviewThread({ id: "T_1", line: 2, comments })]);
    assert.deepEqual([own?.id, own?.answers, own?.lines, others], ["C_2", "T_1", undefined, []]);
  });

  it("tells moved from lost", () => {
    const all = [sent("a", 1), sent("b", 2), sent("c", 3, "Other")];
    const result = compareSent(all, [found(sent("x", 2)), found(sent("y", 9))]);
    assert.deepEqual(ids(result.arrived), ["b"]);
    assert.deepEqual(ids(result.moved), ["a"]);
    assert.deepEqual(result.lost, [all[2]]);
  });

  it("counts what is there once, and loses no comment, whatever is there", () => {
    const one = fc.record({
      line: fc.integer({ min: 1, max: 3 }),
      body: fc.constantFrom("p", "q"),
    });
    const some = fc.array(one, { maxLength: 6 });
    fc.assert(
      fc.property(some, some, (left, right) => {
        const all = left.map(({ line, body }, place) => sent(`s${place}`, line, body));
        const there = right.map(({ line, body }, place) => found(sent(`f${place}`, line, body)));
        const { arrived, moved, lost } = compareSent(all, there);
        assert.equal(arrived.length + moved.length + lost.length, all.length);
        const used = [...arrived, ...moved].map((pair) => pair.found.id);
        assert.equal(new Set(used).size, used.length);
        for (const pair of arrived) assert.deepEqual(pair.found.lines, pair.sent.lines);
        // As many as both have of a body are found.
        for (const body of ["p", "q"]) {
          const of = (list: readonly { readonly body: string }[]): number =>
            list.filter((comment) => comment.body === body).length;
          const both = [...arrived, ...moved].map((pair) => pair.sent);
          assert.equal(of(both), Math.min(of(all), of(there)));
        }
      }),
    );
  });
});

describe("the words of a review", () => {
  it("puts what has no place in the diff below what the lead wrote", () => {
    const text = summaryText(" Thank you. ", [at("src/`x`.ts", on(4, 2)), at("src/y.ts")]);
    assert.equal(
      text,
      "Thank you.\n\n---\n\n`` src/`x`.ts:2 ``\n\nWhy?\n\n---\n\n`src/y.ts`\n\nWhy?",
    );
    assert.equal(summaryText("", []), "");
  });

  it("names the comment at fault", () => {
    const comment = { draft: "d", path: "src/refund.ts", body: "Why?", lines: on(4, 2) };
    const whole = { draft: "e", path: "a/b.ts", body: "Why?" };
    const fault = { comment, said: "Line could not be resolved." };
    assert.equal(
      faultText([fault, { comment: whole, said: "" }]),
      'the comment on refund.ts:2-4 ("Line could not be resolved") (and 1 more)',
    );
    assert.equal(faultText([{ comment: whole, said: "" }]), "the comment on b.ts, the whole file");
    const answer = { ...whole, answers: "T_1" };
    assert.equal(faultText([{ comment: answer, said: "" }]), "the comment on b.ts, your answer");
  });
});

describe("the list before a review is sent", () => {
  it("shows first what does not stand where it was written, and why", () => {
    const drafts = [
      { ...at("src/refund.ts", on(2)), body: "On **its** line\nand more" },
      at("src/refund.ts", on(12)),
      { ...at("src/$(zap).ts"), body: "" },
    ];
    const rows = reviewRows(planReview(drafts, files, []));
    assert.deepEqual(
      rows.map(({ label, description, detail, isTicked }) => [
        label,
        description,
        detail,
        isTicked,
      ]),
      [
        ["refund.ts:12", "on the file as a whole", "The diff does not show its line. · Why?", true],
        ["\\$(zap).ts, the whole file", "stays here", "There is nothing in it yet. · ", false],
        ["refund.ts:2", "on its line", "On **its** line and more", true],
      ],
    );
    assert.equal(
      listText(rows, 1),
      "Untick what is to wait · 2 not where written · 1 more pending",
    );
    assert.equal(listText([], 0), "Untick what is to wait");
  });
});

describe("what came of a review, in words", () => {
  const one = { draft: "d", path: "src/refund.ts", body: "Why?", lines: on(2) };
  const found = { ...one, id: "c", review: "r", isPending: false };
  const arrived = { sent: one, found };
  const sentReview = { pull: { number: 7 }, verdict: "comment", already: 0 } as const;

  it("says how many were sent, and what is elsewhere or not there", () => {
    const fine = sentText({ ...sentReview, arrived: [arrived], moved: [], lost: [] });
    assert.equal(fine, "Review sent on #7: 1 comment.");
    const astray = { sent: one, found: { ...found, lines: on(9) } };
    const odd = sentText({
      ...sentReview,
      already: 1,
      arrived: [],
      moved: [astray],
      lost: [one, one],
    });
    assert.equal(
      odd,
      "Review sent on #7: 1 comment, 1 of them from before. Elsewhere than sent: refund.ts:2 is on refund.ts:9 now. Not there when read back: refund.ts:2 (and 1 more). The draft is kept, so post it again.",
    );
  });

  it("says what was refused, what waits, and what to do", () => {
    const fault = { comment: one, said: "Line could not be resolved" };
    assert.equal(
      refusedText([fault], 2),
      'GitHub did not take the comment on refund.ts:2 ("Line could not be resolved"). The other 2 wait in your pending review, which only you see. Post again to put it on the file, or leave it out; nothing is sent twice.',
    );
    assert.match(refusedText([fault], 0), /Nobody else has seen anything\./);
  });
});
