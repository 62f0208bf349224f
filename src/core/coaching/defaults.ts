/** Days in a month on average, for settings that count in months. */
const daysPerMonth = 365.25 / 12;

/** Takes a number of months; gives it in days. */
export function daysOfMonths(months: number): number {
  return months * daysPerMonth;
}

/** What holds where the lead has set nothing; the manifest's defaults say the same (a test compares). */
export const defaultJudgement = {
  historyMonths: 18,
  halfLifeDays: 150,
  departedAfterDays: 120,
} as const;
