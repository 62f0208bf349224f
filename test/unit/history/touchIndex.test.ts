import assert from "node:assert/strict";
import fc from "fast-check";
import { folderOf } from "../../../src/core/history/pathNumbers";
import { day, history, type Line, now } from "./smallHistory";

const line: fc.Arbitrary<Line> = fc.record({
  who: fc.constantFrom("noor", "tomasz", "elif"),
  with: fc.array(fc.constantFrom("noor", "tomasz", "elif"), { maxLength: 2 }),
  ago: fc.nat(400),
  files: fc.uniqueArray(fc.constantFrom("a", "src/a", "src/b", "src/c/d"), { maxLength: 4 }),
});

describe("the touch index", () => {
  it("counts a person once a commit, however often the message names them", () => {
    const { index, people } = history([
      { who: "noor", with: ["noor", "elif", "elif"], ago: 1, files: ["a"] },
    ]);
    const [commit = -1] = index.commitsOnFile("a");
    const names = Array.from(index.personsOf(commit), (person) => people.persons[person]?.name);
    assert.deepEqual(names, ["noor", "elif"]);
  });

  it("counts a commit once a folder, and only for files right in it", () => {
    const { index } = history([{ who: "noor", ago: 1, files: ["src/a", "src/b", "src/c/d"] }]);
    assert.equal(index.commitsInFolder("src").length, 1);
    assert.equal(index.commitsInFolder("src/c").length, 1);
    assert.equal(index.commitsInFolder("").length, 0);
  });

  it("gathers what was done anywhere under a folder, and not in one whose name only begins like it", () => {
    const { index } = history([
      { who: "noor", ago: 1, files: ["src/a", "src/c/d"] },
      { who: "noor", ago: 2, files: ["src/c/d"] },
      { who: "noor", ago: 3, files: ["srcs/a", "a"] },
    ]);
    const ages = Array.from(index.commitsUnder("src"), (one) => (now - index.timeOf(one)) / day);
    assert.deepEqual(ages, [1, 2]);
    assert.equal(index.commitsUnder("sr").length, 0);
  });

  it("knows nothing of files and folders that were never touched", () => {
    const { index } = history([]);
    assert.equal(index.commitsOnFile("constructor").length, 0);
    assert.equal(index.commitsInFolder("__proto__").length, 0);
  });

  it("agrees with going through the commits one by one, newest first", () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("a", "src/a", "src/c/d"), (lines, file) => {
        const { index } = history(lines);
        const found = Array.from(index.commitsOnFile(file), (commit) => index.timeOf(commit));
        const expected = lines
          .filter(({ files }) => files.includes(file))
          .map(({ ago }) => now - ago * day)
          .toSorted((a, b) => b - a);
        assert.deepEqual(found, expected);
      }),
    );
  });

  it("gives of a stretch of time what lies in it, both ends included", () => {
    fc.assert(
      fc.property(fc.array(line), fc.nat(400), fc.nat(400), (lines, from, to) => {
        const { index, people } = history(lines);
        for (const { id } of people.persons) {
          const commits = index.commitsBy(id);
          const within = (commit: number): boolean =>
            index.timeOf(commit) >= now - from * day && index.timeOf(commit) <= now - to * day;
          const stretch = index.between(commits, now - from * day, now - to * day);
          assert.deepEqual([...stretch], Array.from(commits.filter(within)));
          const has = index.hasCommitBy(id, now - from * day, now - to * day);
          assert.equal(has, stretch.length > 0);
        }
      }),
    );
  });
});

describe("the folder of a path", () => {
  it("is what stands before the last slash", () => {
    assert.equal(folderOf("src/pay/a.ts"), "src/pay");
    assert.equal(folderOf("a.ts"), "");
  });
});
