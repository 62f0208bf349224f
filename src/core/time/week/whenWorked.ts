import { worksAt } from "../../coaching/policy/hours";
import type { WorkingHours } from "../../coaching/policy/settings";
import { type DayRollUp } from "../weeks/rollUp";
import { daysOfWeek } from "../weeks/weekTime";
import { medianOf } from "./median";

/** When the lead worked in a week, against their own hours and the weeks before. */
export interface WhenWorked {
  /** Seconds seen, or commits where git alone tells: Monday first, 24 hours each. */
  readonly unit: "seconds" | "commits";
  readonly hours: readonly number[];
  /** Which of them lie in the lead's hours; all where they have none. */
  readonly isOwnHour: readonly boolean[];
  /** The sum outside them. */
  readonly outside: number;
  /** The median of the same sum in the weeks before; absent without such weeks. */
  readonly usual?: number;
}

/** Takes days and the Monday of a week; gives the seconds of its hours, 7 times 24. */
export function secondsByHour(days: readonly DayRollUp[], monday: number): number[] {
  const hours = Array.from({ length: 7 * 24 }, () => 0);
  for (const { day, hours: ofDay } of daysOfWeek(days, monday)) {
    ofDay.forEach((seconds, hour) => (hours[(day - monday) * 24 + hour] = seconds));
  }
  return hours;
}

/** Takes a unit, the hours of a week, those of the weeks before, the week's Monday and the lead's hours; gives when the lead worked. */
export function whenWorked(
  unit: WhenWorked["unit"],
  hours: readonly number[],
  before: readonly (readonly number[])[],
  monday: number,
  own: WorkingHours | undefined,
): WhenWorked {
  // What an hour of the clock is, its middle says.
  const isOwnHour = hours.map(
    (_, at) => !own || worksAt(own, monday + Math.floor(at / 24), (at % 24) * 60 + 30),
  );
  const outsideOf = (week: readonly number[]): number =>
    week.reduce((sum, count, at) => (isOwnHour[at] ? sum : sum + count), 0);
  const usual = medianOf(before.map(outsideOf));
  const outside = outsideOf(hours);
  return { unit, hours, isOwnHour, outside, ...(usual === undefined ? {} : { usual }) };
}
