import assert from "node:assert/strict";
import { threadsByFile } from "../../../../src/core/review/threads/byFile";
import { kept } from "./kept";

describe("review threads by file", () => {
  it("stand in the order one reads them, the open ones of a file first", () => {
    const files = threadsByFile([
      kept({ id: "4", path: "b.ts", lines: { from: 9, to: 9 } }, "note: Later."),
      kept({ id: "2", path: "b.ts", lines: { from: 1, to: 2 }, state: "resolved" }, "note: Done."),
      kept({ id: "3", path: "b.ts", lines: { from: 5, to: 5 } }, "question: Why?"),
      kept({ id: "1", path: "a/x.ts", state: "resolved" }, "note: First."),
    ]);
    assert.deepEqual(
      files.map(({ label, description, spoken, threads }) => [
        label,
        description,
        spoken,
        threads.map(({ thread }) => thread.id),
      ]),
      [
        ["x.ts", "a", "a/x.ts, 1 thread, 0 open", ["1"]],
        ["b.ts", "", "b.ts, 3 threads, 2 open", ["3", "4", "2"]],
      ],
    );
    const [, b] = files;
    assert.deepEqual(
      b?.threads.map(({ label, description }) => `${label} | ${description}`),
      [
        "question: Why? | line 5 · to know",
        "note: Later. | line 9 · to know",
        "note: Done. | lines 1 to 2 · to know · resolved",
      ],
    );
  });

  it("say which repository a file is in where there are several, and when a whole file is meant", () => {
    const { lines: _lines, anchor: _anchor, ...whole } = kept({ root: "C:\\work\\kit" });
    const files = threadsByFile([whole, kept({ id: "b", root: "/home/mara/shop" })]);
    assert.deepEqual(
      files.map(({ description }) => description),
      ["shop: src", "kit: src"],
    );
    assert.match(files[1]?.threads[0]?.description ?? "", /^the whole file · /);
  });

  it("show what a stranger wrote as it is", () => {
    const path = "a\u202e$(bug)/b\n.ts";
    const [file] = threadsByFile([kept({ path, personName: "$(x) Noor" }, "note: $(zap) \u200bx")]);
    assert.equal(file?.label, "b .ts");
    assert.equal(file?.description, "a $(bug)");
    assert.equal(file?.threads[0]?.label, "note: $(zap) x");
    assert.match(file?.threads[0]?.description ?? "", /for \$\(x\) Noor/);
  });

  it("are none where there are none", () => {
    assert.deepEqual(threadsByFile([]), []);
  });
});
