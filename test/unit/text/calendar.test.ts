import assert from "node:assert/strict";
import fc from "fast-check";
import { Calendar } from "../../../src/core/text/calendar";
import { Days } from "../../../src/core/text/days";
import { english, type NamedLanguage } from "../../../src/core/text/language";

const at = (iso: string): number => Date.parse(iso) / 1000;
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** A language in which every text stands in brackets. */
function bracketing(name: string): NamedLanguage {
  return { name, t: (text, ...values) => `[${english.t(text, ...values)}]` };
}

describe("when something was", () => {
  const berlin = new Calendar("Europe/Berlin");
  const now = at("2026-11-20T10:00:00Z");
  const cases: [string, string][] = [
    ["2026-11-20T08:00:00Z", "today"],
    ["2026-12-24T08:00:00Z", "today"],
    ["2026-11-19T22:59:00Z", "yesterday"],
    ["2026-11-19T23:01:00Z", "today"],
    ["2026-11-17T10:00:00Z", "on Tuesday"],
    ["2026-11-14T10:00:00Z", "on Saturday"],
    ["2026-11-13T10:00:00Z", "7 days ago"],
    ["2026-09-25T10:00:00Z", "56 days ago"],
    ["2026-03-10T10:00:00Z", "in March"],
    ["2025-03-10T10:00:00Z", "in March 2025"],
  ];
  for (const [iso, said] of cases) {
    it(`${iso} is ${said}`, () => {
      assert.equal(berlin.pastDay(at(iso), now), said);
    });
  }

  it("goes by the zone's own midnight", () => {
    const honolulu = new Calendar("Pacific/Honolulu");
    assert.equal(honolulu.pastDay(at("2026-11-20T01:00:00Z"), now), "yesterday");
    assert.equal(berlin.pastDay(at("2026-11-20T01:00:00Z"), now), "today");
  });

  it("counts calendar days over the change to winter time", () => {
    const monday = at("2026-10-26T08:00:00Z");
    assert.equal(berlin.pastDay(at("2026-10-24T22:30:00Z"), monday), "yesterday");
  });

  it("tells the time of day by the zone's clock, midnight as 00:00", () => {
    assert.equal(berlin.clock(now), "11:00");
    assert.equal(berlin.minuteOfDay(now), 660);
    assert.equal(berlin.clock(at("2026-11-19T23:00:00Z")), "00:00");
    assert.equal(berlin.clock(at("2026-07-19T23:05:00Z")), "01:05");
  });

  it("is of today where it is not of an earlier day", () => {
    assert.equal(berlin.isToday(at("2026-11-19T23:01:00Z"), now), true);
    assert.equal(berlin.isToday(at("2026-11-19T22:59:00Z"), now), false);
    assert.equal(berlin.isToday(at("2026-12-24T08:00:00Z"), now), true);
  });

  it("is said in the calendar's language, and in English to who reads that", () => {
    const german = new Calendar("Europe/Berlin", bracketing("de"));
    const said = cases.map(([iso]) => german.pastDay(at(iso), now));
    assert.deepEqual(said, [
      "[today]",
      "[today]",
      "[yesterday]",
      "[today]",
      "[on Dienstag]",
      "[on Samstag]",
      "[7 days ago]",
      "[56 days ago]",
      "[in März]",
      "[in März 2025]",
    ]);
    assert.equal(german.day(now), "20. November 2026");
    assert.equal(german.clock(now), "11:00");
    assert.equal(german.dayNumber(now), berlin.dayNumber(now));
    for (const [iso, inEnglish] of cases) {
      assert.equal(german.inEnglish.pastDay(at(iso), now), inEnglish);
    }
    assert.equal(berlin.inEnglish, berlin);
  });

  it("has its clock in digits that are read as a number, in every language", () => {
    for (const name of ["ar-EG", "fa", "bn", "en-us", "qps-ploc"]) {
      const other = new Calendar("Europe/Berlin", { ...english, name });
      assert.equal(other.minuteOfDay(now), 660, name);
      assert.equal(other.dayNumber(now), berlin.dayNumber(now), name);
    }
  });

  it("refuses a zone that is none", () => {
    assert.throws(() => new Calendar("Europe/Atlantis").pastDay(now, now), RangeError);
  });
});

describe("days", () => {
  const spans: [string, string, string, string][] = [
    [
      "en",
      "[23 to 29 November 2026]",
      "[30 November to 6 December 2026]",
      "[28 December 2026 to 3 January 2027]",
    ],
    [
      "de",
      "[23. to 29. November 2026]",
      "[30. November to 6. Dezember 2026]",
      "[28. Dezember 2026 to 3. Januar 2027]",
    ],
    [
      "fr",
      "[23 to 29 novembre 2026]",
      "[30 novembre to 6 décembre 2026]",
      "[28 décembre 2026 to 3 janvier 2027]",
    ],
  ];
  for (const [name, ...said] of spans) {
    it(`stand in a row without saying a month or a year twice: ${name}`, () => {
      const days = new Days(bracketing(name));
      const mondays = ["2026-11-23", "2026-11-30", "2026-12-28"].map(dayOf);
      assert.deepEqual(
        mondays.map((monday) => days.span(monday, monday + 6)),
        said,
      );
    });
  }

  it("are one where they are the same", () => {
    const day = dayOf("2026-11-23");
    assert.equal(new Days(english).span(day, day), "23 November 2026");
  });

  it("have the weekdays of their language, from Monday on", () => {
    const day = dayOf("2026-11-23");
    const [plain, german] = [new Days(english), new Days(bracketing("de"))];
    assert.equal(plain.weekdays.join(), "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday");
    assert.equal(plain.shortWeekdays.join(), "Mon,Tue,Wed,Thu,Fri,Sat,Sun");
    assert.equal(german.weekdays[0], "Montag");
    assert.equal(plain.withWeekday(day), "Mon, 23 Nov");
    assert.equal(german.withWeekday(day + 6), "So, 29. Nov.");
    assert.equal(plain.short(day), "23 Nov 2026");
  });

  it("have the weekday that a calendar has, before 1970 too", () => {
    const calendar = new Calendar("UTC");
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
        const weekday = calendar.pastDay(day * 86_400, (day + 3) * 86_400).slice(3, 6);
        assert.equal(calendar.days.withWeekday(day).slice(0, 3), weekday);
      }),
    );
  });
});
