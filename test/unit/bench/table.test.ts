import assert from "node:assert/strict";
import { reportJson, reportLines } from "../../bench/reportLines";
import type { Figure } from "../../bench/row";
import { tableLines } from "../../bench/table";
import { amountText, cellsOf } from "../../bench/words";
import { verdictOf } from "../../bench/judge";

const time: Figure = {
  row: "history",
  measured: { value: 1250, unit: "ms" },
  comparedWith: { what: "git", amount: { value: 1000, unit: "ms" } },
  bar: { ratio: 1.25 },
};
const memory: Figure = {
  row: "memory",
  measured: { value: 65e6, unit: "bytes" },
  comparedWith: { what: "idle" },
  bar: { amount: { value: 64e6, unit: "bytes" } },
};

describe("the table of the bench", () => {
  it("stands in columns", () => {
    const lines = tableLines([["a", "bb", ""], ["µµµ", "c", "d"], ["e"]]);
    assert.deepEqual(lines, ["a    bb", "───  ──  ─", "µµµ  c   d", "e"]);
  });

  it("writes amounts as a person would", () => {
    const texts = [0, 0.0123, 0.9, 1, 12.34, 1234.5, 12_345].map((value) =>
      amountText({ value, unit: "ms" }),
    );
    const times = ["0 µs", "12.3 µs", "900 µs", "1 ms", "12.3 ms", "1235 ms", "12.3 s"];
    assert.deepEqual(texts, times);
    const sizes = [999, 58_640, 250_000, 64e6].map((value) => amountText({ value, unit: "bytes" }));
    assert.deepEqual(sizes, ["999 bytes", "58.6 KB", "250 KB", "64 MB"]);
  });

  it("says whether a bar holds, and it holds at the bar itself", () => {
    assert.equal(verdictOf(time), "holds");
    assert.equal(verdictOf({ ...time, measured: { value: 1251, unit: "ms" } }), "over");
    assert.equal(verdictOf(memory), "over");
    assert.equal(verdictOf({ row: "free", measured: { value: 1, unit: "ms" } }), "none");
  });

  it("holds no bar against another unit or against nothing", () => {
    const { comparedWith: _, ...alone } = time;
    assert.equal(verdictOf(alone), "none");
    assert.equal(verdictOf({ row: "lost", note: "no browser", bar: { ratio: 1 } }), "none");
    assert.equal(verdictOf({ ...memory, measured: { value: 1, unit: "ms" } }), "none");
  });

  it("spells a figure out", () => {
    const cells = ["history", "1250 ms", "git: 1000 ms", "1.25", "at most 1.25 times", "holds"];
    assert.deepEqual(cellsOf(time), cells);
    assert.deepEqual(cellsOf(memory), ["memory", "65 MB", "idle", "–", "at most 64 MB", "over"]);
    const lost = ["lost", "not measured", "no browser", "–", "–", ""];
    assert.deepEqual(cellsOf({ row: "lost", note: "no browser" }), lost);
  });

  it("tells the machine and the repository first", () => {
    const result = { machine, repository, figures: [time] };
    const [first = "", , heads = ""] = reportLines(result);
    assert.match(
      first,
      /Node v20.*git 2\.39\.5.*2 cores with a load of 0\.5.*shop, 50,000 commits, 7 files/,
    );
    assert.match(heads, /^row +measured +compared with/);
    const json: unknown = JSON.parse(reportJson(result));
    assert.deepEqual(json, {
      machine,
      repository: { name: "shop", commits: 50_000, files: 7 },
      rows: [{ ...time, ratio: 1.25, verdict: "holds" }],
    });
  });
});

const machine = {
  node: "v20",
  git: "2.39.5",
  cores: 2,
  memoryBytes: 8e9,
  system: "linux x64",
  load: 0.5,
};
const repository = {
  root: "/elsewhere/shop",
  name: "shop",
  commits: 50_000,
  files: 7,
  newest: 1,
  lead: "mina@shop.example",
};
