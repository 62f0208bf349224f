import assert from "node:assert/strict";
import fc from "fast-check";
import { LocalTime } from "../../../../src/core/time/localTime";
import { mondayOf } from "../../../../src/core/time/isoWeek";
import { stretchMeant } from "../../../../src/core/time/panel/fixView";
import { nextChange, weekDue } from "../../../../src/core/time/panel/weekDue";
import { parseWeekSettings } from "../../../../src/core/time/panel/weekSettings";
import { settings } from "../../../harness/manifestSettings";

const utc = new LocalTime("UTC");
const friday = { weekday: 5, minute: 15 * 60 };
const at = (text: string): number => Date.parse(`${text}Z`) / 1000;
/** Monday, 23 November 2026. */
const monday = at("2026-11-23T00:00") / 86_400;

describe("the settings about the week", () => {
  const parse = (handsOnBand: unknown, weekReminder: unknown) =>
    parseWeekSettings({ handsOnBand, weekReminder });

  it("have the defaults of the manifest where nothing is set", () => {
    const { default: band } = settings["baton.handsOnBand"];
    const { default: reminder } = settings["baton.weekReminder"];
    const unset = parse(undefined, undefined);
    assert.deepEqual(parse(band, reminder), unset);
    assert.deepEqual(unset, { band: { from: 0.2, to: 0.4 }, reminder: friday, problems: [] });
  });

  it("are read as one writes them", () => {
    const { band, reminder, problems } = parse({ from: 10, to: 30 }, " thursday 9:05 ");
    assert.deepEqual(band, { from: 0.1, to: 0.3 });
    assert.deepEqual(reminder, { weekday: 4, minute: 545 });
    assert.deepEqual(problems, []);
    assert.equal(parse(undefined, "").reminder, undefined);
  });

  it("name the setting and the remedy where they cannot be used", () => {
    const bad = parse({ from: 40, to: 20 }, "Friday at three");
    assert.deepEqual(bad.problems, [
      'baton.handsOnBand: write { "from": 20, "to": 40 }, in percent, the first one lower.',
      'baton.weekReminder: write a day and a time, such as "Friday 15:00", or nothing for never.',
    ]);
    assert.deepEqual([bad.band, bad.reminder], [{ from: 0.2, to: 0.4 }, friday]);
    for (const text of ["Friday 24:00", "Friday 12:60", "Someday 12:00", "Friday"]) {
      assert.equal(parse(undefined, text).problems.length, 1, text);
    }
  });

  it("never throw", () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (a, b) => void parse(a, b)));
  });
});

describe("a week that is ready", () => {
  const due = (text: string, seen?: number): number | undefined =>
    weekDue(friday, utc, at(text), seen);

  it("is so from the lead's hour on until the next Monday is over, or it is looked at", () => {
    assert.equal(due("2026-11-27T14:59"), undefined);
    assert.equal(due("2026-11-27T15:00"), monday);
    assert.equal(due("2026-11-30T23:59"), monday);
    assert.equal(due("2026-12-01T00:00"), undefined);
    assert.equal(due("2026-11-28T10:00", monday), undefined);
    assert.equal(due("2026-11-28T10:00", monday - 7), monday);
  });

  it("changes at no moment that is not told beforehand", () => {
    const zones = [utc, new LocalTime("Europe/Berlin"), new LocalTime("America/Santiago")];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
        fc.record({ weekday: fc.integer({ min: 1, max: 7 }), minute: fc.nat(1439) }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (zone, now, reminder, part) => {
          const next = nextChange(reminder, zone, now);
          assert.ok(next > now && next <= now + 8 * 86_400);
          const between = now + Math.floor((next - now) * part);
          assert.equal(
            weekDue(reminder, zone, between, undefined),
            weekDue(reminder, zone, now, undefined),
          );
        },
      ),
    );
  });
});

describe("a stretch that is set right", () => {
  it("is as long as the clock on the wall says, also where it was turned", () => {
    const zone = new LocalTime("Europe/Berlin");
    // The clocks went back at three on 25 October 2026.
    const day = at("2026-10-25T00:00") / 86_400;
    const meant = stretchMeant({ day, from: 600, until: 660, as: "pair" }, zone);
    assert.equal(meant.from, at("2026-10-25T09:00"));
    assert.equal(meant.until - meant.from, 3600);
    assert.equal(mondayOf(day), day - 6);
  });
});
