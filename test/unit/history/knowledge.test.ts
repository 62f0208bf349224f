import assert from "node:assert/strict";
import fc from "fast-check";
import { knowledgeOf } from "../../../src/core/history/knowledge";
import { type Level, levelOf, sharesIn } from "../../../src/core/history/share";
import { damping, decay, tallied } from "../../../src/core/history/tally";
import { day, history, type Line, now, settings, times } from "./smallHistory";

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
    const known = history(lines);
    const { people } = known;
    const rows = knowledgeOf(known, "src/a", now, settings).map(
      ({ person, fileCommits, folderCommits, lastOnFile }) => ({
        name: people.persons[person]?.name,
        fileCommits,
        folderCommits,
        daysAgo: lastOnFile && (now - lastOnFile) / day,
      }),
    );
    assert.deepEqual(rows, [
      { name: "noor", fileCommits: 3, folderCommits: 3, daysAgo: 10 },
      { name: "tomasz", fileCommits: 0, folderCommits: 2, daysAgo: 0 },
    ]);
  });

  it("does not look past the moment it is asked about", () => {
    const known = history(lines);
    assert.deepEqual(knowledgeOf(known, "src/b", now - 20 * day, settings), []);
    const commitsAt = (at: number): number[] =>
      knowledgeOf(known, "src/b", at, settings).map(({ fileCommits }) => fileCommits);
    assert.deepEqual(commitsAt(now - 6 * day), [0, 1]);
    assert.deepEqual(commitsAt(now), [2, 0]);
    assert.deepEqual(commitsAt(now - 5 * day - 1), [0, 1]);
  });

  const order = (told: readonly Line[], path: string): (string | undefined)[] => {
    const known = history(told);
    return knowledgeOf(known, path, now, settings).map(
      ({ person }) => known.people.persons[person]?.name,
    );
  };

  it("puts who works on the file before who works as much around it", () => {
    const told = [
      ...times(3, { who: "tomasz", ago: 5, files: ["src/b"] }),
      ...times(3, { who: "noor", ago: 5, files: ["src/a"] }),
    ];
    assert.deepEqual(order(told, "src/a"), ["noor", "tomasz"]);
  });

  it("leans on the files that change together with the file, where its own touches are even", () => {
    const told = [
      { who: "elif", ago: 9, files: ["src/a"] },
      { who: "noor", ago: 9, files: ["src/a"] },
      { who: "lead", ago: 20, files: ["src/a", "test/a"] },
      ...times(4, { who: "noor", ago: 9, files: ["test/a"] }),
      ...times(4, { who: "elif", ago: 9, files: ["test/b"] }),
    ];
    const colleagues = order(told, "src/a").filter((name) => name !== "lead");
    assert.deepEqual(colleagues, ["noor", "elif"]);
  });

  it("puts who is at it now before who did as much a while ago", () => {
    const told = [
      ...times(3, { who: "noor", ago: 30, files: ["src/a"] }),
      ...times(3, { who: "elif", ago: 2, files: ["src/a"] }),
      { who: "noor", ago: 1, files: ["lib/b"] },
    ];
    assert.deepEqual(order(told, "src/a"), ["elif", "noor"]);
  });

  it("puts who did more over time first, where nobody did anything of late", () => {
    const told = [
      ...times(2, { who: "elif", ago: 300, files: ["src/a"] }),
      ...times(9, { who: "noor", ago: 300, files: ["src/a"] }),
    ];
    assert.deepEqual(order(told, "src/a"), ["noor", "elif"]);
  });

  it("names the narrowest folder that somebody worked in, and everybody up to the widest", () => {
    const known = history([
      { who: "noor", ago: 1, files: ["src/pay/a"] },
      { who: "tomasz", ago: 1, files: ["src/cart/b"] },
      { who: "elif", ago: 1, files: ["lib/c"] },
    ]);
    const folders = knowledgeOf(known, "src/pay/a", now, settings).map(
      ({ person, folder }) => `${known.people.persons[person]?.name} ${folder}`,
    );
    assert.deepEqual(folders, ["noor src/pay", "tomasz src"]);
  });

  it("puts who has been away behind who is here", () => {
    const told = [
      ...times(3, { who: "noor", ago: 60, files: ["src/a"] }),
      ...times(3, { who: "elif", ago: 60, files: ["src/a"] }),
      { who: "elif", ago: 1, files: ["lib/b"] },
    ];
    assert.deepEqual(order(told, "src/a"), ["elif", "noor"]);
  });
});

function assertNear(is: number | undefined, wanted: number): void {
  assert.ok(is !== undefined && Math.abs(is - wanted) < 1e-9, `${is}`);
}

describe("a tally", () => {
  it("counts a second commit of a day a half, a third a third", () => {
    const known = history([
      ...[0.5, 0.6, 0.7].map((ago) => ({ who: "noor", ago, files: ["a"] })),
      { who: "tomasz", ago: 150, files: ["a"] },
    ]);
    const tallies = tallied(known.index, known.index.commitsOnFile("a"), now, settings);
    const [noor, tomasz] = [...tallies.values()];
    assert.equal(noor?.commits, 3);
    const today = [0.5, 0.6, 0.7].map((ago, at) => decay(ago, 150) / (at + 1));
    assert.ok(Math.abs((noor?.decayed ?? 0) - today.reduce((sum, one) => sum + one)) < 1e-9);
    assertNear(tomasz?.decayed, 0.5);
  });

  it("counts a touch half after 45 days of late, and after five now", () => {
    const known = history([
      { who: "noor", ago: 45, files: ["a"] },
      { who: "tomasz", ago: 5, files: ["a"] },
    ]);
    const tallies = tallied(known.index, known.index.commitsOnFile("a"), now, settings);
    const [tomasz, noor] = [...tallies.values()];
    assertNear(noor?.lately, 0.5);
    assertNear(noor?.now, 2 ** -9);
    assertNear(tomasz?.now, 0.5);
  });

  it("damps the touches of a bulk commit, to so many in all", () => {
    assert.equal(damping(100, 100), 1);
    assert.equal(damping(400, 100), 0.25);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 1, max: 1000 }),
        (files, most) => {
          assert.ok(files * damping(files, most) <= Math.max(most, 0) + 1e-6);
          assert.ok(damping(files + 1, most) <= damping(files, most));
        },
      ),
    );
    const files = Array.from({ length: 200 }, (_, at) => `src/${at}`);
    const known = history([{ who: "noor", ago: 0, files }]);
    const [tally] = tallied(
      known.index,
      known.index.commitsOnFile("src/7"),
      now,
      settings,
    ).values();
    assert.equal(tally?.decayed, 0.5);
  });
});

describe("a share", () => {
  const shareIn = (levels: readonly Level[], person: number): number =>
    sharesIn(levels, person).decayed;

  const touched = (counts: readonly (readonly [number, number])[]) =>
    new Map(counts.map(([person, decayed]) => [person, { decayed, lately: 0, now: 0 }]));
  const touches = fc.array(fc.nat(50), { minLength: 1, maxLength: 6 });
  const levelsOf = (counts: readonly number[][]) =>
    counts.map((row, at) => levelOf(touched([...row.entries()]), at * 10, () => true));

  it("is worked out by hand", () => {
    // A quarter of everywhere; on the file (2 + 4 × 1/4) / (4 + 4).
    const wide = levelOf(
      touched([
        [1, 1],
        [2, 3],
      ]),
      0,
      () => true,
    );
    const file = levelOf(
      touched([
        [1, 2],
        [2, 2],
      ]),
      4,
      () => true,
    );
    assert.equal(shareIn([wide, file], 1), 3 / 8);
  });

  it("adds up to one over all that count, where there is any work", () => {
    fc.assert(
      fc.property(fc.array(touches, { minLength: 1, maxLength: 4 }), (counts) => {
        const levels = levelsOf([[1, 1, 1, 1, 1, 1], ...counts]);
        const sum = [0, 1, 2, 3, 4, 5].reduce((all, person) => all + shareIn(levels, person), 0);
        assert.ok(Math.abs(sum - 1) < 1e-9);
      }),
    );
  });

  it("grows with each touch on the file", () => {
    fc.assert(
      fc.property(touches, touches, (around, onFile) => {
        const [first = 0, ...rest] = onFile;
        const before = shareIn(levelsOf([[1, 1], around, [first, ...rest, 1]]), 0);
        const after = shareIn(levelsOf([[1, 1], around, [first + 1, ...rest, 1]]), 0);
        assert.ok(after > before);
      }),
    );
  });

  it("is nothing where nobody has worked", () => {
    assert.equal(shareIn([levelOf(new Map(), 0, () => true)], 1), 0);
  });
});
