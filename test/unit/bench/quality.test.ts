import assert from "node:assert/strict";
import fc from "fast-check";
import type { KnownHistory } from "../../../src/core/coaching/situation";
import { baselines, type Ranker } from "../../bench/quality/baselines";
import { casesOf, evenly, mostActive } from "../../bench/quality/cases";
import { evaluate, rankersWith } from "../../bench/quality/evaluate";
import { noMarks, withCase } from "../../bench/quality/marks";
import { qualityFigures } from "../../bench/rows/whoQuality";
import { verdictOf } from "../../bench/judge";
import { cellsOf } from "../../bench/words";
import { day, history, type Line, logOf, now, settings, times } from "../history/smallHistory";

const lines: readonly Line[] = [
  { who: "noor", ago: 100, files: ["src/a"] },
  { who: "ci-bot", ago: 130, files: ["src/a"] },
  { who: "lead", ago: 140, with: ["elif"], files: ["src/a", "src/b"] },
  { who: "tomasz", ago: 141, files: ["src/a"] },
  { who: "elif", ago: 240, files: ["src/a"] },
];

describe("marks", () => {
  it("are worked out by hand", () => {
    const came = new Set([7, 8]);
    const marks = [[8], [1, 7], [1, 2, 3, 7], [1, 2], []].reduce(
      (before, list) => withCase(before, list, came),
      noMarks,
    );
    assert.deepEqual(marks, {
      cases: 5,
      named: 4,
      hit1: 1,
      hit3: 2,
      reciprocalRanks: 1 + 1 / 2 + 1 / 4,
    });
  });
});

describe("the cases", () => {
  it("are the lead's files to which another human comes within ninety days", () => {
    const { index, people } = history(lines);
    const cases = casesOf({ index, people }, now);
    const told = cases.map(({ path, at, next }) => ({
      path,
      daysAgo: (now - at - 1) / day,
      next: [...next].map((person) => people.persons[person]?.name),
    }));
    assert.deepEqual(told, [{ path: "src/a", daysAgo: 140, next: ["noor"] }]);
  });

  it("leave the last ninety days to those who come", () => {
    const late = [
      { who: "noor", ago: 80, files: ["a"] },
      { who: "lead", ago: 89, files: ["a"] },
    ];
    assert.deepEqual(casesOf(history(late), now), []);
  });

  it("are those of the most active humans", () => {
    const told = history([
      ...times(2, { who: "noor", ago: 100, files: ["a"] }),
      ...times(3, { who: "elif", ago: 100, files: ["a"] }),
      ...times(9, { who: "ci-bot", ago: 100, files: ["a"] }),
      ...times(9, { who: "tomasz", ago: 1, files: ["a"] }),
    ]);
    const names = mostActive(told, now, 5).map((person) => told.people.persons[person]?.name);
    assert.deepEqual(names, ["elif", "noor"]);
  });

  it("are drawn at even distances", () => {
    assert.deepEqual(evenly([1, 2, 3], 5), [1, 2, 3]);
    assert.deepEqual(evenly([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5), [0, 2, 4, 6, 8]);
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.nat(40), (items, count) => {
        assert.equal(evenly(items, count).length, Math.min(items.length, count));
      }),
    );
  });
});

describe("the baselines", () => {
  const ranked = (told: readonly Line[], path: string, ago: number): string[][] => {
    const known = history(told);
    const names = (rank: Ranker): string[] =>
      rank(path, now - ago * day).map((person) => known.people.persons[person]?.name ?? "");
    return baselines.map(({ of }) => names(of(known)));
  };

  it("rank as they are called", () => {
    const told = [
      { who: "elif", ago: 1, files: ["src/a"] },
      ...times(3, { who: "noor", ago: 40, files: ["src/a"] }),
      ...times(4, { who: "tomasz", ago: 400, files: ["src/a"] }),
      ...times(20, { who: "olek", ago: 5, files: ["src/b"] }),
      { who: "ci-bot", ago: 1, files: ["src/a"] },
      { who: "lead", ago: 1, files: ["src/a"] },
    ];
    assert.deepEqual(ranked(told, "src/a", 0), [
      ["elif", "noor", "tomasz"],
      ["noor", "elif"],
      ["tomasz", "noor", "elif"],
      ["olek", "noor", "elif", "tomasz"],
    ]);
  });
});

describe("no ranker", () => {
  it("sees the lead's commit or anything after it", () => {
    const { at = 0 } = casesOf(history(lines), now)[0] ?? {};
    const before = lines.filter(({ ago }) => now - ago * day <= at);
    assert.equal(before.length, 2);
    // Asked with and without all that came later, each gives the same answer.
    for (const { name, of } of rankersWith(settings)) {
      const names = (known: KnownHistory): (string | undefined)[] =>
        of(known)("src/a", at).map((person) => known.people.persons[person]?.name);
      assert.deepEqual(names(history(lines)), names(history(before)), name);
      assert.deepEqual(new Set(names(history(lines))), new Set(["tomasz", "elif"]), name);
    }
  });
});

describe("an evaluation", () => {
  it("asks everybody the same, with each of the most active as lead", () => {
    const scores = evaluate(logOf(lines), now, settings);
    // The lead's and elif's, who wrote a commit together, to which noor comes; and tomasz's.
    assert.deepEqual(new Set(scores.map(({ marks }) => marks.cases)), new Set([3]));
    const [baton, recent] = scores;
    assert.equal(baton?.name, "Baton");
    assert.equal(recent?.marks.named, 3);
    // Only to tomasz's file somebody comes who had been there: elif.
    assert.equal(recent?.marks.reciprocalRanks, 1);
  });
});

describe("the lines of quality", () => {
  const marks = { cases: 100, named: 90, hit1: 40, hit3: 60, reciprocalRanks: 55 };
  const scores = [
    { name: "Baton", marks },
    { name: "one", marks: { ...marks, reciprocalRanks: 40 } },
    { name: "two", marks: { ...marks, reciprocalRanks: 50 } },
  ];

  it("hold Baton's mean against the best baseline's", () => {
    const [cases, mean, first] = qualityFigures(scores);
    assert.ok(cases && mean && first);
    assert.deepEqual(cellsOf(cases).slice(0, 2), ["who, cases", "100"]);
    assert.deepEqual(cellsOf(mean), [
      "who, mean reciprocal rank, Baton",
      "0.550",
      "two: 0.500",
      "1.10",
      "at least 1.1 times",
      "holds",
    ]);
    assert.deepEqual(cellsOf(first).slice(0, 2), ["who, hit@1, Baton", "0.400"]);
    const worse = [{ name: "Baton", marks: { ...marks, reciprocalRanks: 54 } }, ...scores.slice(1)];
    const [, below] = qualityFigures(worse);
    assert.ok(below);
    assert.equal(verdictOf(below), "under");
  });

  it("say so when there is no case", () => {
    const [only] = qualityFigures([{ name: "Baton", marks: noMarks }]);
    assert.equal(only?.note, "no case in this history");
  });
});
