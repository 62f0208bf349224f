import assert from "node:assert/strict";
import fc from "fast-check";
import { mirrored, withMirror } from "../../../../src/core/time/weeks/mirror";
import {
  isFresh,
  laterMonth,
  monthOfDay,
  parseMonth,
  printMonth,
  rolledMonth,
} from "../../../../src/core/time/weeks/monthRollUp";
import { rollUp } from "../../../../src/core/time/weeks/rollUp";
import { zones } from "../zones";
import { correction, line, someCorrections, windowsOf } from "./lines";

/** The first second of November, in UTC. */
const november = Date.UTC(2026, 10, 1) / 1000;
const someWindows = zones.chain((zone) => windowsOf(zone, november));

describe("the days of a month", () => {
  it("together are the days of all lines, whichever files those stand in", () => {
    fc.assert(
      fc.property(someWindows, someCorrections, (spans, corrections) => {
        const all = [...spans, ...corrections];
        const days = ["2026-10", "2026-11"].flatMap(
          (month) => rolledMonth(month, spans, all, {}).days,
        );
        assert.deepEqual(days, rollUp(all));
      }),
    );
  });

  it("and what else its files hold are all that there is", () => {
    fc.assert(
      fc.property(someWindows, someCorrections, (spans, corrections) => {
        const all = [...spans, ...corrections];
        const { days, others } = rolledMonth("2026-10", all, all, {});
        const rest = rollUp(others).filter(({ day }) => monthOfDay(day) !== "2026-10");
        assert.deepEqual([...days, ...rest], rollUp(all));
      }),
    );
  });

  it("are read as they were printed", () => {
    fc.assert(
      fc.property(someWindows, someCorrections, (spans, corrections) => {
        const all = [...spans, ...corrections];
        const month = rolledMonth("2026-11", all, all, { "m-one.jsonl": 12, "m-two-1.jsonl": 3 });
        assert.deepEqual(parseMonth(printMonth(month)), JSON.parse(JSON.stringify(month)));
      }),
    );
  });

  it("are nothing when the file holds something else, and never a fault", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        assert.equal(parseMonth(text), undefined);
      }),
    );
    assert.equal(parseMonth('{"schema":"baton.days","version":2}'), "newer");
    assert.equal(parseMonth('{"schema":"baton.days","version":1}'), undefined);
  });

  it("are stale when a file has grown, come or gone, and when a line was corrected", () => {
    const sizes = { "m-one.jsonl": 10, "m-two-3.jsonl": 20 };
    const spans = [line({ session: "one" })];
    const said = correction({ session: "two", from: 0, to: 0 }, "pair", november);
    const of = (session: string) => ({ ...said, of: { ...said.of, session } });
    const month = rolledMonth("2026-10", spans, spans, sizes);
    assert.equal(isFresh(month, sizes, spans), true);
    assert.equal(isFresh(month, { ...sizes, "m-one.jsonl": 11 }, spans), false);
    assert.equal(isFresh(month, { "m-one.jsonl": 10 }, spans), false);
    assert.equal(isFresh(month, { ...sizes, "m-x.jsonl": 1 }, spans), false);
    assert.equal(isFresh(month, sizes, [said]), false);
    assert.equal(isFresh(month, sizes, [of("other")]), true);
    assert.equal(isFresh(rolledMonth("2026-10", spans, [said], sizes), sizes, [said]), true);
    assert.equal(isFresh(month, {}, [said]), true, "files that were taken away leave it behind");
  });

  it("go by a calendar", () => {
    assert.equal(laterMonth("2026-01", -1), "2025-12");
    assert.equal(laterMonth("2026-11", 2), "2027-01");
    assert.equal(laterMonth("2026-05", -13), "2025-04");
  });
});

describe("the mirror of the last weeks", () => {
  const day = 86_400;
  const days = rollUp(
    Array.from({ length: 200 }, (_, ago) =>
      line({ start: november - ago * day, end: november - ago * day + 60, seq: ago }),
    ),
  );
  const today = days.at(-1)?.day ?? 0;

  it("has the last thirteen weeks, and fills only what the disk has lost", () => {
    const kept = mirrored(days, today);
    assert.equal(kept.length, 91);
    assert.deepEqual(kept, days.slice(-91));
    assert.equal(withMirror(days, kept), days);
    assert.deepEqual(withMirror(days.slice(-3), kept), kept);
    const other = kept.map((one) => ({ ...one, rows: [] }));
    assert.deepEqual(withMirror(kept, other), kept);
  });

  it("keeps time without names before it keeps none, within its bounds", () => {
    const many = days.map((one) => ({
      ...one,
      rows: Array.from({ length: 60 }, (_, at) =>
        one.rows.map((row) => ({ ...row, path: `${"deep/".repeat(30)}${at}.ts` })),
      ).flat(),
    }));
    const kept = mirrored(many, today);
    assert.ok(JSON.stringify(kept).length < 200_100);
    const [oldest, newest] = [kept[0], kept.at(-1)];
    assert.equal(newest?.rows.length, 60);
    assert.deepEqual(
      oldest?.rows.map(({ path, seconds }) => [path, seconds]),
      [["", 60 * 60]],
    );
  });
});
