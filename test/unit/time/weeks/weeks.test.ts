import assert from "node:assert/strict";
import { correctionsFor } from "../../../../src/core/time/weeks/correctionsFor";
import { reflectionOf } from "../../../../src/core/time/weeks/reflection";
import { rollUp } from "../../../../src/core/time/weeks/rollUp";
import type { TimeEntry } from "../../../../src/core/time/weeks/timeEntry";
import { daysOfWeek, handsOnShare, weekTime } from "../../../../src/core/time/weeks/weekTime";
import { correction, line, mine } from "./lines";

const hour = 3600;
const monday = 20_773;
const at = (day: number, hours: number): number => (monday + day) * 86_400 + hours * hour;

describe("the time of a week", () => {
  it("goes to the window that got the focus last, and back", () => {
    const lines = [
      line({ start: at(0, 9), end: at(0, 10), mode: "read" }),
      line({ start: at(0, 9) + 600, end: at(0, 9) + 900, session: "two" }),
    ];
    const time = weekTime(rollUp(lines));
    assert.equal(time.handsOnTeam.seen, 300);
    assert.equal(time.read.seen, 3300);
  });

  it("is told with gaps of up to five minutes too, within a day", () => {
    const lines = [
      line({ start: at(0, 9), end: at(0, 9) + 100 }),
      line({ start: at(0, 9) + 400, end: at(0, 9) + 500, mode: "review", seq: 1 }),
      line({ start: at(0, 9) + 801, end: at(0, 9) + 900, seq: 2 }),
      line({ start: at(1, 0) - 60, end: at(1, 0) - 30, seq: 3 }),
      line({ start: at(1, 0) + 30, end: at(1, 0) + 60, seq: 4 }),
    ];
    const time = weekTime(rollUp(lines));
    assert.deepEqual(time.handsOnTeam, { seen: 259, joined: 559 });
    assert.deepEqual(time.review, { seen: 100, joined: 100 });
  });

  it("has no gap for what was typed under another window's span", () => {
    const start = at(0, 9);
    const lines = [
      line({ start, end: start + 1, chars: 1 }),
      line({ start, end: start + 3, session: "two" }),
      line({ start: start + 3, end: start + 10, session: "two", seq: 1, owner: mine }),
    ];
    const { handsOnTeam, handsOnElsewhere } = weekTime(rollUp(lines));
    assert.deepEqual(handsOnTeam, { seen: 3, joined: 3 });
    assert.deepEqual(handsOnElsewhere, { seen: 7, joined: 7 });
  });

  it("is in the hour that the lead's clock showed, also where they changed the zone in between", () => {
    const lines = [
      line({ start: at(0, 10), end: at(0, 10) + 600, seq: 0 }),
      line({ start: at(0, 10) + 600, end: at(0, 10) + 1200, seq: 1, tzOffsetMin: 60 }),
    ];
    const [day] = rollUp(lines);
    assert.deepEqual([day?.hours[10], day?.hours[11]], [600, 600]);
  });

  it("is an incident where incident mode was on, unless the lead says otherwise", () => {
    const lines = [
      line({ start: at(0, 9), end: at(0, 10), seq: 0, incident: true }),
      line({ start: at(0, 10), end: at(0, 11), seq: 1 }),
      line({ start: at(0, 11), end: at(0, 12), seq: 2, incident: true, mode: "pair" }),
    ];
    const time = weekTime(rollUp(lines));
    assert.deepEqual(
      [time.incident.seen, time.handsOnTeam.seen, time.pair.seen],
      [hour, hour, hour],
    );
    const said = (as: "type" | "asRecorded", when: number): TimeEntry =>
      correction({ session: "one", from: 0, to: 1 }, as, when);
    const calm = weekTime(rollUp([...lines, said("type", 10)]));
    assert.deepEqual([calm.incident.seen, calm.handsOnTeam.seen], [0, 2 * hour]);
    const again = weekTime(rollUp([...lines, said("type", 10), said("asRecorded", 20)]));
    assert.deepEqual([again.incident.seen, again.handsOnTeam.seen], [hour, hour]);
  });

  it("is what the lead says it was, by the last word", () => {
    const lines = [
      line({ start: at(0, 9), end: at(0, 10), seq: 0 }),
      line({ start: at(0, 10), end: at(0, 11), seq: 1 }),
      line({ start: at(0, 11), end: at(0, 12), seq: 2 }),
    ];
    const pairing = correction({ session: "one", from: 0, to: 1 }, "pair", 10);
    const incident = correction({ session: "one", from: 1, to: 1 }, "incident", 20);
    const takenBack = correction({ session: "one", from: 0, to: 2 }, "asRecorded", 5);
    const time = weekTime(rollUp([...lines, incident, pairing, takenBack]));
    assert.equal(time.pair.seen, hour);
    assert.equal(time.incident.seen, hour);
    assert.equal(time.handsOnTeam.seen, hour);
    const again = correction({ session: "one", from: 0, to: 2 }, "asRecorded", 30);
    assert.equal(weekTime(rollUp([...lines, incident, pairing, again])).handsOnTeam.seen, 3 * hour);
    const twice = (["pair", "hint"] as const).map((as, seq) => ({ ...again, as, seq }));
    for (const said of [twice, twice.toReversed()]) {
      assert.equal(weekTime(rollUp([...lines, ...said])).hint.seen, 3 * hour);
    }
    const other = correction({ session: "two", from: 0, to: 2 }, "pair", 40);
    assert.equal(weekTime(rollUp([...lines, other])).handsOnTeam.seen, 3 * hour);
  });

  it("is corrected by a stretch of the clock, whatever it was set to meanwhile", () => {
    const lines = [
      line({ start: 100, end: 200, seq: 0 }),
      line({ start: 10, end: 20, seq: 1 }),
      line({ start: 200, end: 300, seq: 2 }),
      line({ start: 100, end: 100, chars: 1, seq: 3 }),
      line({ start: 300, end: 400, seq: 4 }),
      line({ start: 150, end: 160, seq: 0, session: "two" }),
    ];
    const said = correctionsFor(lines, { from: 100, until: 300 }, "pair", 500);
    const ranges = said.map(({ of }) => `${of.session} ${of.from} to ${of.to}`);
    assert.deepEqual(ranges, ["one 0 to 0", "one 2 to 3", "two 0 to 0"]);
    assert.deepEqual(correctionsFor(lines, { from: 400, until: 500 }, "pair", 500), []);
  });

  it("ends on Sunday night where the lead is", () => {
    const sunday = at(7, 0);
    const there = { tzOffsetMin: -300, start: sunday, end: sunday + hour };
    const here = { tzOffsetMin: 60, start: sunday + hour, end: sunday + 2 * hour };
    const days = rollUp([line(there), line({ ...here, session: "two" })]);
    assert.deepEqual(
      daysOfWeek(days, monday).map(({ day }) => day),
      [monday + 6],
    );
    assert.deepEqual(
      daysOfWeek(days, monday + 7).map(({ day }) => day),
      [monday + 7],
    );
    assert.equal(days[0]?.hours[19], hour);
    assert.equal(days[1]?.hours[2], hour);
  });

  it("has a share of hands-on work in typing and coaching", () => {
    const lines = [
      line({ start: at(0, 9), end: at(0, 10) }),
      line({ start: at(0, 10), end: at(0, 11), seq: 1, owner: mine }),
      line({ start: at(0, 11), end: at(0, 13), seq: 2, mode: "pair" }),
      line({ start: at(0, 13), end: at(0, 19), seq: 3, mode: "read" }),
      line({ start: at(0, 19), end: at(0, 23), seq: 4, mode: "assist" }),
    ];
    assert.equal(handsOnShare(weekTime(rollUp(lines))), 1 / 4);
    assert.equal(handsOnShare(weekTime([])), undefined);
  });

  it("carries the last goal to the next week", () => {
    const goal = { trigger: "I open refund.ts", action: "I ask Noor first" };
    const early = { kind: "reflection", at: 5, monday, goal } as const;
    const later = { kind: "reflection", at: 6, monday, rating: 4, goal } as const;
    assert.deepEqual(reflectionOf([later, early], monday), { own: later, carried: undefined });
    assert.deepEqual(reflectionOf([later, early], monday + 14), { own: undefined, carried: goal });
  });
});
