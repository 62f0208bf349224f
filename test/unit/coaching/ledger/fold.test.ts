import assert from "node:assert/strict";
import fc from "fast-check";
import type { NewEntry } from "../../../../src/core/coaching/ledger/entry";
import { foldLedger, grownLedger } from "../../../../src/core/coaching/ledger/fold";
import {
  emptyLedger,
  keptDays,
  type LedgerState,
} from "../../../../src/core/coaching/ledger/ledgerState";
import { defaultPolicy } from "../../../../src/core/coaching/policy/settings";
import { undoable } from "../../../../src/core/coaching/policy/undoable";
import { timesGoneTo } from "../../../../src/core/coaching/spread";
import { day } from "../../history/smallHistory";
import { shopPeople } from "../people";
import { entryLists, newEntries, stamped } from "./entries";

const now = 10_000_000;

function folded(...entries: readonly NewEntry[]): LedgerState {
  return foldLedger(stamped(entries), 2000);
}

const shown = (nudge: string, level: "status" | "message" = "status", path = "a"): NewEntry => ({
  kind: "shown",
  nudge,
  rule: "staged",
  level,
  root: "/r",
  path,
  person: "noor@x.example",
});
const answer = (nudge: string, reason: "notUseful" | "ignored" | "mine"): NewEntry => ({
  kind: "answer",
  nudge,
  reason,
});
const act = (nudge: string): NewEntry => ({
  kind: "act",
  act: "ask",
  person: "noor@x.example",
  root: "/r",
  path: "a",
  nudge,
});

describe("what the ledger comes to", () => {
  it("does not mind the order of the entries, nor that one is there twice", () => {
    fc.assert(
      fc.property(entryLists, fc.infiniteStream(fc.nat()), (entries, order) => {
        const shuffled = [...entries, ...entries]
          .map((entry) => ({ entry, by: order.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ entry }) => entry);
        assert.deepEqual(foldLedger(shuffled, now), foldLedger(entries, now));
      }),
    );
  });

  it("is the same entry by entry, and leaves the state before as it was", () => {
    fc.assert(
      fc.property(entryLists, (entries) => {
        let state = emptyLedger;
        for (const entry of entries.toSorted(
          (a, b) => a.at - b.at || (a.session < b.session ? -1 : 1),
        )) {
          const kept = structuredClone(state);
          const next = grownLedger(state, [entry], Math.max(entry.at, state.last?.at ?? 0));
          assert.ok(next);
          assert.deepEqual(state, kept);
          state = next;
        }
        assert.deepEqual(grownLedger(state, [], now), foldLedger(entries, now));
      }),
    );
  });

  it("is folded again when an entry is older than what is known", () => {
    const [first, second] = stamped([shown("n1"), shown("n2")]);
    assert.ok(first && second);
    const state = foldLedger([second], now);
    assert.equal(grownLedger(state, [first], now), undefined);
    assert.equal(grownLedger(state, [second], now), undefined);
    assert.equal(grownLedger(emptyLedger, [first], first.at - 1), undefined);
  });

  it("does not hold what lies ahead", () => {
    const entries = stamped([{ kind: "snooze", until: 9e9 }], 3000);
    assert.equal(foldLedger(entries, 2999).snoozedUntil, undefined);
    assert.equal(foldLedger(entries, 3000).snoozedUntil, 9e9);
  });

  it("counts a rule's nudges and answers, each nudge once", () => {
    const { rules } = folded(
      shown("n1"),
      shown("n1"),
      shown("n2", "message"),
      answer("n1", "notUseful"),
      answer("n2", "mine"),
      answer("unknown", "notUseful"),
    );
    assert.deepEqual(rules.get("staged"), {
      shown: 2,
      notUseful: 1,
      acted: 0,
      rests: [{ reason: "notUseful", at: 1003 }],
    });
  });

  it("forgets a rule's rests once the lead has acted on it, and all when it is turned on again", () => {
    const before = [shown("n1"), answer("n1", "ignored"), shown("n2"), act("n2")];
    const record = folded(...before).rules.get("staged");
    assert.deepEqual(record, { shown: 2, notUseful: 0, acted: 1, rests: [] });
    assert.equal(folded(...before, { kind: "ruleOn", rule: "staged" }).rules.size, 0);
  });

  it("knows when a file was last named, and when messages were shown", () => {
    const state = folded(shown("n1"), shown("n2", "message"), shown("n3", "message", "b"));
    assert.deepEqual([...state.lastShown.values()], [1001, 1002]);
    assert.deepEqual(
      [...state.lastMessage],
      [
        ["/r\na", 1001],
        ["/r\nb", 1002],
      ],
    );
    assert.deepEqual(state.messages, [1001, 1002]);
  });

  it("keeps two entries of one second that two windows have written", () => {
    const [one] = stamped([act("none")]);
    assert.ok(one);
    assert.equal(foldLedger([one, { ...one, session: "two" }, one], 2000).acts.length, 2);
  });

  it("forgets a nudge after two months, so that a late answer says nothing", () => {
    const late = (days: number): LedgerState => {
      const [nudge, said] = stamped([shown("n1", "message"), answer("n1", "notUseful")]);
      assert.ok(nudge && said);
      return foldLedger([nudge, { ...said, at: nudge.at + days * day }], now);
    };
    assert.equal(late(keptDays - 1).rules.get("staged")?.notUseful, 1);
    assert.equal(late(keptDays).rules.get("staged")?.notUseful, 0);
    assert.deepEqual([late(1).nudges.size, late(1).messages, late(1).lastShown.size], [0, [], 0]);
    assert.equal(late(1).lastMessage.size, 1);
  });

  it("holds the acts of two months for the spread over people", () => {
    const entries = stamped([act("none")], 1000);
    const state = foldLedger(entries, 1000 + keptDays * day - 1);
    const [noor] = shopPeople();
    assert.ok(noor);
    assert.equal(timesGoneTo(noor.person, state.acts, 1001), 1);
    assert.deepEqual(foldLedger(entries, 1000 + keptDays * day).acts, []);
  });

  it("holds pairing on a file as an act with each of the people", () => {
    const pairing = { kind: "pairing", people: ["noor@x.example", "idris@x.example"] } as const;
    const state = folded(
      { ...pairing, step: "started", root: "/r", path: "a" },
      { ...pairing, step: "switched", root: "/r", path: "a" },
      { ...pairing, step: "started" },
    );
    assert.deepEqual(
      state.acts.map(({ act: what, email, path }) => `${what} ${email} ${path}`),
      ["pair noor@x.example a", "pair idris@x.example a"],
    );
  });

  it("holds hand-backs until they are brought back, closed or dropped", () => {
    const step = (id: string, what: "opened" | "rungSent" | "closed"): NewEntry => {
      const place = { root: "/r", paths: ["a"], person: "noor@x.example" };
      return { kind: "handBack", id, step: what, ...(what === "opened" ? place : {}) };
    };
    const all = [step("h1", "opened"), step("h2", "opened"), step("h1", "rungSent")];
    assert.deepEqual([...folded(...all).handBacks.keys()], ["h1", "h2"]);
    assert.deepEqual([...folded(...all, step("h1", "closed")).handBacks.keys()], ["h2"]);
  });
});

describe("what keeps Baton quiet", () => {
  const settings = defaultPolicy.backOff;

  it("is listed, each with the entry that ends it", () => {
    const state = folded(
      { kind: "incident", until: null },
      { kind: "snooze", until: 5000 },
      { kind: "quiet", what: "file", root: "/r", name: "a" },
      { kind: "mine", what: "area", root: "/r", name: "src" },
      shown("n1"),
      answer("n1", "notUseful"),
    );
    assert.deepEqual(
      undoable(state, settings, 2000).map(({ kind, undo }) => `${kind}: ${undo.kind}`),
      [
        "incident: incidentEnded",
        "snooze: wake",
        "resting: ruleOn",
        "quiet: speak",
        "mine: notMine",
      ],
    );
    const later = undoable(state, settings, 5000).map(({ kind }) => kind);
    assert.deepEqual(later, ["incident", "resting", "quiet", "mine"]);
  });

  it("names a silent rule with its counts", () => {
    const nudges = Array.from({ length: 10 }, (_, at) => shown(`n${at}`));
    const one = folded(...nudges, answer("n1", "notUseful"), act("n2"));
    assert.deepEqual(undoable(one, settings, 2000), []);
    const two = folded(...nudges, answer("n1", "notUseful"), answer("n2", "notUseful"), act("n3"));
    assert.deepEqual(undoable(two, settings, 2000), [
      {
        kind: "silent",
        rule: "staged",
        shown: 10,
        notUseful: 2,
        undo: { kind: "ruleOn", rule: "staged" },
      },
    ]);
  });

  it("is nothing any more once every one of its entries is written", () => {
    fc.assert(
      fc.property(fc.array(newEntries, { maxLength: 60 }), (entries) => {
        const undos = undoable(folded(...entries), settings, 2000).map(({ undo }) => undo);
        assert.deepEqual(undoable(folded(...entries, ...undos), settings, 2000), []);
      }),
    );
  });
});
