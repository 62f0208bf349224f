import { jsonOf } from "../../text/json";
import { isRecord } from "../../people/roster";
import { secondsPerDay } from "../units";
import { localCount } from "./localCut";
import { parseDays } from "./parseDays";
import { countOf, parseTimeEntry } from "./parseTimeEntry";
import { type DayRollUp, rollUp } from "./rollUp";
import type { TimeEntry } from "./timeEntry";

/** What the days of one month come to, kept for ever, and what that was made from. */
export interface MonthRollUp {
  readonly days: readonly DayRollUp[];
  /** What the month's files hold besides spans of its days: corrections, reflections, spans of the days around it. */
  readonly others: readonly TimeEntry[];
  /** Bytes of each of the month's files, by name. */
  readonly sources: Readonly<Record<string, number>>;
  /** Names of the corrections that it has heeded, sorted. */
  readonly corrections: readonly string[];
}

/** Of the files that roll-ups are kept in; a file of a newer version is left alone. */
export const rollUpVersion = 1;
const schema = "baton.days";

/** Takes days since 1970; gives the month that the day is in, such as "2026-11". */
export function monthOfDay(day: number): string {
  return monthOf(day * secondsPerDay);
}

/** Takes a moment in unix seconds; gives its month in UTC, which is what the journal's folders go by. */
export function monthOf(at: number): string {
  return new Date(at * 1000).toISOString().slice(0, 7);
}

/** Takes a month and a number of months; gives the month so much later. */
export function laterMonth(month: string, by: number): string {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/**
 * Takes a month, what its own files hold, everything that may bear on its days (its own, its
 * neighbours', all corrections) and the sizes of its files; gives what is kept of it.
 */
export function rolledMonth(
  month: string,
  own: readonly TimeEntry[],
  all: readonly TimeEntry[],
  sources: Readonly<Record<string, number>>,
): MonthRollUp {
  return {
    days: rollUp(all).filter(({ day }) => monthOfDay(day) === month),
    others: own.filter((entry) => entry.kind !== "span" || monthOfSpan(entry) !== month),
    sources,
    corrections: correctionsOn(sources, all),
  };
}

/** Takes a month's roll-up, the sizes of its files and all corrections known; gives whether it still says what they do. */
export function isFresh(
  { sources, corrections }: MonthRollUp,
  sizes: Readonly<Record<string, number>>,
  known: readonly TimeEntry[],
): boolean {
  const names = Object.keys(sizes);
  // Files that were taken away because they are old leave their roll-up behind.
  if (names.length === 0) return true;
  const isSame = names.every((name) => sources[name] === sizes[name]);
  const isWhole = Object.keys(sources).length === names.length;
  return isSame && isWhole && correctionsOn(sizes, known).join() === corrections.join();
}

/** Names of the corrections of what the files of a month hold; a file's name ends with its session. */
function correctionsOn(
  sources: Readonly<Record<string, number>>,
  entries: readonly TimeEntry[],
): string[] {
  const sessions = new Set(Object.keys(sources).flatMap(sessionIn));
  const names = entries.flatMap((entry) => {
    const isMeant = entry.kind === "correction" && sessions.has(entry.of.session);
    return isMeant ? [`${entry.session} ${entry.seq}`] : [];
  });
  return [...new Set(names)].toSorted();
}

/** MACHINE-SESSION.jsonl, and MACHINE-SESSION-2.jsonl where a window has begun another one. */
function sessionIn(name: string): string[] {
  const [, session] = /^[^-]+-([^-.]+)(?:-\d+)?\.jsonl$/.exec(name) ?? [];
  return session === undefined ? [] : [session];
}

function monthOfSpan(entry: TimeEntry & { readonly kind: "span" }): string {
  return monthOfDay(localCount(entry, secondsPerDay));
}

/** Takes a month's roll-up; gives the text of its file. */
export function printMonth(month: MonthRollUp): string {
  return `${JSON.stringify({ schema, version: rollUpVersion, ...month })}\n`;
}

/** Takes the text of a file; gives what it keeps, "newer" when a newer Baton wrote it, nothing when it is damaged. Never throws. */
export function parseMonth(text: string): MonthRollUp | "newer" | undefined {
  const value = jsonOf(text);
  if (!isRecord(value) || value["schema"] !== schema) return undefined;
  const { version, others, corrections } = value;
  if (typeof version === "number" && version > rollUpVersion) return "newer";
  const days = parseDays(value["days"]);
  const sources = sizesOf(value["sources"]);
  if (!days || !sources || !Array.isArray(others) || !Array.isArray(corrections)) return undefined;
  return {
    days,
    others: others.flatMap((one: unknown) => parseTimeEntry(one) ?? []),
    sources,
    corrections: corrections.filter((one) => typeof one === "string"),
  };
}

function sizesOf(value: unknown): Record<string, number> | undefined {
  if (!isRecord(value)) return undefined;
  const sizes: Record<string, number> = {};
  for (const [name, size] of Object.entries(value)) sizes[name] = countOf(size) ?? -1;
  return sizes;
}
