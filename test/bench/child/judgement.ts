import { defaultJudgement } from "../../../src/core/coaching/defaults";
import { daysOfMonths } from "../../../src/core/time/units";
import type { JudgementSettings } from "../../../src/core/coaching/situation";

/** Takes the lead's address; gives the settings of a lead who has set nothing. */
export function defaultSettings(lead: string): JudgementSettings {
  return {
    halfLifeDays: defaultJudgement.halfLifeDays,
    windowDays: daysOfMonths(defaultJudgement.historyMonths),
    departedDays: defaultJudgement.departedAfterDays,
    bulkCommitFiles: defaultJudgement.bulkCommitFiles,
    leadEmails: [lead],
    roster: [],
    ownerTeams: [],
  };
}
