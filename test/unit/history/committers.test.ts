import assert from "node:assert/strict";
import { Committers } from "../../../src/core/history/committers";
import { day, history, now, type Line } from "./smallHistory";

function found(lines: readonly Line[], files: readonly string[], days = 500): unknown[] {
  const { index, people } = history(lines);
  const committers = new Committers(index, now - days * day, now);
  for (const file of files) committers.take(file);
  return committers.found.map(({ person, commits, last }) => [
    people.persons[person]?.name,
    commits,
    (now - last) / day,
  ]);
}

describe("who committed to some files", () => {
  const lines: Line[] = [
    { who: "noor", ago: 9, files: ["a", "b"] },
    { who: "noor", with: ["elif"], ago: 3, files: ["b"] },
    { who: "elif", ago: 40, files: ["c"] },
    { who: "tomasz", ago: 2, files: ["b", "x"] },
  ];

  it("counts a commit once for each who wrote it, the most first, then the latest", () => {
    assert.deepEqual(found(lines, ["a", "b"]), [
      ["noor", 2, 3],
      ["tomasz", 1, 2],
      ["elif", 1, 3],
    ]);
    assert.deepEqual(found(lines, ["c", "b", "a"])[0], ["noor", 2, 3]);
  });

  it("leaves out other files and other times", () => {
    assert.deepEqual(found(lines, ["c"], 30), []);
    assert.deepEqual(found(lines, ["c"], 40), [["elif", 1, 40]]);
    assert.deepEqual(found([{ who: "noor", ago: -1, files: ["a"] }], ["a"]), []);
    assert.deepEqual(found(lines, ["unknown"]), []);
  });
});
