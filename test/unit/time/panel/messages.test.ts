import assert from "node:assert/strict";
import fc from "fast-check";
import { askedIn, isMonday } from "../../../../src/core/time/panel/asked";
import {
  exportForms,
  type FromPanel,
  handsActs,
  isFromPanel,
  longestNoted,
} from "../../../../src/core/time/panel/messages";
import { grabKinds } from "../../../../src/core/time/panel/panelView";
import { goalOutcomes, ratings } from "../../../../src/core/time/weeks/reflection";
import { corrections } from "../../../../src/core/time/weeks/timeEntry";

const monday = fc.nat(3000).map((weeks) => 4 + weeks * 7);
const asked = fc.record(
  { root: fc.string({ maxLength: 200 }), monday, compared: monday },
  { requiredKeys: [], noNullPrototype: true },
);
const text = (atMost: number): fc.Arbitrary<string> => fc.string({ maxLength: atMost });
const noted = fc.record(
  {
    lastGoal: fc.constantFrom(...goalOutcomes),
    rating: fc.constantFrom(...ratings),
    sentence: text(longestNoted.sentence),
    trigger: text(longestNoted.trigger),
    action: text(longestNoted.action),
  },
  { requiredKeys: ["sentence", "trigger", "action"] },
);
const minutes = fc.uniqueArray(fc.nat(24 * 60), { minLength: 2, maxLength: 2 });

const messages: fc.Arbitrary<FromPanel> = fc.oneof(
  fc.constant({ kind: "ready" } as const),
  fc.record({ kind: fc.constant("show" as const), asked }),
  fc.record({
    kind: fc.constant("act" as const),
    act: fc.constantFrom(...handsActs),
    what: fc.constantFrom(...grabKinds),
    name: text(4096),
  }),
  fc.record({ kind: fc.constant("export" as const), form: fc.constantFrom(...exportForms) }),
  fc.record({ kind: fc.constant("reflect" as const), monday, noted }),
  fc
    .record({ day: fc.nat(40_000), minutes, as: fc.constantFrom(...corrections) })
    .map(({ day, minutes: [a = 0, b = 0], as }) => {
      return { kind: "correct" as const, day, from: Math.min(a, b), until: Math.max(a, b), as };
    }),
);

describe("messages of the weekly summary", () => {
  it("are taken as a page sends them, also after a way as JSON", () => {
    fc.assert(
      fc.property(messages, (message) => {
        assert.ok(isFromPanel(message));
        assert.ok(isFromPanel(JSON.parse(JSON.stringify(message))));
      }),
    );
  });

  it("are refused whatever else comes, without a throw", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const kind: unknown =
          typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
        assert.ok(!isFromPanel(value) || typeof kind === "string");
      }),
    );
  });

  it("are refused when one field is not what it has to be", () => {
    fc.assert(
      fc.property(messages, fc.anything(), fc.nat(), (message, junk, place) => {
        const names = Object.keys(message);
        const name = names[place % names.length] ?? "kind";
        const broken = { ...message, [name]: { wrong: junk } };
        assert.equal(isFromPanel(broken), false);
      }),
    );
  });

  it("are refused over their bounds", () => {
    const good = { sentence: "", trigger: "", action: "" };
    const reflect = (changed: object): unknown => ({
      kind: "reflect",
      monday: 4,
      noted: { ...good, ...changed },
    });
    const correct = (from: number, until: number): unknown => {
      return { kind: "correct", day: 20_000, from, until, as: "pair" };
    };
    assert.ok(isFromPanel(reflect({ rating: 5 })));
    assert.ok(isFromPanel(correct(0, 1440)));
    const bad = [
      reflect({ rating: 6 }),
      reflect({ rating: 2.5 }),
      reflect({ lastGoal: "won" }),
      reflect({ sentence: "x".repeat(longestNoted.sentence + 1) }),
      { kind: "reflect", monday: 5, noted: good },
      correct(60, 60),
      correct(60, 1441),
      correct(-1, 60),
      { kind: "act", act: "open", what: "file", name: "x".repeat(5000) },
      { kind: "show", asked: { monday: 5 } },
      { kind: "show", asked: { unknown: 1 } },
    ];
    assert.deepEqual(
      bad.map((one) => isFromPanel(one)),
      bad.map(() => false),
    );
  });
});

describe("what is asked for in a state that was kept", () => {
  it("is understood again, and the rest of the state is no matter", () => {
    fc.assert(
      fc.property(asked, fc.anything(), (one, open) => {
        assert.deepEqual(askedIn({ ...one, open }), one);
      }),
    );
  });

  it("is nothing in whatever else was kept", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { root, monday: week, compared } = askedIn(value);
        assert.ok(root === undefined || typeof root === "string");
        assert.ok([week, compared].every((day) => day === undefined || isMonday(day)));
      }),
    );
  });

  it("is a Monday where it is a day", () => {
    const day = (text_: string): number => Date.parse(`${text_}T00:00Z`) / 86_400_000;
    assert.deepEqual(["2026-11-23", "1970-01-05"].map(day).map(isMonday), [true, true]);
    assert.deepEqual([day("2026-11-24"), -3, 4.5, Infinity, "4"].map(isMonday), [
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
