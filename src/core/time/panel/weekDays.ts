import { Calendar } from "../../text/calendar";
import { secondsPerDay } from "../units";
import { weekName } from "../isoWeek";

/** Days are told by their number here, which is the same in every zone. */
const utc = new Calendar("UTC");
const shortMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** The days of the week as short as they stand beside a row. */
export const shortDays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;

/** Takes days from 1970 to a Monday; gives the week's days: "23 to 29 November 2026". */
export function weekDays(monday: number): string {
  const [first, last] = [monday, monday + 6].map((day) => utc.day(day * secondsPerDay));
  const [date = "", month, year] = (first ?? "").split(" ");
  const [, lastMonth, lastYear] = (last ?? "").split(" ");
  if (year !== lastYear) return `${first} to ${last}`;
  return month === lastMonth ? `${date} to ${last}` : `${date} ${month} to ${last}`;
}

/** Takes days from 1970 to a Monday; gives the week and when it begins, for a list: "W48, 23 Nov 2026". */
export function weekChoiceName(monday: number): string {
  const date = new Date(monday * secondsPerDay * 1000);
  const month = shortMonths[date.getUTCMonth()];
  return `${shortWeekName(monday)}, ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** Takes days from 1970 to a Monday; gives the week as short as it stands below a bar: "W48". */
export function shortWeekName(monday: number): string {
  return weekName(monday).slice(5);
}
