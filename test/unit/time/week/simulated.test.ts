import assert from "node:assert/strict";
import { lineOf, readLine } from "../../../../src/core/journal/lines";
import { plainLine } from "../../../../src/core/text/plain";
import { Calendar } from "../../../../src/core/text/calendar";
import type { Span } from "../../../../src/core/time/spans/span";
import { weekSummary } from "../../../../src/core/time/week/weekSummary";
import { parseDays } from "../../../../src/core/time/weeks/parseDays";
import { timeJournal } from "../../../../src/core/time/weeks/parseTimeEntry";
import { rollUp } from "../../../../src/core/time/weeks/rollUp";
import type { TimeEntry } from "../../../../src/core/time/weeks/timeEntry";
import { Desk } from "../spans/desk";
import { asked, monday, records } from "./known";

const minute = 60;
const hour = 3600;

/** Types a letter every ten seconds for so many minutes, while ticks keep what is certain. */
function typing(desk: Desk, minutes: number): Desk {
  for (let second = 0; second < minutes * minute; second += 10) {
    desk.type().wait(10);
    if (second % 15 === 0) desk.tell({ kind: "tick" });
  }
  return desk.type();
}

/** Moves the view every two minutes for so many minutes, with ticks between. */
function reading(desk: Desk, minutes: number): Desk {
  for (let passed = 0; passed < minutes; passed += 2) {
    desk.scroll();
    for (let tick = 0; tick < 8; tick += 1) desk.wait(15).tell({ kind: "tick" });
  }
  return desk.scroll();
}

/** A day in two windows, from nine in the morning. */
function day(start: number): (readonly Span[])[] {
  const first = new Desk(start + 9 * hour).tell({ kind: "tick" }).enter("src/a");
  typing(first, 30).blur();
  const second = new Desk(start + 9.5 * hour).tell({ kind: "tick" }).enter("src/b", "review");
  reading(second, 20);
  second.tell({ kind: "mode", mode: "pair", on: true });
  typing(second, 40);
  // The machine sleeps over lunch, with the window in front.
  second.wait(hour).tell({ kind: "tick" }).tell({ kind: "mode", mode: "pair", on: false }).blur();
  first.wait(5 * hour).focus();
  typing(first, 10);
  return [first.end(), second.end()];
}

function linesOf(spans: readonly Span[], session: string): TimeEntry[] {
  return spans.map((span, seq) => {
    const text = lineOf({ kind: "span", ...span }, { seq });
    const read = readLine(text.trimEnd(), session, timeJournal);
    assert.ok(read.kind === "entry");
    return read.entry;
  });
}

describe("a week from its first key to its figures", () => {
  it("has the hours that were put in, and no others", () => {
    const entries = [0, 1, 2, 3, 4].flatMap((at) =>
      day((monday + at) * 86_400).flatMap((spans, window) => linesOf(spans, `${at}-${window}`)),
    );
    const kept: unknown = JSON.parse(JSON.stringify(rollUp(entries)));
    const days = parseDays(kept);
    assert.ok(days);
    const summary = weekSummary(asked([], { records: records({ days }) }), {
      calendar: new Calendar("UTC"),
      quote: plainLine,
    });
    const { time } = summary;
    assert.deepEqual(
      [time?.handsOnTeam.seen, time?.review.seen, time?.pair.seen, time?.read.seen],
      [5 * 40, 5 * 20, 5 * 40, 0].map((minutes) => minutes * minute),
    );
    assert.equal(summary.handsOnShare, 0.4);
    assert.equal(summary.grabbed.files.map(({ path }) => path).join(), "src/a");
    assert.equal(summary.when.outside, 0);
  });
});
