import assert from "node:assert/strict";
import { meets, mostChangedFirst, spansOf } from "../../../src/core/coaching/handBack/changeSpan";
import { commitsSince, followUpOf } from "../../../src/core/coaching/handBack/follow";
import { followText, handBackRow } from "../../../src/core/coaching/handBack/words";
import { parseDiff } from "../../../src/core/coaching/change/parseDiff";
import type { JudgementSettings } from "../../../src/core/coaching/situation";
import { Calendar } from "../../../src/core/text/calendar";
import { day, history, type Line, now } from "../history/smallHistory";
import { single, opened } from "./steps";

const handBack = single(opened({ at: now - 3 * day, person: "Noor@x.example" }));
const readAt = { calendar: new Calendar("UTC"), now };

/** What came of the hand-back three days ago, with such commits in the history. */
function followed(
  lines: readonly Line[],
  changed?: string,
  settings: Partial<JudgementSettings> = {},
): string | undefined {
  const commits = commitsSince(history(lines, settings), handBack, ["src/a"], now);
  const follow = followUpOf(
    commits,
    spansOf(parseDiff(diff(40))),
    changed === undefined ? undefined : parseDiff(changed),
  );
  return follow && followText(follow, handBack, readAt);
}

/** A change of one line of `src/a`, with a line of context on both sides. */
function diff(line: number): string {
  return [
    "diff --git a/src/a b/src/a",
    "index 1111111..2222222 100644",
    "--- a/src/a",
    "+++ b/src/a",
    `@@ -${line - 1},3 +${line - 1},3 @@`,
    " before",
    "-old",
    "+new",
    " after",
    "",
  ].join("\n");
}

const before: Line = { who: "noor", ago: 5, files: ["src/a"] };

describe("what came after a hand-back", () => {
  it("is nothing while nobody but the lead has committed there", () => {
    const mine: Line = { who: "lead", ago: 1, files: ["src/a"] };
    const elsewhere: Line = { who: "noor", ago: 1, files: ["src/b"] };
    assert.equal(followed([before, mine, elsewhere]), undefined);
    assert.equal(followed([before]), undefined);
    const namesake: Line = { who: "Mara Lind", ago: 1, files: ["src/a"] };
    assert.equal(followed([before, namesake], undefined, { userName: "Mara Lind" }), undefined);
  });

  it("names the day when the person committed to the very lines", () => {
    const after: Line = { who: "noor", ago: 1, files: ["src/a"] };
    const text = "noor committed the change you hinted at yesterday";
    assert.equal(followed([before, after], diff(40)), text);
    assert.equal(followed([before, after], diff(43)), text);
  });

  it("says the file alone when the lines are others, or not known", () => {
    const after: Line = { who: "noor", ago: 1, files: ["src/a"] };
    assert.equal(followed([before, after], diff(60)), "noor committed to a yesterday");
    assert.equal(followed([before, after]), "noor committed to a yesterday");
  });

  it("says the file alone when somebody else has committed there too, since lines tell no name", () => {
    const lines: Line[] = [
      { who: "noor", ago: 1, files: ["src/a"] },
      { who: "elif", ago: 2, files: ["src/a"] },
    ];
    assert.equal(followed(lines, diff(40)), "noor committed to a yesterday");
  });

  it("says so when it was another, and counts a commit with the lead as co-author", () => {
    const other: Line = { who: "elif", ago: 1, files: ["src/a"] };
    const text = "elif, not Noor committed to the lines you hinted at yesterday";
    assert.equal(followed([other], diff(40)), text);
    const together: Line = { who: "lead", with: ["noor"], ago: 0, files: ["src/a"] };
    assert.equal(followed([together]), "noor committed to a today");
  });

  it("leaves bots out", () => {
    assert.equal(followed([{ who: "renovate[bot]", ago: 1, files: ["src/a"] }]), undefined);
  });
});

describe("the lines of a change", () => {
  it("are those before it, without context", () => {
    assert.deepEqual(spansOf(parseDiff(diff(40))), [{ path: "src/a", from: 40, to: 40 }]);
  });

  it("meet what is within three lines, of the same file", () => {
    const spans = [{ path: "src/a", from: 40, to: 42 }];
    const met = (line: number): boolean => meets(spans, parseDiff(diff(line)));
    assert.deepEqual([36, 37, 45, 46].map(met), [false, true, true, false]);
    assert.equal(meets([{ path: "src/b", from: 40, to: 42 }], parseDiff(diff(40))), false);
  });

  it("order files by how much is changed", () => {
    const two =
      diff(3) +
      diff(9).replaceAll("src/a", "src/b").replace("+new", "+new\n+newer").replace("+8,3", "+8,4");
    const files = mostChangedFirst(parseDiff(two)).map(({ path }) => path);
    assert.deepEqual(files, ["src/b", "src/a"]);
  });
});

describe("a row of what was handed back", () => {
  it("tells who, where, since when and how far", () => {
    const one = single(
      opened({ at: now - 3 * day, paths: ["src/a", "src/b", "src/c"], topic: "error handling" }),
    );
    assert.deepEqual(handBackRow(one, undefined, readAt), {
      label: "Noor Haddad: a",
      description: "error handling · and 2 more files · on Tuesday",
      detail: "rung 1, question, waiting for an answer",
    });
  });

  it("shows what strangers wrote as it is", () => {
    const one = { ...single(opened({ paths: ["$(x).ts"] })), name: "$(bug) Noor\u202e" };
    assert.equal(handBackRow(one, undefined, readAt).label, "\\$(bug) Noor: \\$(x).ts");
  });
});
