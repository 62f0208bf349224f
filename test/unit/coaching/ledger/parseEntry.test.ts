import assert from "node:assert/strict";
import fc from "fast-check";
import { parseEntry } from "../../../../src/core/coaching/ledger/parseEntry";
import { entryLists } from "./entries";

const good = {
  kind: "shown",
  at: 5,
  session: "one",
  seq: 0,
  nudge: "n",
  rule: "staged",
  level: "status",
  root: "/r",
  path: "a",
  person: "noor@x.example",
};

describe("an entry of the ledger", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(entryLists, (entries) => {
        for (const entry of entries) {
          assert.deepEqual(parseEntry(JSON.parse(JSON.stringify(entry))), entry);
        }
      }),
    );
  });

  it("may be anything, and then it is none", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assert.equal(parseEntry(value), undefined);
      }),
    );
    for (const kind of ["constructor", "__proto__", "toString", "from a newer version", 7]) {
      assert.equal(parseEntry({ ...good, kind }), undefined);
    }
  });

  it("has every field, of the right kind", () => {
    assert.ok(parseEntry(good));
    for (const name of Object.keys(good)) {
      for (const value of [undefined, null, {}, [], Number.NaN, -1, 9e12, "\0".repeat(5000)]) {
        assert.equal(parseEntry({ ...good, [name]: value }), undefined, name);
      }
    }
  });

  it("loses what this version does not know", () => {
    assert.deepEqual(parseEntry({ ...good, mood: "fine" }), good);
    const act = { kind: "act", act: "ask", person: "n", root: "/r", path: "a" };
    const stamp = { at: 1, session: "s", seq: 1 };
    assert.deepEqual(parseEntry({ ...act, ...stamp, nudge: 7 }), { ...act, ...stamp });
  });
});
