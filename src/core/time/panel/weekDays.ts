import type { Days } from "../../text/days";
import { weekName } from "../isoWeek";

/** Takes days from 1970 to a Monday, and what says days; gives the week's days: "23 to 29 November 2026". */
export function weekDays(monday: number, days: Days): string {
  return days.span(monday, monday + 6);
}

/** Takes the same; gives the week and its days, for a row of a table: "W48, 23 to 29 November 2026". */
export function weekRowName(monday: number, days: Days): string {
  return `${shortWeekName(monday)}, ${weekDays(monday, days)}`;
}

/** Takes the same; gives the week and when it begins, for a list: "W48, 23 Nov 2026". */
export function weekChoiceName(monday: number, days: Days): string {
  return `${shortWeekName(monday)}, ${days.short(monday)}`;
}

/** Takes days from 1970 to a Monday; gives the week as short as it stands below a bar: "W48". */
export function shortWeekName(monday: number): string {
  return weekName(monday).slice(5);
}
