import * as l10n from "@vscode/l10n";
import type { Calendar } from "../../text/calendar";
import { list } from "../words";
import type { WorkingHours } from "./settings";

/** 1 January 1970 was a Thursday. */
const thursday = 4;

/** Takes days since 1970; gives the weekday, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + thursday - 1) % 7) + 7) % 7) + 1;
}

/** Takes the lead's hours, their calendar and a moment (unix seconds); gives whether the lead works then. */
export function isWorkTime(hours: WorkingHours, calendar: Calendar, at: number): boolean {
  return worksAt(hours, calendar.dayNumber(at), calendar.minuteOfDay(at));
}

/**
 * Takes the lead's hours, a day (days since 1970) and a minute of it; gives whether the lead works
 * then. Hours that end before they begin are a night's, and belong to the day it begins on.
 */
export function worksAt({ days, from, to }: WorkingHours, day: number, minute: number): boolean {
  const worksOn = (dayNumber: number): boolean => days.includes(weekdayOf(dayNumber));
  if (from < to) return worksOn(day) && minute >= from && minute < to;
  return (worksOn(day) && minute >= from) || (worksOn(day - 1) && minute < to);
}

/** Takes the lead's hours and their calendar; gives them in words: "Monday to Friday, 08:00 to 18:00". */
export function hoursText({ days, from, to }: WorkingHours, calendar: Calendar): string {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  const names = sorted.flatMap((day) => calendar.days.weekdays[day - 1] ?? []);
  const [first = "", last = ""] = [names[0], names.at(-1)];
  const clocks = [clockText(from), clockText(to)] as const;
  const isRow = sorted.length > 2 && (sorted.at(-1) ?? 0) - (sorted[0] ?? 0) === sorted.length - 1;
  if (isRow) return l10n.t("{0} to {1}, {2} to {3}", first, last, ...clocks);
  return l10n.t("{0}, {1} to {2}", list(names) || l10n.t("no day"), ...clocks);
}

function clockText(minutes: number): string {
  return `${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(Math.floor(number)).padStart(2, "0");
}

/**
 * Takes the first moment and one at or after it (unix seconds), the lead's hours (all days when they
 * have none) and their calendar; gives how many working days have begun and ended from the first on.
 */
export function workingDaysBetween(
  first: number,
  at: number,
  hours: WorkingHours | undefined,
  calendar: Calendar,
): number {
  const [start, end] = [calendar.dayNumber(first), calendar.dayNumber(at)];
  const days = Math.max(0, end - start);
  if (!hours) return days;
  const works = [0, 1, 2, 3, 4, 5, 6].map((one) => hours.days.includes(weekdayOf(start + one)));
  const inWeek = works.filter(Boolean).length;
  return Math.floor(days / 7) * inWeek + works.slice(0, days % 7).filter(Boolean).length;
}
