import assert from "node:assert/strict";
import fc from "fast-check";
import { LocalTime } from "../../../../src/core/time/localTime";
import { correctionsFor } from "../../../../src/core/time/weeks/correctionsFor";
import { parseDays } from "../../../../src/core/time/weeks/parseDays";
import { correctedSpans } from "../../../../src/core/time/weeks/corrected";
import { type DayRollUp, reowned, rollUp } from "../../../../src/core/time/weeks/rollUp";
import type { LineStamp, SpanEntry, TimeEntry } from "../../../../src/core/time/weeks/timeEntry";
import {
  coachingTime,
  daysOfWeek,
  timeKinds,
  weekTime,
} from "../../../../src/core/time/weeks/weekTime";
import { mondayOf } from "../../../../src/core/time/isoWeek";
import { secondsPerDay } from "../../../../src/core/time/units";
import { oddMoments, zones } from "../zones";
import type { OwnerSnapshot } from "../../../../src/core/time/spans/span";
import { mine, someCorrections, teams, windowsOf } from "./lines";

type Lines = readonly (SpanEntry & LineStamp)[];

const kept = fc
  .tuple(zones, oddMoments)
  .chain(([zone, moment]) =>
    fc.record({ zone: fc.constant(zone), lines: windowsOf(zone, moment) }),
  );

const rowsOf = (days: readonly DayRollUp[]) => days.flatMap(({ rows }) => rows);
const seconds = (days: readonly DayRollUp[]): number =>
  rowsOf(days).reduce((sum, row) => sum + row.seconds, 0);

/** Seconds by mode and path, each second of the clock asked for who has it. */
function painted(lines: Lines): Map<string, number> {
  const sums = new Map<string, number>();
  const seen = new Set(lines.flatMap(({ start, end }) => range(start, end)));
  for (const second of seen) {
    const over = lines.filter(({ start, end }) => start <= second && second < end);
    const sorted = over.toSorted(
      (a, b) => beginOf(a, lines) - beginOf(b, lines) || (a.session < b.session ? -1 : 1),
    );
    const { mode, path } = sorted.at(-1) ?? { mode: "", path: "" };
    sums.set(`${mode} ${path}`, (sums.get(`${mode} ${path}`) ?? 0) + 1);
  }
  return sums;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** When the stretch began that a line goes on. */
function beginOf(line: SpanEntry & LineStamp, lines: Lines): number {
  const day = (one: SpanEntry): number =>
    Math.floor((one.start + one.tzOffsetMin * 60) / secondsPerDay);
  const what = ({ session, mode, path, owner, incident, ...span }: SpanEntry & LineStamp): string =>
    JSON.stringify([session, mode, path, owner, incident === true, span.tzOffsetMin]);
  let begin = line;
  for (;;) {
    const { start, seq } = begin;
    const before = lines.find(
      (one) =>
        one.end === start &&
        one.seq < seq &&
        what(one) === what(line) &&
        day(one) === day(line) &&
        one !== begin,
    );
    if (!before) return start;
    begin = before;
  }
}

describe("days and weeks, whatever was kept", () => {
  it("give each second of the clock to one thing, the window that got the focus last", () => {
    fc.assert(
      fc.property(kept, ({ lines }) => {
        const sums = new Map<string, number>();
        for (const { mode, path, seconds: count } of rowsOf(rollUp(lines))) {
          const key = `${mode} ${path}`;
          if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count);
        }
        assert.deepEqual(sums, painted(lines));
      }),
      { numRuns: 150 },
    );
  });

  it("do not depend on the order of windows and lines, nor on lines read twice", () => {
    fc.assert(
      fc.property(kept, someCorrections, fc.infiniteStream(fc.nat()), ({ lines }, said, random) => {
        // No window writes such lines, but a file may hold them.
        const odd = lines.slice(0, 2).flatMap((one) => [
          { ...one, end: one.end + 7 },
          { ...one, mode: "hint" as const, path: "odd", seq: 900 + one.seq },
        ]);
        const same = said.map((one) => ({ ...one, as: "hint" as const, seq: one.seq + 1 }));
        const all: TimeEntry[] = [...lines, ...odd, ...said, ...same];
        const order = new Map(all.map((one) => [one, random.next().value ?? 0]));
        const shuffled = [...all, ...all.slice(0, 3)].toSorted(
          (a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0),
        );
        assert.deepEqual(rollUp(shuffled), rollUp(all));
      }),
    );
  });

  it("are the same wherever a span was cut", () => {
    fc.assert(
      fc.property(kept, fc.infiniteStream(fc.nat(400)), ({ lines }, random) => {
        const cut = lines.flatMap((one) => {
          const at = Math.min(one.end, one.start + (random.next().value ?? 0));
          const first = { ...one, end: at, seq: one.seq * 2 };
          return [first, { ...one, start: at, chars: 0, seq: one.seq * 2 + 1 }];
        });
        assert.deepEqual(rollUp(cut), rollUp(lines));
      }),
    );
  });

  it("are the same made day by day", () => {
    fc.assert(
      fc.property(kept, someCorrections, ({ lines, zone }, said) => {
        const local = new LocalTime(zone);
        const dayOf = ({ start }: SpanEntry): number => local.dayOf(start);
        const single = [...new Set(lines.map(dayOf))].flatMap((day) =>
          rollUp([...lines.filter((one) => dayOf(one) === day), ...said]),
        );
        assert.deepEqual(
          single.toSorted((a, b) => a.day - b.day),
          rollUp([...lines, ...said]),
        );
      }),
    );
  });

  it("lose no second and no character on the way to the week, and make none", () => {
    fc.assert(
      fc.property(kept, someCorrections, ({ lines }, said) => {
        const days = rollUp([...lines, ...said]);
        const clock = new Set(lines.flatMap(({ start, end }) => range(start, end))).size;
        assert.equal(seconds(days), clock);
        assert.equal(
          days.flatMap(({ hours }) => hours).reduce((a, b) => a + b, 0),
          clock,
        );
        const chars = rowsOf(days).reduce((sum, row) => sum + row.chars, 0);
        assert.equal(
          chars,
          correctedSpans(lines).reduce((sum, one) => sum + one.chars, 0),
        );
        const mondays = new Set(days.map(({ day }) => mondayOf(day)));
        const weeks = [...mondays].map((monday) => weekTime(daysOfWeek(days, monday)));
        const told = weeks.flatMap((week) => timeKinds.map((kind) => week[kind]));
        assert.equal(
          told.reduce((sum, { seen }) => sum + seen, 0),
          clock,
        );
        const first = Math.min(...lines.map(({ start }) => start));
        const last = Math.max(...lines.map(({ end }) => end));
        const joined = told.reduce((sum, one) => sum + one.joined, 0);
        assert.ok(lines.length === 0 || (joined >= clock && joined <= last - first));
      }),
    );
  });

  it("keep every second when files change hands", () => {
    fc.assert(
      fc.property(kept, ({ lines }) => {
        const days = rollUp(lines);
        const given =
          (owner: OwnerSnapshot) =>
          (day: DayRollUp): DayRollUp =>
            reowned(day, ({ path }) => (path === "src/a" ? owner : undefined));
        const later = days.map(given(mine));
        assert.equal(seconds(later), seconds(days));
        assert.ok(rowsOf(later).every(({ path, owner }) => path !== "src/a" || owner === mine));
        assert.deepEqual(later.map(given(teams)), days.map(given(teams)));
        const { handsOnTeam, handsOnElsewhere, incident } = weekTime(days);
        const after = weekTime(later);
        assert.deepEqual(coachingTime(after), coachingTime(weekTime(days)));
        const typed = handsOnTeam.seen + handsOnElsewhere.seen + incident.seen;
        assert.equal(
          after.handsOnTeam.seen + after.handsOnElsewhere.seen + after.incident.seen,
          typed,
        );
      }),
    );
  });

  it("take the lead's word for a stretch of time, and all of it", () => {
    fc.assert(
      fc.property(kept, fc.nat(3000), fc.nat(3000), ({ lines }, early, length) => {
        const from = (lines[0]?.start ?? 0) + early - 500;
        const until = from + length;
        const said = correctionsFor(lines, { from, until }, "hint", 50).map((one, seq) => {
          return { ...one, session: "panel", seq };
        });
        for (const one of correctedSpans([...lines, ...said])) {
          const isIn = one.start < until && (one.end > from || one.start >= from);
          const before = lines.find(
            ({ session, seq }) => session === one.session && seq === one.seq,
          );
          assert.equal(one.mode, isIn && one.start < until ? "hint" : before?.mode);
        }
        const isLess = said.length <= lines.length;
        assert.ok(isLess && seconds(rollUp([...lines, ...said])) === seconds(rollUp(lines)));
      }),
    );
  });

  it("are read as they were kept, whole or not at all", () => {
    fc.assert(
      fc.property(kept, fc.nat(), ({ lines }, at) => {
        const days = rollUp(lines);
        const read: unknown = JSON.parse(JSON.stringify(days));
        assert.deepEqual(parseDays(read), days);
        const text = JSON.stringify(days);
        const number = [...text.matchAll(/:(\d+)/g)];
        const hit = number[at % Math.max(1, number.length)];
        if (!hit) return;
        const damaged = `${text.slice(0, hit.index)}:-1${text.slice(hit.index + hit[0].length)}`;
        assert.equal(parseDays(JSON.parse(damaged)), undefined);
      }),
    );
    for (const bad of [undefined, {}, [{}], [{ day: 1, rows: [], hours: [1] }], [null]]) {
      assert.equal(parseDays(bad), undefined);
    }
    fc.assert(fc.property(fc.anything(), (value) => void parseDays(value)));
  });
});
