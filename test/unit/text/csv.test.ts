import assert from "node:assert/strict";
import fc from "fast-check";
import { csvOf } from "../../../src/core/text/csv";

/** Reads CSV back, by RFC 4180. */
function cells(csv: string): string[][] {
  const lines = csv.split("\r\n").slice(0, -1);
  return lines.map((line) => {
    const found = [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)];
    return found.map(([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain);
  });
}

describe("CSV", () => {
  it("has a heading of all fields, and a blank where a record has none", () => {
    const csv = csvOf([
      { at: 5, kind: "act" },
      { at: 6, note: 'say "hi", then go' },
    ]);
    assert.equal(csv, 'at,kind,note\r\n5,act,\r\n6,,"say ""hi"", then go"\r\n');
    assert.equal(csvOf([]), "\r\n");
  });

  it("runs nothing in a spreadsheet and holds every record in one line, whatever the texts", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("=1+1", "@x", "-2", '","'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = cells(csvOf(rows.map(([a, b]) => ({ a, b }))));
        assert.deepEqual(read[0], ["a", "b"]);
        assert.equal(read.length, rows.length + 1);
        assert.ok(read.every((row) => row.length === 2));
        assert.ok(
          read
            .slice(1)
            .flat()
            .every((cell) => !/^[=+\-@]/.test(cell)),
        );
      }),
    );
  });
});
