import assert from "node:assert/strict";
import { crc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { paletteOf } from "../../screenshots/palette";
import { palettePng } from "../../screenshots/palettePng";

/** The chunks of a PNG by their types; throws when one does not fit its check. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body));
    chunks.set(body.toString("latin1", 0, 4), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}

const pixels = (colors: readonly (readonly [number, number, number])[]): Uint8Array =>
  Uint8Array.from(colors.flatMap(([red, green, blue]) => [red, green, blue, 255]));

const byte = fc.integer({ min: 0, max: 255 });

describe("a picture for the README", () => {
  it("keeps every colour and its place while there are few", () => {
    const [red, blue] = [
      [200, 10, 10],
      [10, 10, 200],
    ] as const;
    const png = palettePng({ width: 2, height: 2, rgba: pixels([red, blue, blue, red]) });
    const chunks = chunksOf(png);
    assert.deepEqual([...chunks.keys()], ["IHDR", "PLTE", "IDAT", "IEND"]);
    assert.deepEqual(
      [chunks.get("IHDR")?.readUInt32BE(0), chunks.get("IHDR")?.readUInt32BE(4)],
      [2, 2],
    );
    const palette = [...(chunks.get("PLTE") ?? [])];
    const lines = [...inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0))];
    const colorOf = (place: number): number[] => palette.slice(place * 3, place * 3 + 3);
    const seen = [lines[1], lines[2], lines[4], lines[5]].map((place) => colorOf(place ?? -1));
    assert.deepEqual(seen, [red, blue, blue, red]);
  });

  it("has 256 colours at most, and each pixel one that is near", () => {
    const colors = fc.array(fc.tuple(byte, byte, byte), { minLength: 1, maxLength: 2000 });
    fc.assert(
      fc.property(colors, (all) => {
        const rgba = pixels(all);
        const palette = paletteOf(rgba);
        assert.ok(palette.colors.length <= 256);
        all.forEach((color, place) => {
          const found = palette.colors[palette.indexOf(place * 4)] ?? [999, 999, 999];
          for (const channel of [0, 1, 2] as const) {
            assert.ok(Math.abs(found[channel] - color[channel]) <= 64);
          }
        });
      }),
      { numRuns: 30 },
    );
  });
});
