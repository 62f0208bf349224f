import { csvOf } from "../../text/csv";
import { secondsOf } from "../spans/span";
import { correctedSpans } from "../weeks/corrected";
import type { DayRollUp } from "../weeks/rollUp";
import type { TimeEntry } from "../weeks/timeEntry";

/** Takes entries in any order; gives their spans as CSV, one a row, as the last correction of each has it. */
export function spanTable(entries: readonly TimeEntry[]): string {
  const spans = correctedSpans(entries).toSorted((a, b) => a.start - b.start || a.seq - b.seq);
  return csvOf(
    spans.map(({ start, end, owner, tzOffsetMin, ...span }) => ({
      start: isoAt(start, tzOffsetMin),
      end: isoAt(end, tzOffsetMin),
      seconds: secondsOf({ start, end }),
      mode: span.mode,
      incident: span.incident ? "yes" : "",
      repository: span.root,
      path: span.path,
      teamOwned: owner.teamOwned ? "yes" : "",
      rule: owner.rule,
      owners: owner.owners.join(" "),
      typed: span.chars,
      bulk: span.bulkChars,
      session: span.session,
      seq: span.seq,
    })),
  );
}

/** Takes entries and days; gives both as JSON for people and programs. */
export function timeJson(entries: readonly TimeEntry[], days: readonly DayRollUp[]): string {
  const sorted = entries.toSorted(
    (a, b) => momentOf(a) - momentOf(b) || a.seq - b.seq || (a.session < b.session ? -1 : 1),
  );
  return `${JSON.stringify({ entries: sorted, days }, undefined, 2)}\n`;
}

/** Takes an entry; gives the moment it is about, in unix seconds. */
export function momentOf(entry: TimeEntry): number {
  return entry.kind === "span" ? entry.start : entry.at;
}

/** ISO 8601 with the offset of the lead's clock, as in "2026-11-27T09:05:00+01:00". */
function isoAt(at: number, tzOffsetMin: number): string {
  const local = new Date((at + tzOffsetMin * 60) * 1000).toISOString().slice(0, 19);
  const minutes = Math.abs(tzOffsetMin);
  const sign = tzOffsetMin < 0 ? "-" : "+";
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${local}${sign}${two(hours)}:${two(rest)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
