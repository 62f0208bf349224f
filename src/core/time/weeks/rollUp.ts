import { ownerKey, type OwnerSnapshot, type SpanMode } from "../spans/span";
import { correctedSpans } from "./corrected";
import { type DayPiece, dayPieces } from "./dayPieces";
import { rejoined } from "./rejoined";
import type { TimeEntry } from "./timeEntry";
import { unioned } from "./unioned";

/** What was done on one file of one owner in one mode on one day. */
export interface DayRow {
  readonly root: string;
  /** Empty for files whose names are not kept. */
  readonly path: string;
  readonly owner: OwnerSnapshot;
  readonly mode: SpanMode;
  readonly incident: boolean;
  /** Seconds that were seen. */
  readonly seconds: number;
  /** Seconds of gaps up to five minutes after them. */
  readonly joined: number;
  readonly chars: number;
  readonly bulkChars: number;
}

/** A day of the lead's, made from spans and made anew from them at any time. */
export interface DayRollUp {
  /** Days since 1970. */
  readonly day: number;
  /** In the order of their keys. */
  readonly rows: readonly DayRow[];
  /** Seconds that were seen in each of the 24 hours. */
  readonly hours: readonly number[];
}

/**
 * Takes entries of all windows in any order; gives the days, in their order. A day is the same
 * whether it is made alone or together with others.
 */
export function rollUp(entries: readonly TimeEntry[]): DayRollUp[] {
  const byDay = new Map<number, DayPiece[]>();
  for (const piece of dayPieces(unioned(rejoined(correctedSpans(entries))))) {
    const known = byDay.get(piece.day);
    if (known) known.push(piece);
    else byDay.set(piece.day, [piece]);
  }
  return [...byDay].map(([day, pieces]) => dayOf(day, pieces)).toSorted((a, b) => a.day - b.day);
}

/**
 * Takes a day and what tells whose a row's file is now (nothing where it stays as it was recorded);
 * gives the day with owners as of now, for when CODEOWNERS has changed.
 */
export function reowned(
  day: DayRollUp,
  ownerOf: (row: DayRow) => OwnerSnapshot | undefined,
): DayRollUp {
  const rows = day.rows.map((row) => {
    const owner = row.path === "" ? undefined : ownerOf(row);
    return owner ? { ...row, owner } : row;
  });
  const isSame = rows.every((row, place) => row === day.rows[place]);
  return isSame ? day : { ...day, rows: together(rows) };
}

function dayOf(day: number, pieces: readonly DayPiece[]): DayRollUp {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const piece of pieces) {
    hours[piece.hour] = (hours[piece.hour] ?? 0) + piece.end - piece.start;
  }
  const rows = pieces.map(({ root, path, owner, mode, incident = false, start, end, ...rest }) => {
    const { joined, chars, bulkChars } = rest;
    return { root, path, owner, mode, incident, seconds: end - start, joined, chars, bulkChars };
  });
  return { day, rows: together(rows), hours };
}

/** Rows of the same file, owner and mode as one. */
function together(rows: readonly DayRow[]): DayRow[] {
  const byKey = new Map<string, DayRow>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = byKey.get(key);
    byKey.set(key, known ? added(known, row) : row);
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function keyOf({ root, path, owner, mode, incident }: DayRow): string {
  return [root, path, mode, incident, ownerKey(owner)].join("\0");
}

function added(one: DayRow, other: DayRow): DayRow {
  return {
    ...one,
    seconds: one.seconds + other.seconds,
    joined: one.joined + other.joined,
    chars: one.chars + other.chars,
    bulkChars: one.bulkChars + other.bulkChars,
  };
}
