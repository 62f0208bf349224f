import assert from "node:assert/strict";
import fc from "fast-check";
import { headerLine, lineOf, longestLine, readLine } from "../../../../src/core/journal/lines";
import { parseTimeEntry, timeJournal } from "../../../../src/core/time/weeks/parseTimeEntry";
import type { TimeEntry } from "../../../../src/core/time/weeks/timeEntry";
import { rollUp } from "../../../../src/core/time/weeks/rollUp";
import { correction, line, someCorrections, windowsOf } from "./lines";

const reflections: fc.Arbitrary<TimeEntry> = fc.record(
  {
    kind: fc.constant("reflection" as const),
    at: fc.nat(),
    monday: fc.nat(30_000),
    lastGoal: fc.constantFrom("kept", "partly", "notYet"),
    rating: fc.constantFrom(1, 2, 3, 4, 5),
    sentence: fc.string(),
    goal: fc.record({ trigger: fc.string(), action: fc.string() }, { noNullPrototype: true }),
    session: fc.constant("panel"),
    seq: fc.nat(),
  },
  { requiredKeys: ["kind", "at", "monday", "session", "seq"], noNullPrototype: true },
);

const entries: fc.Arbitrary<TimeEntry[]> = fc
  .tuple(windowsOf("Australia/Lord_Howe", 1_790_000_000), someCorrections, fc.array(reflections))
  .map((all) => all.flat());

describe("a line of the journal of time", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const { session, seq, ...values } of all) {
          const text = lineOf(values, { seq }).slice(0, -1);
          const read = readLine(text, session, timeJournal);
          assert.deepEqual(read.kind === "entry" && read.entry, { ...values, session, seq });
        }
      }),
    );
  });

  it("is none when anything in it cannot be", () => {
    const good = line({ start: 10, end: 20 });
    assert.deepEqual(parseTimeEntry({ ...good, later: "field", incident: "yes" }), good);
    const bad: Record<string, unknown>[] = [
      { start: 21 },
      { end: 10 + 26 * 3600 },
      { start: 10.5 },
      { start: -1 },
      { end: "20" },
      { mode: "sleep" },
      { path: 7 },
      { root: null },
      { owner: { rule: null, owners: ["a", 1], teamOwned: true } },
      { owner: { rule: 1, owners: [], teamOwned: true } },
      { owner: { rule: null, owners: [], teamOwned: "yes" } },
      { tzOffsetMin: 901 },
      { tzOffsetMin: 0.5 },
      { chars: -1 },
      { bulkChars: Infinity },
      { seq: -1 },
      { session: 1 },
      { kind: "constructor" },
    ];
    for (const change of bad) {
      assert.equal(parseTimeEntry({ ...good, ...change }), undefined, JSON.stringify(change));
    }
    const said = correction({ session: "one", from: 0, to: 1 }, "pair", 5);
    assert.deepEqual(parseTimeEntry(said), said);
    assert.equal(parseTimeEntry({ ...said, as: "sleep" }), undefined);
    assert.equal(parseTimeEntry({ ...said, of: { session: "one", from: 0 } }), undefined);
    assert.equal(parseTimeEntry({ ...said, of: null }), undefined);
  });

  it("never makes anything throw, whatever it holds", () => {
    const fields = fc.constantFrom(
      "kind",
      "start",
      "end",
      "mode",
      "owner",
      "of",
      "goal",
      "__proto__",
    );
    const words = fc.constantFrom<unknown>("span", "correction", "reflection", "type", 5, null);
    const values = fc.dictionary(fields, fc.oneof(words, fc.anything()));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), values), (value) => {
        const entry = parseTimeEntry(value);
        if (entry) rollUp([entry]);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readLine(text, "one", timeJournal)));
  });

  it("is left alone in a file of a newer version, and short enough to be written whole", () => {
    const header = { schema: "baton.time", session: "x", timeZone: "UTC", createdAt: 1 };
    const read = (version: number) =>
      readLine(headerLine({ ...header, version }).trim(), "f", timeJournal);
    assert.deepEqual(read(1), { kind: "header", isNewer: false, session: "x" });
    assert.deepEqual(read(2), { kind: "header", isNewer: true, session: "x" });
    const lineWith = (path: string): string => {
      const { session, seq, ...values } = line({ path });
      return lineOf(values, { session, seq });
    };
    assert.throws(() => lineWith("é".repeat(longestLine / 2)), RangeError);
    for (const letter of ["a", "é", "ほ", "🙂", "\ud800"]) {
      const bytes = Buffer.byteLength(lineWith("")) + Buffer.byteLength(JSON.stringify(letter)) - 2;
      const fill = longestLine - 1 - bytes;
      assert.equal(Buffer.byteLength(lineWith(letter + "x".repeat(fill))), longestLine - 1);
      assert.throws(() => lineWith(letter + "x".repeat(fill + 1)), RangeError);
    }
  });
});
