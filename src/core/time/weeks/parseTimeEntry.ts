import {
  type Fields,
  present,
  textOf,
  textsOf,
  timeOf,
  whole,
  wordOf,
} from "../../coaching/ledger/fields";
import type { JournalKind } from "../../journal/lines";
import { isRecord } from "../../people/roster";
import { type OwnerSnapshot, spanModes } from "../spans/span";
import { goalOutcomes, ratings, type Goal, type Reflection } from "./reflection";
import { type Correction, corrections, type SpanEntry, type TimeEntry } from "./timeEntry";

/** A span is cut at midnight, and a day has 25 hours at most. */
const longestSpan = 25 * 3600;
/** No time zone is further from UTC, in minutes. */
const farthestZone = 15 * 60;

/** The journal of keyboard time: spans, the lead's corrections, reflections. */
export const timeJournal: JournalKind<TimeEntry> = {
  schema: "baton.time",
  version: 1,
  parse: parseTimeEntry,
};

/**
 * Takes any value, as a line of the journal holds it; gives the entry, or nothing when it is none that
 * this version knows. Fields that are not known are left out. Never throws.
 */
export function parseTimeEntry(value: unknown): TimeEntry | undefined {
  if (!isRecord(value)) return undefined;
  const stamp = whole({ session: textOf(value["session"]), seq: countOf(value["seq"]) });
  const entry = newEntryOf(value);
  // Assigned and not spread, which would give each entry a shape of its own, and make all later looks slow.
  return stamp && entry && Object.assign(entry, stamp);
}

function newEntryOf(fields: Fields): SpanEntry | Correction | Reflection | undefined {
  switch (fields["kind"]) {
    case "span":
      return spanOf(fields);
    case "correction":
      return correctionOf(fields);
    case "reflection":
      return reflectionOf(fields);
    default:
      return undefined;
  }
}

function spanOf({
  mode,
  root,
  path,
  owner,
  chars,
  bulkChars,
  ...fields
}: Fields): SpanEntry | undefined {
  const span = whole({
    kind: "span" as const,
    start: countOf(fields["start"]),
    end: countOf(fields["end"]),
    mode: wordOf(spanModes, mode),
    root: textOf(root),
    path: textOf(path),
    owner: ownerOf(owner),
    tzOffsetMin: zoneOf(fields["tzOffsetMin"]),
    chars: countOf(chars),
    bulkChars: countOf(bulkChars),
  });
  const length = span ? span.end - span.start : -1;
  if (!span || length < 0 || length > longestSpan) return undefined;
  return fields["incident"] === true ? { ...span, incident: true } : span;
}

/** Takes any value; gives it when it is whose a file was. */
export function ownerOf(value: unknown): OwnerSnapshot | undefined {
  if (!isRecord(value)) return undefined;
  const { rule, owners, teamOwned } = value;
  const isTeams = typeof teamOwned === "boolean" ? teamOwned : undefined;
  const rest = whole({ owners: textsOf(owners), teamOwned: isTeams });
  const pattern = rule === null ? null : textOf(rule);
  return rest && pattern !== undefined ? { rule: pattern, ...rest } : undefined;
}

function correctionOf({ at, of, as }: Fields): Correction | undefined {
  if (!isRecord(of)) return undefined;
  const { session, from, to } = of;
  const meant = whole({ session: textOf(session), from: countOf(from), to: countOf(to) });
  const kind = "correction" as const;
  return whole({ kind, at: timeOf(at), of: meant, as: wordOf(corrections, as) });
}

function reflectionOf({ at, monday, ...fields }: Fields): Reflection | undefined {
  const stamp = whole({ kind: "reflection" as const, at: timeOf(at), monday: countOf(monday) });
  const rest = present({
    lastGoal: wordOf(goalOutcomes, fields["lastGoal"]),
    rating: ratings.find((one) => one === fields["rating"]),
    sentence: textOf(fields["sentence"]),
    goal: goalOf(fields["goal"]),
  });
  return stamp && { ...stamp, ...rest };
}

function goalOf(value: unknown): Goal | undefined {
  if (!isRecord(value)) return undefined;
  const { trigger, action } = value;
  return whole({ trigger: textOf(trigger), action: textOf(action) });
}

/** Takes any value; gives it when it is a whole number that a time or a count can be. */
export function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? timeOf(value) : undefined;
}

function zoneOf(value: unknown): number | undefined {
  const isZone = typeof value === "number" && Number.isInteger(value);
  return isZone && Math.abs(value) <= farthestZone ? value : undefined;
}
