/** What holds where the lead has set nothing; the manifest's defaults say the same (a test compares). */
export const defaultJudgement = {
  historyMonths: 18,
  halfLifeDays: 150,
  departedAfterDays: 120,
  bulkCommitFiles: 100,
} as const;
