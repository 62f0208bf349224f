import assert from "node:assert/strict";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { decodeIndex, encodeIndex, type StoredIndex } from "../../../src/core/history/storedIndex";
import { settle } from "../../../src/core/history/settledLog";
import { type Line, logOf } from "./smallHistory";

const utf8 = {
  encode: (text: string): Uint8Array => new TextEncoder().encode(text),
  decode: (bytes: Uint8Array): string => new TextDecoder().decode(bytes),
};
const alwaysRight = (): number => 7;

const line: fc.Arbitrary<Line> = fc.record({
  who: fc.string({ unit: "grapheme" }),
  with: fc.array(fc.constantFrom("noor", 'q"uote'), { maxLength: 2 }),
  ago: fc.nat(9000),
  files: fc.uniqueArray(fc.constantFrom("a", "ü/né", "new\nline", "src/b"), { maxLength: 4 }),
});
const index: fc.Arbitrary<StoredIndex> = fc.record(
  {
    head: fc.stringMatching(/^[0-9a-f]{40}$/),
    since: fc.nat(),
    shallow: fc.array(fc.stringMatching(/^[0-9a-f]{40}$/), { maxLength: 2 }),
    generated: fc.array(fc.string()),
    log: fc.array(line, { maxLength: 8 }).map(logOf),
  },
  { noNullPrototype: true },
);

function decode(bytes: Uint8Array): StoredIndex | undefined {
  return decodeIndex(bytes, utf8, crc32);
}

describe("an index on disk", () => {
  it("comes back as it was written, settled", () => {
    fc.assert(
      fc.property(index, (written) => {
        const log = settle(written.log);
        assert.deepEqual(decode(encodeIndex(written, utf8, crc32)), { ...written, log });
      }),
    );
  });

  it("is nothing when it is cut off or a byte of it is another", () => {
    fc.assert(
      fc.property(index, fc.nat(), fc.integer({ min: 1, max: 255 }), (written, place, change) => {
        const bytes = encodeIndex(written, utf8, crc32);
        const at = place % bytes.length;
        assert.equal(decode(bytes.slice(0, at)), undefined);
        bytes[at] = (bytes[at] ?? 0) ^ change;
        assert.equal(decode(bytes), undefined);
      }),
    );
  });

  it("is nothing when it names rows, paths or contacts that are not there, even with the right sum", () => {
    fc.assert(
      fc.property(index, fc.nat(), fc.nat(255), (written, place, value) => {
        const bytes = encodeIndex(written, utf8, alwaysRight);
        bytes[12 + (place % (bytes.length - 12))] = value;
        const found = decodeIndex(bytes, utf8, alwaysRight);
        if (!found) return;
        const { log } = found;
        assert.equal(log.touched.start.length, log.times.length + 1);
        assert.ok(log.touched.items.every((item) => log.paths[item] !== undefined));
        assert.ok(log.settled?.newestPathOf.every((path) => log.paths[path] !== undefined));
        assert.ok(log.writers.items.every((item) => log.contacts[item] !== undefined));
        assert.equal(log.hashes.bytes.length, log.times.length * log.hashes.size);
      }),
    );
  });

  it("never throws, whatever the bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        assert.equal(decode(bytes), undefined);
        decodeIndex(bytes, utf8, alwaysRight);
      }),
    );
  });
});
