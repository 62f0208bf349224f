import assert from "node:assert/strict";
import fc from "fast-check";
import { type HandBackEntry, isHandBackId } from "../../../src/core/coaching/handBack/entry";
import { foldHandBacks, nextRung } from "../../../src/core/coaching/handBack/handBacks";
import { now } from "../history/smallHistory";
import { done, single, opened, sent } from "./steps";

const someEntry: fc.Arbitrary<HandBackEntry> = fc
  .record({
    at: fc.integer({ min: now, max: now + 5 }),
    id: fc.constantFrom("a1", "b2"),
  })
  .chain((base) => {
    const rung = fc.constantFrom(1, 2, 3, 4);
    return fc.oneof(
      rung.map((one) => opened({ ...base, rung: one })),
      fc.constantFrom("/kit", "/shop").map((root) => opened({ ...base, root })),
      rung.map((one) => ({ ...sent(one), ...base })),
      fc
        .constantFrom("answered", "closed", "broughtBack", "dropped")
        .map((step) => ({ ...done(step), ...base })),
    );
  });

describe("the steps of hand-backs", () => {
  it("open one, newest first", () => {
    const found = foldHandBacks([opened(), opened({ id: "b2", at: now + 9 })]);
    assert.deepEqual(
      found.map(({ id, state }) => [id, state]),
      [
        ["b2", "open"],
        ["a1", "open"],
      ],
    );
  });

  it("climb rungs, each waiting for its own answer", () => {
    assert.equal(single(opened()).answered, false);
    assert.equal(single(opened(), done("answered", 5)).answered, true);
    const second = single(opened(), done("answered", 5), sent(2, 6));
    assert.deepEqual([second.rung, second.answered], [2, false]);
    assert.equal(
      single(opened(), done("answered", 5), sent(2, 6), done("answered", 7)).answered,
      true,
    );
  });

  it("end one, and dropped goes before all else", () => {
    assert.equal(single(opened(), done("closed")).state, "closed");
    assert.equal(single(opened(), done("closed", 1), done("broughtBack", 2)).state, "broughtBack");
    assert.equal(single(opened(), done("dropped", 1), done("closed", 2)).state, "dropped");
  });

  it("tell nothing of one that was never opened, or not in full", () => {
    assert.deepEqual(foldHandBacks([sent(2), done("answered"), done("closed")]), []);
    assert.deepEqual(foldHandBacks([opened({ paths: [] })]), []);
  });

  it("may come in any order, and twice", () => {
    fc.assert(
      fc.property(
        fc.array(someEntry, { maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (entries, keys) => {
          const shuffled = [...entries, ...entries]
            .map((entry) => ({ entry, key: keys.next().value }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
          assert.deepEqual(foldHandBacks(shuffled), foldHandBacks(entries));
        },
      ),
    );
  });

  it("never take a rung back, and never open again what has ended", () => {
    fc.assert(
      fc.property(fc.array(someEntry, { maxLength: 12 }), someEntry, (entries, more) => {
        const before = foldHandBacks(entries);
        const after = foldHandBacks([...entries, more]);
        for (const one of before) {
          const same = after.find(({ id }) => id === one.id);
          assert.ok(same && same.rung >= one.rung);
          if (one.state !== "open") assert.notEqual(same.state, "open");
        }
      }),
    );
  });

  it("know the next rung until the full answer", () => {
    assert.equal(nextRung(single(opened())), 2);
    assert.equal(nextRung(single(opened({ rung: 4 }))), undefined);
  });
});

describe("an entry read back", () => {
  it("has an id that cannot lead out of a folder or be an option", () => {
    for (const good of ["a1", "2026-11-20-4f"]) assert.ok(isHandBackId(good));
    for (const bad of ["", "-x", "A", "a.b", "a/b", "a\n", "é", "a".repeat(99)]) {
      assert.ok(!isHandBackId(bad), bad);
    }
  });
});
