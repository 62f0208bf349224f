import assert from "node:assert/strict";
import fc from "fast-check";
import { hashAt, HashColumn, type Hashes, placesOf } from "../../../src/core/history/hashes";

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...Array.from("0123456789abcdef")),
    minLength: length,
    maxLength: length,
  });
const ids = fc.constantFrom(40, 64).chain((length) => fc.array(hex(length)));

function hashesOf(all: readonly string[]): Hashes {
  const column = new HashColumn();
  for (const id of all) column.push(new TextEncoder().encode(id));
  return column.toHashes();
}

describe("the ids of commits", () => {
  it("come back as they were put in", () => {
    fc.assert(
      fc.property(ids, (all) => {
        const hashes = hashesOf(all);
        assert.deepEqual(
          all.map((_, at) => hashAt(hashes, at)),
          all,
        );
        assert.equal(hashAt(hashes, all.length), "");
      }),
    );
  });

  it("are found again, also where their first bytes are the same", () => {
    const like = fc.array(fc.tuple(fc.constantFrom("0".repeat(8), "f".repeat(8)), hex(32)));
    fc.assert(
      fc.property(like, fc.array(fc.nat(20)), (parts, chosen) => {
        const all = parts.map(([start, rest]) => start + rest);
        const wanted = new Set(chosen.map((at) => all[at] ?? "e".repeat(40)));
        const expected = all.flatMap((id, at) => (wanted.has(id) ? [at] : []));
        assert.deepEqual([...placesOf(hashesOf(all), wanted)], expected);
      }),
    );
  });
});
