import assert from "node:assert/strict";
import fc from "fast-check";
import { decay, knowledgeOf, weigh } from "../../../src/core/history/knowledge";
import { day, history, now, settings, times } from "./smallHistory";

describe("decay", () => {
  it("is one today, a half after the half-life, a quarter after two", () => {
    assert.equal(decay(0, 150), 1);
    assert.equal(decay(150, 150), 0.5);
    assert.equal(decay(300, 150), 0.25);
  });

  it("never grows with age and never counts the future more than today", () => {
    const days = fc.integer({ min: -1000, max: 10_000 });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [younger, older] = a < b ? [a, b] : [b, a];
        assert.ok(decay(older, 150) <= decay(younger, 150));
        assert.ok(decay(younger, 150) <= 1);
      }),
    );
  });
});

describe("knowledge of a file", () => {
  const lines = [
    ...times(3, { who: "noor", ago: 10, files: ["src/a"] }),
    ...times(2, { who: "tomasz", ago: 5, files: ["src/b"] }),
    { who: "tomasz", ago: 600, files: ["src/a"] },
    { who: "elif", ago: 1, files: ["lib/a"] },
  ];

  it("counts commits on the file and in its folder, within the window", () => {
    const { index, people } = history(lines);
    const known = knowledgeOf(index, "src/a", now, settings).map(
      ({ person, fileCommits, folderCommits, lastOnFile }) => ({
        name: people.persons[person]?.name,
        fileCommits,
        folderCommits,
        daysAgo: lastOnFile && (now - lastOnFile) / day,
      }),
    );
    assert.deepEqual(known, [
      { name: "noor", fileCommits: 3, folderCommits: 3, daysAgo: 10 },
      { name: "tomasz", fileCommits: 0, folderCommits: 2, daysAgo: 0 },
    ]);
  });

  it("does not look past the moment it is asked about", () => {
    const { index } = history(lines);
    assert.deepEqual(knowledgeOf(index, "src/b", now - 20 * day, settings), []);
    assert.equal(knowledgeOf(index, "src/b", now - 6 * day, settings)[0]?.fileCommits, 1);
  });

  it("weighs a touch on the file above any single one around it", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (onFile, inFolder) => {
        assert.ok(weigh(onFile + 1, inFolder) - weigh(onFile, inFolder) >= 0.99);
        assert.ok(weigh(onFile, inFolder + 1) - weigh(onFile, inFolder) < 0.5);
        assert.ok(weigh(onFile, inFolder + 1) > weigh(onFile, inFolder));
      }),
    );
  });
});
