/** Seconds in a day, leap seconds and summer time left out. */
export const secondsPerDay = 86_400;

/** Days in a month on average, for settings that count in months. */
const daysPerMonth = 365.25 / 12;

/** Takes a number of months; gives it in days. */
export function daysOfMonths(months: number): number {
  return months * daysPerMonth;
}

/** Takes a number of days; gives it in whole months, as one says it, at least one. */
export function monthsOfDays(days: number): number {
  return Math.max(1, Math.round(days / daysPerMonth));
}
