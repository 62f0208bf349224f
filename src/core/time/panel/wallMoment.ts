import type { LocalTime } from "../localTime";

/** Takes the lead's zone, a day (days since 1970) and minutes after midnight; gives the moment (unix seconds) at which the clock on the wall shows that. */
export function wallMoment(zone: LocalTime, day: number, minutes: number): number {
  const start = zone.startOfDay(day);
  const moment = start + minutes * 60;
  // Where the clocks were turned that day, what follows is that much later or earlier.
  return moment + (zone.offsetMinutes(start) - zone.offsetMinutes(moment)) * 60;
}
