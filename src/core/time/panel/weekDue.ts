import { mondayOf } from "../isoWeek";
import type { LocalTime } from "../localTime";
import { wallMoment } from "./wallMoment";
import type { WeekReminder } from "./weekSettings";

/** A week that nobody looked at by then is no news any more: the end of the Monday after it, for who had the Friday off. */
const daysFromMonday = 8;

/**
 * Takes when weeks are said to be ready, the lead's zone, the moment (unix seconds) and the Monday of
 * the last week that was looked at (days since 1970; absent for none); gives the Monday of the week that is ready now, or nothing.
 */
export function weekDue(
  reminder: WeekReminder,
  zone: LocalTime,
  now: number,
  seen: number | undefined,
): number | undefined {
  const today = zone.dayOf(now);
  const monday = mondayOf(today);
  return [monday, monday - 7].find(
    (one) =>
      one > (seen ?? -Infinity) &&
      today < one + daysFromMonday &&
      now >= readyAt(reminder, zone, one),
  );
}

/** Takes the same without what was seen; gives the next moment (unix seconds) at which a week becomes ready or is no news any more. */
export function nextChange(reminder: WeekReminder, zone: LocalTime, now: number): number {
  const monday = mondayOf(zone.dayOf(now));
  const moments = [monday, monday + 7].flatMap((one) => [
    readyAt(reminder, zone, one),
    zone.startOfDay(one + 1),
  ]);
  return Math.min(...moments.filter((moment) => moment > now));
}

function readyAt({ weekday, minute }: WeekReminder, zone: LocalTime, monday: number): number {
  return wallMoment(zone, monday + weekday - 1, minute);
}
