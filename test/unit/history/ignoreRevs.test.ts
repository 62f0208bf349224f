import assert from "node:assert/strict";
import { parseIgnoreRevs } from "../../../src/core/history/ignoreRevs";
import { idOf } from "./smallHistory";

describe("a file of commits to pass over", () => {
  it("names whole ids, one on a line, with comments and blanks between", () => {
    const sha256 = "a".repeat(64);
    const text = `# formatting\n\n  ${idOf(1)} # why\r\n${sha256.toUpperCase()}\n`;
    assert.deepEqual(parseIgnoreRevs(text, "revs"), {
      commits: [idOf(1), sha256],
      problems: [],
    });
  });

  it("has each other line told with its place, and the rest holds", () => {
    const { commits, problems } = parseIgnoreRevs(`abc123\n${idOf(1)}\nHEAD~1`, "revs");
    assert.deepEqual(commits, [idOf(1)]);
    assert.deepEqual(problems, [
      "revs line 1: write the whole id of a commit there.",
      "revs line 3: write the whole id of a commit there.",
    ]);
  });
});
