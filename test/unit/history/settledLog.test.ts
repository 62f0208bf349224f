import assert from "node:assert/strict";
import fc from "fast-check";
import { growLog } from "../../../src/core/history/grownLog";
import { rowOf } from "../../../src/core/history/grouping";
import { isSettledBy, joinLogs, withoutCommits } from "../../../src/core/history/joinLogs";
import { type LeftOut, nothingLeftOut, prepareLog } from "../../../src/core/history/preparedLog";
import { settle } from "../../../src/core/history/settledLog";
import { type TouchLog, TouchLogBuilder } from "../../../src/core/history/touchLog";
import { idOf, logged } from "./smallHistory";

const files = ["a", "b", "src/c", "src/d", "yarn.lock"];
const commit = fc.record({
  time: fc.nat(9),
  paths: fc.uniqueArray(fc.constantFrom(...files), { maxLength: 3 }),
  renames: fc.uniqueArray(fc.tuple(fc.constantFrom(...files), fc.constantFrom(...files)), {
    maxLength: 2,
  }),
});
type Written = typeof commit extends fc.Arbitrary<infer One> ? One : never;
const commits = fc.array(commit, { maxLength: 6 });

/** The id of a commit is its number. */
function logOf(all: readonly Written[], firstId = 0): TouchLog {
  const builder = new TouchLogBuilder();
  const author = { name: "noor", email: "noor@x" };
  all.forEach(({ time, paths, renames }, at) => {
    builder.commit(logged({ id: firstId + at, time: 1000 + time, author, coAuthors: [] }));
    for (const path of paths) builder.path(path);
    renames.forEach(([from, to], number) => {
      builder.delete({ path: from, blob: `${number}` });
      builder.add({ path: to, blob: `${number}` });
    });
  });
  return builder.build();
}

/** All that an index is made from, whatever numbers the paths have. */
function read(log: TouchLog, leftOut: LeftOut = nothingLeftOut): unknown {
  const prepared = prepareLog(log, leftOut);
  const nameOf = (path: number | undefined): string => prepared.paths[path ?? -1] ?? "";
  const commitsNow = Array.from(prepared.times, (time, at) => ({
    id: prepared.hashOf(at),
    time,
    who: rowOf(prepared.writers, at).length,
    paths: Array.from(rowOf(prepared.touched, at), nameOf),
  }));
  const newest = prepared.paths.map((path, at) => [path, nameOf(prepared.newestPathOf[at])]);
  return { commitsNow, newest: Object.fromEntries(newest) };
}

describe("a settled log", () => {
  it("says what it said before, and what is left out of it is left out", () => {
    const before = fc.nat(9).map((time) => 1000 + time);
    const gone = fc.uniqueArray(fc.nat(5).map(idOf), { maxLength: 2 });
    fc.assert(
      fc.property(commits, before, gone, (all, from, ids) => {
        const log = logOf(all);
        const leftOut = { before: from, commits: new Set(ids), generated: new Set(["src/d"]) };
        assert.deepEqual(read(settle(log)), read(log));
        assert.deepEqual(read(settle(log), leftOut), read(log, leftOut));
      }),
    );
  });

  it("grows as one that was not, at once or in the end, and can be settled again", () => {
    fc.assert(
      fc.property(commits, commits, (newer, older) => {
        const [above, below] = [logOf(newer), logOf(older, newer.length)];
        const whole = read(joinLogs(above, below));
        assert.deepEqual(read(growLog(above, settle(below))), whole);
        assert.deepEqual(read(joinLogs(above, settle(below))), whole);
        assert.deepEqual(read(settle(growLog(above, settle(below)))), whole);
      }),
    );
  });

  it("loses the same commits, unless older touches have gone along with one", () => {
    const some = fc.uniqueArray(fc.nat(11).map(idOf), { maxLength: 4 });
    fc.assert(
      fc.property(commits, commits, some, (newer, older, ids) => {
        const [above, below] = [logOf(newer), logOf(older, newer.length)];
        const gone = new Set(ids);
        const kept = growLog(above, settle(below));
        const renamed = older.some(
          ({ renames }, at) => gone.has(idOf(newer.length + at)) && renames.length > 0,
        );
        assert.equal(isSettledBy(kept, gone), renamed);
        if (renamed) return;
        const wanted = withoutCommits(growLog(above, below), gone);
        assert.deepEqual(read(withoutCommits(kept, gone)), read(wanted));
      }),
    );
  });
});
