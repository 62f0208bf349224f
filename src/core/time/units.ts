/** Seconds in a day, leap seconds and summer time left out. */
export const secondsPerDay = 86_400;

/** Days in a month on average, for settings that count in months. */
const daysPerMonth = 365.25 / 12;

/** Takes a number of days; gives it in months, to a tenth. */
export function monthsOfDays(days: number): number {
  return Math.round((10 * days) / daysPerMonth) / 10;
}

/** Takes a number of months; gives it in days. */
export function daysOfMonths(months: number): number {
  return months * daysPerMonth;
}
