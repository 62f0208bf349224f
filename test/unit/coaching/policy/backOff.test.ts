import assert from "node:assert/strict";
import type { NewEntry } from "../../../../src/core/coaching/ledger/entry";
import { defaultPolicy } from "../../../../src/core/coaching/policy/settings";
import { after, against, answer, day, decided, hour, noor, shown } from "./asking";

describe("the back-off", () => {
  const level = (reason: "notUseful" | "ignored", ...answers: number[]): string => {
    const past = answers.flatMap((ago) => [shown(ago + 1, "status"), answer(ago, ago + 1, reason)]);
    return against({ ledger: after(...past) })[0] ?? "";
  };

  it("doubles a rest at each “not useful”: one, two, four, eight weeks and no more", () => {
    const week = 7 * day;
    assert.equal(level("notUseful", week - 1), "none");
    assert.equal(level("notUseful", week), "message");
    assert.equal(level("notUseful", 9 * week, 2 * week - 1), "none");
    assert.equal(level("notUseful", 9 * week, 2 * week), "message");
    const four = [40, 39, 38, 37].map((weeks) => weeks * week);
    assert.equal(level("notUseful", ...four, 8 * week - 1), "none");
    assert.equal(level("notUseful", ...four, 8 * week), "message");
  });

  it("grows by half at each ignored nudge", () => {
    assert.equal(level("ignored", day - 1), "none");
    assert.equal(level("ignored", day), "message");
    assert.equal(level("ignored", 9 * day, 1.5 * day - 1), "none");
    assert.equal(level("ignored", 9 * day, 1.5 * day), "message");
  });

  it("says until when", () => {
    const ledger = after(shown(day, "status"), answer(day - 1, day, "notUseful"));
    assert.deepEqual(against({ ledger }), [
      "none",
      "resting: Nudges after a commit of your own rest until 10 October 2024, 12:00, since the last ones were of no use.",
    ]);
  });

  it("ends when the lead acts, and is about one kind of moment only", () => {
    const past = [shown(day, "status"), answer(day - 1, day, "notUseful")];
    assert.equal(decided({ ledger: after(...past), moment: { kind: "staged" } }).level, "status");
    const act: NewEntry = {
      kind: "act",
      act: "ask",
      person: noor,
      root: "/r",
      path: "other",
      nudge: `n${day}`,
    };
    assert.equal(decided({ ledger: after(...past, [hour, act]) }).level, "message");
  });

  it("lets a rule fall silent that is not useful more than once in ten, until it is turned on", () => {
    const nudges = Array.from({ length: 10 }, (_, at) => shown(200 * day - at, "status"));
    const first = 200 * day;
    const notUseful = (count: number): (readonly [number, NewEntry])[] => [
      ...nudges,
      ...Array.from({ length: count }, (_, at) => answer(150 * day, first - at, "notUseful")),
    ];
    assert.deepEqual(against({ ledger: after(...notUseful(1)) }), ["message"]);
    const silent = notUseful(2);
    assert.deepEqual(against({ ledger: after(...silent) }), [
      "none",
      "useful: This rule fell silent: of 10 nudges after a commit of your own, you found 2 not useful.",
    ]);
    assert.deepEqual(against({ ledger: after(...silent.slice(1)) }), ["message"]);
    const on: NewEntry = { kind: "ruleOn", rule: "committed" };
    assert.deepEqual(against({ ledger: after(...silent, [day, on]) }), ["message"]);
    const settings = { backOff: { ...defaultPolicy.backOff, silentShare: 0.3 } };
    assert.deepEqual(against({ ledger: after(...silent), settings }), ["message"]);
  });
});
