import { parseNudgeSettings } from "../../../src/core/coaching/policy/nudgeSettings";
import { parseAutomation } from "../../../src/core/people/automation";
import { parseRoster } from "../../../src/core/people/roster";
import { parseReviewSettings } from "../../../src/core/review/boxes/settings";
import { parseWeekSettings } from "../../../src/core/time/panel/weekSettings";

/** Takes what gives a setting by its name, without a section; gives what each parser of settings makes of them. */
export function parseAllSettings(of: (name: string) => unknown) {
  const nudges = parseNudgeSettings({
    nudgeMoments: of("nudgeMoments"),
    sustainedEditing: of("sustainedEditing"),
    calmSeconds: of("calmSeconds"),
    messages: of("messages"),
    messageLimits: of("messageLimits"),
    workingDays: of("workingDays"),
    workingHours: of("workingHours"),
  });
  const review = parseReviewSettings({
    reviewRules: of("reviewRules"),
    reviewNitCap: of("reviewNitCap"),
    reviewLabels: of("reviewLabels"),
    reviewLabelForm: of("reviewLabelForm"),
    reviewAllowedWords: of("reviewAllowedWords"),
    reviewBannedWords: of("reviewBannedWords"),
    reviewSnippets: of("reviewSnippets"),
    reviewOtherBoxes: of("reviewOtherBoxes"),
    reviewKeepDrafts: of("reviewKeepDrafts"),
  });
  const week = parseWeekSettings({
    handsOnBand: of("handsOnBand"),
    weekReminder: of("weekReminder"),
  });
  const people = [parseRoster(of("team")), parseAutomation(of("automation"))];
  return { nudges, review, week, people };
}
