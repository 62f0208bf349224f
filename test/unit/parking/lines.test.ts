import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";
import type { LineRange } from "../../../src/core/parking/parked";
import { linesOf, meets, parseHunks, turned, withoutHunks } from "../../../src/core/parking/hunks";
import { ParkingError } from "../../../src/git/parking/parkingError";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { commit, file, link, parking, repositoryOf, treeOf, untouchables, write } from "./trees";

const encoder = new TextEncoder();

describe("hunks", () => {
  it("stand where git says, gaps between the lines", () => {
    const diff = "@@ -0,0 +1,2 @@\n+@@ -9 +9 @@\n@@ -3 +5 @@ heading\n@@ -7,2 +8,0 @@\n";
    assert.deepEqual(parseHunks(diff), [
      { oldStart: 0, oldLines: 0, newStart: 0, newLines: 2 },
      { oldStart: 2, oldLines: 1, newStart: 4, newLines: 1 },
      { oldStart: 6, oldLines: 2, newStart: 8, newLines: 0 },
    ]);
  });

  it("meet the lines they have, and a gap the two lines beside it", () => {
    const at = (from: number, to = from): LineRange[] => [{ from, to }];
    const lines = { oldStart: 0, oldLines: 0, newStart: 2, newLines: 2 };
    const gap = { oldStart: 4, oldLines: 1, newStart: 4, newLines: 0 };
    assert.deepEqual(
      [2, 3, 4, 5].map((line) => meets(lines, at(line))),
      [false, true, true, false],
    );
    assert.deepEqual(
      [3, 4, 5, 6].map((line) => meets(gap, at(line))),
      [false, true, true, false],
    );
    assert.equal(meets(lines, at(1, 9)), true);
    assert.equal(meets(lines, []), false);
  });

  it("turned and taken back give the other file", () => {
    const side = fc.array(fc.constantFrom("a\n", "b\r\n", "c\n"), { maxLength: 8 });
    fc.assert(
      fc.property(side, side, (old, now) => {
        const [oldBytes, newBytes] = [encoder.encode(old.join("")), encoder.encode(now.join(""))];
        const [oldLines, newLines] = [linesOf(oldBytes), linesOf(newBytes)];
        const all = { oldStart: 0, oldLines: old.length, newStart: 0, newLines: now.length };
        assert.deepEqual(withoutHunks(newLines, oldLines, [all]), oldBytes);
        assert.deepEqual(withoutHunks(oldLines, newLines, [turned(all)]), newBytes);
        assert.deepEqual(withoutHunks(newLines, oldLines, []), newBytes);
      }),
    );
  });
});

describe("parking lines", function () {
  this.timeout(60_000);
  let folder = "";
  let count = 0;
  before(async () => {
    folder = await tempFolder("lines");
  });
  after(() => removeFolder(folder));
  const place = (): string => path.join(folder, `${(count += 1)}`);
  const lines = (name: string, from: number, to = from) =>
    ({ kind: "lines", path: name, ranges: [{ from, to }] }) as const;

  it("takes the hunks that meet them and leaves the rest of the change", async () => {
    const root = await repositoryOf(place(), { a: "1\n2\n3\n4\n5\n6\n" });
    await write(root, { a: file("1\ntwo\n3\n4\n6\nseven\n", 0o755), other: "o\n" });
    const before = [await treeOf(root), await untouchables(root)];
    const change = await parking.changeOf(root, lines("a", 4));
    assert.match(change, /^-5$/m);
    assert.doesNotMatch(change, /two|seven|other/);
    const { id } = await parking.park(root, lines("a", 4), "");
    assert.deepEqual((await treeOf(root)).get("a"), file("1\ntwo\n3\n4\n5\n6\nseven\n", 0o755));
    assert.match(await parking.patchOf(root, id), /^@@ -2,5 \+2,4 @@\n 2\n 3\n 4\n-5\n 6\n/m);
    await parking.bringBack(root, id);
    assert.deepEqual([await treeOf(root), await untouchables(root)], before);
  });

  it("joins them with what was done meanwhile", async () => {
    const root = await repositoryOf(place(), { a: "1\n2\n3\n4\n5\n6\n" });
    await write(root, { a: "one\n2\n3\n4\n5\nsix\n" });
    const { id } = await parking.park(root, lines("a", 6), "");
    await write(root, { a: "1\n2\n3\n4\n5\n6\n" });
    assert.deepEqual((await parking.bringBack(root, id)).merged, ["a"]);
    assert.deepEqual((await treeOf(root)).get("a"), file("1\n2\n3\n4\n5\nsix\n"));
  });

  it("keeps line endings and a missing last newline", async () => {
    const root = await repositoryOf(place(), { ".gitattributes": "*.txt text eol=crlf\n" });
    await write(root, { "a.txt": "1\r\n2\r\n3\r\n4\r\nend" });
    await commit(root);
    await write(root, { "a.txt": "one\r\n2\r\n3\r\n4\r\nend\r\nmore" });
    const before = await treeOf(root);
    const { id } = await parking.park(root, lines("a.txt", 5), "");
    assert.deepEqual((await treeOf(root)).get("a.txt"), file("one\r\n2\r\n3\r\n4\r\nend"));
    assert.match(
      await parking.patchOf(root, id),
      /^-end\n\\ No newline at end of file\n\+end\n\+more\n\\ No newline/m,
    );
    await parking.bringBack(root, id);
    assert.deepEqual(await treeOf(root), before);
    const first = await parking.park(root, lines("a.txt", 1), "");
    assert.deepEqual((await treeOf(root)).get("a.txt"), file("1\r\n2\r\n3\r\n4\r\nend\r\nmore"));
    await parking.bringBack(root, first.id);
    assert.deepEqual(await treeOf(root), before);
  });

  it("of a new or deleted file take it as a whole", async () => {
    const root = await repositoryOf(place(), { gone: "g\n" });
    await write(root, { gone: null, new: "1\n2\n" });
    const { paths } = await parking.park(root, lines("new", 2), "");
    assert.deepEqual(paths, ["new"]);
    await parking.park(root, lines("gone", 1), "");
    assert.deepEqual(await treeOf(root), new Map([["gone", file("g\n")]]));
  });

  it("are refused where there are none", async () => {
    const root = await repositoryOf(place(), { a: "1\n2\n3\n", bin: "\0\n", to: link("a") });
    await write(root, { a: "one\n2\n3\n", bin: "\0\0\n", to: link("bin") });
    const before = await treeOf(root);
    for (const [name, reason] of [
      ["a", "nothing"],
      ["bin", "noLines"],
      ["to", "noLines"],
    ] as const) {
      const parked = parking.park(root, lines(name, 3), "");
      await assert.rejects(parked, (error) => ParkingError.is(error, reason), name);
    }
    assert.deepEqual(await treeOf(root), before);
  });

  it("leave the file with what those hunks took away, whatever the change", async () => {
    const text = fc
      .tuple(
        fc.array(fc.constantFrom("a", "b", "c", "d", ""), { minLength: 1, maxLength: 9 }),
        fc.boolean(),
      )
      .map(([all, hasEnd]) => all.join("\n") + (hasEnd ? "\n" : ""));
    const range = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }));
    const root = await repositoryOf(place(), {});
    await fc.assert(
      fc.asyncProperty(text, text, range, async (old, now, [from, more]) => {
        await write(root, { f: old });
        await commit(root);
        await write(root, { f: now });
        const hunks = (await runGit(root, ["diff", "-U0"])).split(/^(?=@@ )/m).slice(1);
        const meeting = hunks.filter((hunk) =>
          parseHunks(hunk).some((one) => meets(one, [{ from, to: from + more }])),
        );
        const scope = lines("f", from, from + more);
        if (meeting.length === 0) {
          const isNothing = (error: unknown): boolean => ParkingError.is(error, "nothing");
          return assert.rejects(parking.park(root, scope, ""), isNothing);
        }
        const { id } = await parking.park(root, scope, "");
        const left = (await treeOf(root)).get("f");
        await parking.bringBack(root, id);
        assert.deepEqual((await treeOf(root)).get("f"), file(now));
        assert.deepEqual(left, file(takenBack(now, meeting)));
      }),
      { numRuns: 12 },
    );
  });
});

/** Puts in the place of each hunk's added lines those that it took away, by the text of the diff. */
function takenBack(now: string, hunks: readonly string[]): string {
  const all = now.split(/(?<=\n)/);
  for (const hunk of hunks.toReversed()) {
    const body = hunk
      .replaceAll("\n\\ No newline at end of file", "")
      .split(/(?<=\n)/)
      .slice(1);
    const isCut = /^-.*\n\\ No newline/m.test(hunk);
    const removed = body.filter((line) => line.startsWith("-")).map((line) => line.slice(1));
    const last = removed.pop();
    if (last !== undefined)
      removed.push(isCut ? last.replace(/\n$/, "") : last.replace(/\n?$/, "\n"));
    const count = body.filter((line) => line.startsWith("+")).length;
    const start = Number(/\+(\d+)/.exec(hunk)?.[1]) - (count === 0 ? 0 : 1);
    all.splice(start, count, ...removed);
  }
  return all.join("");
}
