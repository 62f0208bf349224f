import assert from "node:assert/strict";
import fc from "fast-check";
import { isLockFile } from "../../../src/core/history/generatedFiles";
import { rowOf } from "../../../src/core/history/grouping";
import {
  isGenerated,
  type LeftOut,
  nothingLeftOut,
  prepareLog,
} from "../../../src/core/history/preparedLog";
import { day, idOf, type Line, logOf, now } from "./smallHistory";

/** The ids and paths of what is left, newest first. */
function left(lines: readonly Line[], leftOut: Partial<LeftOut> = {}): [string, string[]][] {
  const log = prepareLog(logOf(lines), { ...nothingLeftOut, ...leftOut });
  return Array.from(log.times, (_, at) => [
    log.hashOf(at),
    Array.from(rowOf(log.touched, at), (path) => log.paths[path] ?? ""),
  ]);
}

describe("a log made ready to be looked up", () => {
  const lines: Line[] = [
    { who: "noor", ago: 3, files: ["a", "web/yarn.lock"] },
    { who: "elif", ago: 1, files: ["b", "dist/out.js"] },
    { who: "noor", ago: 9, files: ["a"] },
  ];

  it("is newest first, and commits of one second stay in git's order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5)), (agos) => {
        const all = agos.map((ago) => ({ who: "noor", ago, files: [] }));
        const expected = agos
          .map((ago, at) => ({ ago, at }))
          .toSorted((a, b) => a.ago - b.ago || a.at - b.at)
          .map(({ at }) => idOf(at));
        assert.deepEqual(
          left(all).map(([id]) => id),
          expected,
        );
      }),
    );
  });

  it("holds no lock files, and nothing that attributes call generated", () => {
    assert.deepEqual(left(lines, { generated: new Set(["dist/out.js"]) }), [
      [idOf(1), ["b"]],
      [idOf(0), ["a"]],
      [idOf(2), ["a"]],
    ]);
    assert.equal(isGenerated("dist/out.js", nothingLeftOut), false);
  });

  it("holds no commit that only reformats, and none from before the window", () => {
    const commits = new Set([idOf(1)]);
    assert.deepEqual(
      left(lines, { commits, before: now - 4 * day }).map(([id]) => id),
      [idOf(0)],
    );
  });
});

describe("a lock file", () => {
  it("is told by its whole name, in any folder", () => {
    assert.ok(isLockFile("package-lock.json"));
    assert.ok(isLockFile("web/app/pnpm-lock.yaml"));
    assert.ok(!isLockFile("src/my-package-lock.json"));
    assert.ok(!isLockFile("yarn.lock/readme.md"));
  });
});
