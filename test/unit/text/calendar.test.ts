import assert from "node:assert/strict";
import { Calendar } from "../../../src/core/text/calendar";

const at = (iso: string): number => Date.parse(iso) / 1000;

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

  it("refuses a zone that is none", () => {
    assert.throws(() => new Calendar("Europe/Atlantis").pastDay(now, now), RangeError);
  });
});
