import assert from "node:assert/strict";
import { readComment } from "../../../src/core/review/reading";
import { verdictOf } from "../../bench/judge";
import { makeComments } from "../../bench/made/comments";
import { countsOf, labelledRows } from "../../bench/quality/review";
import { reviewFigures } from "../../bench/rows/review";
import { cellsOf } from "../../bench/words";

const tone = [
  { text: "You are just lazy.", nudge: "yes" },
  { text: "Could you add a test?", nudge: "yes" },
  { text: "This is garbage.", nudge: "no" },
  { text: "Done.", nudge: "no" },
  { text: "Thanks.", nudge: "no", checked: false },
  { text: "You are just lazy.", nudge: "maybe" },
];

describe("measuring the reading of comments", () => {
  it("counts yes against no, and the plain rows apart", () => {
    const [again, plain] = countsOf(
      labelledRows(tone.map((row) => JSON.stringify(row)).join("\n")),
    );
    assert.deepEqual(again, {
      name: "look again",
      hits: 1,
      falseAlarms: 1,
      misses: 1,
      rightNos: 2,
    });
    assert.equal(plain?.rightNos, 1);
    assert.ok(again && plain);
    assert.deepEqual(reviewFigures(again).map(verdictOf), ["under", "under", "over"]);
    assert.deepEqual(cellsOf(reviewFigures(again)[0] ?? { row: "" }), [
      "review, look again, precision",
      "0.500",
      "–",
      "–",
      "at least 0.600",
      "under",
    ]);
    assert.deepEqual(reviewFigures(plain).map(verdictOf), ["holds"]);
  });

  it("counts what comments do", () => {
    const rows = [
      { text: "What is this?", asks_question: true, explains_why: false },
      { text: "Done.", asks_question: true, explains_why: false },
    ];
    const asks = countsOf(rows).find(({ name }) => name === "asks_question");
    assert.deepEqual([asks?.hits, asks?.misses], [1, 1]);
    assert.equal(countsOf(rows).length, 7);
  });

  it("refuses rows without a text", () => {
    assert.throws(() => labelledRows('{"nudge":"no"}'), /no "text" in/);
  });

  it("is timed on comments of every kind, the same each time", () => {
    const made = makeComments(300);
    assert.deepEqual(made, makeComments(300));
    const read = made.map(readComment);
    for (const trait of [
      "explainsWhy",
      "asksQuestion",
      "hasPointer",
      "isPraise",
      "command",
    ] as const) {
      assert.ok(
        read.some((reading) => reading[trait]),
        trait,
      );
    }
  });
});
