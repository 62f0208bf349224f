import assert from "node:assert/strict";
import fc from "fast-check";
import { anchorOf, findAgain } from "../../../../src/core/review/threads/anchor";
import type { Lines } from "../../../../src/core/review/threads/thread";

const text = [
  "import { pay } from './pay';",
  "",
  "export function refund(key) {",
  "  const charge = find(key);",
  "  if (!charge) {",
  "    return;",
  "  }",
  "  give(charge);",
  "}",
];

function again(lines: Lines, now: readonly string[]) {
  return findAgain(anchorOf(text, lines), lines, now);
}

/** Lines of code with blank lines, lone brackets and equal lines among them. */
const codeLine = fc.oneof(
  fc.constantFrom("", "}", "{", "  return;", "  give(charge);", "  find(key);"),
  fc.stringMatching(/^ {0,4}[a-z]{2,6}\([a-z]{0,3}\);$/),
);

/** A text and some lines of it. */
const placed = fc
  .array(codeLine, { minLength: 1, maxLength: 30 })
  .chain((lines) =>
    fc.tuple(
      fc.constant(lines),
      fc
        .nat(lines.length - 1)
        .chain((from) =>
          fc.tuple(fc.constant(from + 1), fc.integer({ min: from + 1, max: lines.length })),
        ),
    ),
  )
  .map(([lines, [from, to]]) => ({ lines, place: { from, to } }));

describe("a place in a text", () => {
  it("is found where the lines went, with other indents too", () => {
    const moved = ["// new", "// newer", ...text.map((line) => `  ${line}`)];
    assert.deepEqual(again({ from: 4, to: 8 }, moved), {
      lines: { from: 6, to: 10 },
      how: "kept",
    });
  });

  it("is told from equal lines by what stands around it", () => {
    const twice = [...text.slice(2).map((line) => line.replace("find", "seek")), ...text];
    assert.deepEqual(again({ from: 6, to: 6 }, twice).lines, { from: 13, to: 13 });
    assert.deepEqual(again({ from: 4, to: 6 }, twice).lines, { from: 11, to: 13 });
  });

  it("is what now stands between the lines before and behind, when it was changed", () => {
    const changed = text.toSpliced(3, 1, "  const charge = await find(key);", "  log(key);");
    assert.deepEqual(again({ from: 4, to: 4 }, changed), {
      lines: { from: 4, to: 5 },
      how: "changed",
    });
  });

  it("is told by one line that is left, when all around it has changed", () => {
    const changed = ["a();", "b();", "  const charge = find(key);", "c();", "d();"];
    assert.deepEqual(again({ from: 4, to: 5 }, changed), {
      lines: { from: 3, to: 4 },
      how: "changed",
    });
  });

  it("is gone when it was deleted or nothing is as it was", () => {
    assert.deepEqual(again({ from: 8, to: 8 }, text.toSpliced(7, 1)).how, "gone");
    assert.deepEqual(again({ from: 8, to: 8 }, ["x();"]), {
      lines: { from: 1, to: 1 },
      how: "gone",
    });
    assert.deepEqual(again({ from: 8, to: 8 }, []).lines, { from: 1, to: 1 });
  });

  it("does not take any bracket for its own", () => {
    const other = ["class A {", "}", "class B {", "}"];
    assert.equal(again({ from: 9, to: 9 }, other).how, "gone");
  });

  it("stays where it is while the text stays", () => {
    fc.assert(
      fc.property(placed, ({ lines, place }) => {
        const found = findAgain(anchorOf(lines, place), place, lines);
        assert.deepEqual(found, { lines: place, how: "kept" });
      }),
    );
  });

  it("moves by as many lines as are put before all that it is known by", () => {
    const added = fc.array(fc.stringMatching(/^\/\/ [a-z]{3,9}$/), { maxLength: 20 });
    fc.assert(
      fc.property(placed, added, ({ lines, place }, before) => {
        const found = findAgain(anchorOf(lines, place), place, [...before, ...lines]);
        const by = before.length;
        // Among equal lines in equal surroundings the nearest is as good as any.
        const [was, now] = [lines.slice(place.from - 1, place.to), found.lines];
        const there = [...before, ...lines].slice(now.from - 1, now.to);
        if (found.how === "kept") assert.deepEqual(there.map(bare), was.map(bare));
        const isUnique = new Set(lines.map(bare)).size === lines.length;
        if (isUnique && was.some((line) => /[a-z]{2}/.test(line))) {
          assert.deepEqual(found, {
            lines: { from: place.from + by, to: place.to + by },
            how: "kept",
          });
        }
      }),
    );
  });

  it("lies within any other text", () => {
    fc.assert(
      fc.property(placed, fc.array(codeLine, { maxLength: 30 }), ({ lines, place }, other) => {
        const { from, to } = findAgain(anchorOf(lines, place), place, other).lines;
        assert.ok(1 <= from && from <= to && to <= Math.max(1, other.length));
      }),
    );
  });
});

function bare(line: string): string {
  return line.trim();
}
