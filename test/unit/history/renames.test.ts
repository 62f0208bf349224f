import assert from "node:assert/strict";
import fc from "fast-check";
import { followRenames } from "../../../src/core/history/followRenames";
import { pairRenames } from "../../../src/core/history/renames";
import { TouchIndex } from "../../../src/core/history/touchIndex";
import { nothingLeftOut, prepareLog } from "../../../src/core/history/preparedLog";
import { rowOf } from "../../../src/core/history/grouping";
import { type TouchLog, TouchLogBuilder } from "../../../src/core/history/touchLog";
import { logged } from "./smallHistory";
import { mergePeople } from "../../../src/core/people/people";

const author = { name: "Noor", email: "noor@shop.example" };

/** A commit as a test writes it down, newest first: what it changed, and what it renamed. */
interface Step {
  readonly changes?: readonly string[];
  readonly renames?: readonly (readonly [from: string, to: string])[];
}

function logOf(steps: readonly Step[]): TouchLog {
  const builder = new TouchLogBuilder();
  steps.forEach(({ changes = [], renames = [] }, at) => {
    builder.commit(logged({ id: at, time: 1000 - at, author, coAuthors: [] }));
    for (const path of changes) builder.path(path);
    renames.forEach(([from, to], number) => {
      builder.delete({ path: from, blob: `${at} ${number}` });
      builder.add({ path: to, blob: `${at} ${number}` });
    });
  });
  return builder.build();
}

/** The paths that each commit touches, once renames are followed. */
function touchedBy(steps: readonly Step[]): string[][] {
  const log = logOf(steps);
  const { touched } = followRenames(log);
  return steps.map((_, commit) =>
    Array.from(rowOf(touched, commit), (path) => log.paths[path] ?? ""),
  );
}

describe("renames", () => {
  it("are what came and went with the same content, the same file name first", () => {
    const added = [
      { path: "lib/a.ts", blob: "1" },
      { path: "lib/new.ts", blob: "2" },
    ];
    const deleted = [
      { path: "src/b.ts", blob: "1" },
      { path: "src/a.ts", blob: "1" },
      { path: "src/c.ts", blob: "3" },
    ];
    assert.deepEqual(pairRenames(added, deleted), [{ from: "src/a.ts", to: "lib/a.ts" }]);
  });

  it("are not seen between empty files, which are all alike", () => {
    const blob = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";
    assert.deepEqual(pairRenames([{ path: "a", blob }], [{ path: "b", blob }]), []);
  });

  it("never pair a file twice", () => {
    const change = fc.record({
      path: fc.stringMatching(/^[ab]{1,3}$/),
      blob: fc.constantFrom("1", "2"),
    });
    const changes = fc.uniqueArray(change, { selector: ({ path }) => path });
    fc.assert(
      fc.property(changes, changes, (added, deleted) => {
        const pairs = pairRenames(added, deleted);
        assert.equal(new Set(pairs.map(({ from }) => from)).size, pairs.length);
        assert.equal(new Set(pairs.map(({ to }) => to)).size, pairs.length);
      }),
    );
  });

  it("carry the touches along, through several of them, and are no touch themselves", () => {
    const steps = [
      { changes: ["c"] },
      { renames: [["b", "c"] as const] },
      { changes: ["b", "x"] },
      { renames: [["a", "b"] as const] },
      { changes: ["a"] },
    ];
    assert.deepEqual(touchedBy(steps), [["c"], [], ["c", "x"], [], ["c"]]);
  });

  it("leave a file alone that takes the old path later", () => {
    const steps = [{ changes: ["a"] }, { renames: [["a", "b"] as const] }, { changes: ["a"] }];
    assert.deepEqual(touchedBy(steps), [["a"], [], ["b"]]);
  });

  it("lead from an old path to the new one, unless another file has taken the old path", () => {
    const newest = (steps: readonly Step[]): string => {
      const log = prepareLog(logOf(steps), nothingLeftOut);
      const { personOf, persons } = mergePeople(log.contacts, [], []);
      return TouchIndex.of(log, personOf, persons.length).newestPath("a");
    };
    const renamed = [{ renames: [["a", "b"] as const] }, { changes: ["a"] }];
    assert.equal(newest(renamed), "b");
    assert.equal(newest([{ changes: ["a"] }, ...renamed]), "a");
  });

  it("may make two files change places", () => {
    const swap = { renames: [["a", "b"] as const, ["b", "a"] as const] };
    assert.deepEqual(touchedBy([swap, { changes: ["a", "b"] }]), [[], ["b", "a"]]);
  });
});
