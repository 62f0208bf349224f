import assert from "node:assert/strict";
import fc from "fast-check";
import {
  hoursText,
  isWorkTime,
  weekdayOf,
  workingDaysBetween,
} from "../../../../src/core/coaching/policy/hours";
import { Calendar } from "../../../../src/core/text/calendar";

const at = (iso: string): number => Date.parse(iso) / 1000;
const berlin = new Calendar("Europe/Berlin");
const week = { days: [1, 2, 3, 4, 5], from: 480, to: 1080 };

describe("the lead's hours", () => {
  it("are read by the clock on the lead's wall, in summer and in winter", () => {
    assert.equal(isWorkTime(week, berlin, at("2026-11-20T06:59:59Z")), false);
    assert.equal(isWorkTime(week, berlin, at("2026-11-20T07:00:00Z")), true);
    assert.equal(isWorkTime(week, berlin, at("2026-11-20T17:00:00Z")), false);
    assert.equal(isWorkTime(week, berlin, at("2026-07-20T06:00:00Z")), true);
    assert.equal(isWorkTime(week, berlin, at("2026-11-21T10:00:00Z")), false);
  });

  it("may be a night's, which belongs to the day it begins on", () => {
    const night = { days: [5], from: 22 * 60, to: 6 * 60 };
    const friday = new Calendar("UTC");
    assert.equal(isWorkTime(night, friday, at("2026-11-20T23:00:00Z")), true);
    assert.equal(isWorkTime(night, friday, at("2026-11-21T05:59:00Z")), true);
    assert.equal(isWorkTime(night, friday, at("2026-11-21T06:00:00Z")), false);
    assert.equal(isWorkTime(night, friday, at("2026-11-20T05:00:00Z")), false);
  });

  it("are told in words", () => {
    assert.equal(hoursText(week, berlin), "Monday to Friday, 08:00 to 18:00");
    assert.equal(
      hoursText({ days: [2, 1], from: 545, to: 0 }, berlin),
      "Monday and Tuesday, 09:05 to 00:00",
    );
    assert.equal(
      hoursText({ ...week, days: [7, 1, 3] }, berlin),
      "Monday, Wednesday and Sunday, 08:00 to 18:00",
    );
    assert.equal(hoursText({ ...week, days: [] }, berlin), "no day, 08:00 to 18:00");
  });

  it("know the weekday", () => {
    assert.equal(weekdayOf(berlin.dayNumber(at("2026-11-20T12:00:00Z"))), 5);
    assert.equal(weekdayOf(-4), 7);
  });

  it("tell working days as a count day by day does", () => {
    const day = fc.integer({ min: 1, max: 7 });
    const span = fc.tuple(fc.nat(400), fc.nat(60), fc.array(day, { maxLength: 7 }));
    const utc = new Calendar("UTC");
    fc.assert(
      fc.property(span, ([first, more, days]) => {
        const counted = Array.from({ length: more }, (_, one) => weekdayOf(first + one));
        const expected = counted.filter((one) => days.includes(one)).length;
        const [from, to] = [first * 86_400 + 3600, (first + more) * 86_400 + 60];
        assert.equal(workingDaysBetween(from, to, { ...week, days }, utc), expected);
        assert.equal(workingDaysBetween(from, to, undefined, utc), more);
        assert.equal(workingDaysBetween(to, from - 86_400, undefined, utc), 0);
      }),
    );
  });
});
