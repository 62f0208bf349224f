import assert from "node:assert/strict";
import fc from "fast-check";
import { mondayNamed, mondayOf, weekName } from "../../../src/core/time/isoWeek";
import { LocalTime } from "../../../src/core/time/localTime";
import { secondsPerDay } from "../../../src/core/time/units";
import { zones } from "./zones";

const at = (text: string): number => Date.parse(text) / 1000;
const dayOf = (text: string): number => at(`${text}T00:00Z`) / secondsPerDay;

describe("wall clock time", () => {
  it("knows summer time, half hours and the date line", () => {
    const offset = (zone: string, text: string): number =>
      new LocalTime(zone).offsetMinutes(at(text));
    assert.equal(offset("Europe/Berlin", "2026-10-25T00:59:59Z"), 120);
    assert.equal(offset("Europe/Berlin", "2026-10-25T01:00Z"), 60);
    assert.equal(offset("Asia/Kolkata", "2026-07-01T00:00Z"), 330);
    assert.equal(offset("Australia/Lord_Howe", "2026-07-01T00:00Z"), 630);
    assert.equal(offset("Australia/Lord_Howe", "2026-12-01T00:00Z"), 660);
    assert.equal(
      new LocalTime("Pacific/Kiritimati").dayOf(at("2026-05-01T11:00Z")),
      dayOf("2026-05-02"),
    );
  });

  it("begins a day at midnight, or when the clocks let it", () => {
    const start = (zone: string, day: string): string =>
      new Date(new LocalTime(zone).startOfDay(dayOf(day)) * 1000).toISOString();
    assert.equal(start("Europe/Berlin", "2026-03-29"), "2026-03-28T23:00:00.000Z");
    assert.equal(start("Europe/Berlin", "2026-03-30"), "2026-03-29T22:00:00.000Z");
    // The clocks went from 23:59:59 to 01:00.
    assert.equal(start("America/Sao_Paulo", "2017-10-15"), "2017-10-15T03:00:00.000Z");
    // There was no 30 December 2011 in Samoa.
    assert.equal(start("Pacific/Apia", "2011-12-30"), start("Pacific/Apia", "2011-12-31"));
  });

  it("puts each moment on the day that has begun last", () => {
    fc.assert(
      fc.property(zones, fc.integer({ min: 1_300_000_000, max: 1_900_000_000 }), (zone, time) => {
        const local = new LocalTime(zone);
        const day = local.dayOf(time);
        assert.ok(local.startOfDay(day) <= time);
        assert.ok(local.startOfDay(day + 1) > time);
        assert.ok(local.dayOf(local.startOfDay(day) - 1) < day);
      }),
    );
  });

  it("refuses a zone that there is not", () => {
    assert.throws(() => new LocalTime("Moon/Sea"), RangeError);
  });
});

describe("ISO weeks", () => {
  it("are named by the year of their Thursday", () => {
    const name = (day: string): string => weekName(mondayOf(dayOf(day)));
    assert.equal(name("2026-11-20"), "2026-W47");
    assert.equal(name("2026-11-16"), "2026-W47");
    assert.equal(name("2026-11-22"), "2026-W47");
    assert.equal(name("2027-01-03"), "2026-W53");
    assert.equal(name("2024-12-30"), "2025-W01");
    assert.equal(name("2021-01-03"), "2020-W53");
  });

  it("are found by their names, and nothing else is", () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
        assert.equal(mondayNamed(weekName(mondayOf(day))), mondayOf(day));
        assert.ok(mondayOf(day) <= day && day < mondayOf(day) + 7);
      }),
    );
    assert.equal(mondayNamed("2026-w47"), dayOf("2026-11-16"));
    for (const bad of ["2026-W00", "2026-W54", "2025-W53", "2026-47", "W47", "2026-W4", ""]) {
      assert.equal(mondayNamed(bad), undefined, bad);
    }
  });
});
