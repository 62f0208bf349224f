import * as l10n from "@vscode/l10n";
import { percentText, rangeText } from "../week/timeText";
import type { WeekSummary } from "../week/weekSummary";
import { weekSentence } from "../week/weekSentence";
import { coachingTime } from "../weeks/weekTime";
import type { ComparisonView } from "./panelView";
import { shortWeekName } from "./weekDays";

/** Takes the week that is shown and another one; gives the two side by side. */
export function comparisonOf(shown: WeekSummary, other: WeekSummary): ComparisonView {
  const numbers = [shown, other].map((one) => ({
    name: shortWeekName(mondayOf(one)),
    isNumber: true,
  }));
  return {
    sentence: l10n.t("{0}: {1}", shortWeekName(mondayOf(other)), weekSentence(other)),
    table: {
      caption: l10n.t("Two weeks of yours, side by side"),
      columns: [{ name: l10n.t("figure"), isNumber: false }, ...numbers],
      rows: figures().map(([name, textOf]) => [name, textOf(shown), textOf(other)]),
    },
  };
}

function mondayOf({ bars }: WeekSummary): number {
  return bars.at(-1)?.monday ?? 0;
}

const absent = "–";

function figures(): readonly (readonly [string, (week: WeekSummary) => string])[] {
  return [
    [l10n.t("typed, team’s files"), ({ time }) => (time ? rangeText(time.handsOnTeam) : absent)],
    [l10n.t("typed elsewhere"), ({ time }) => (time ? rangeText(time.handsOnElsewhere) : absent)],
    [l10n.t("coaching"), ({ time }) => (time ? rangeText(coachingTime(time)) : absent)],
    [l10n.t("share of typing in team’s files"), ({ handsOnShare }) => shareText(handsOnShare)],
    [l10n.t("commits alone, team’s files"), ({ bars }) => String(bars.at(-1)?.commits.team ?? 0)],
    [l10n.t("commits alone, elsewhere"), ({ bars }) => String(bars.at(-1)?.commits.elsewhere ?? 0)],
    [l10n.t("commits together"), ({ bars }) => String(bars.at(-1)?.commits.together ?? 0)],
    [l10n.t("letting go, four-week median"), ({ lettingGo }) => shareText(lettingGo.at(-1)?.share)],
    [l10n.t("pairings"), ({ coaching }) => String(coaching.pairings)],
    [l10n.t("hints sent"), ({ coaching }) => String(coaching.handBacks.hints)],
    [l10n.t("changes handed back"), ({ coaching }) => String(coaching.handBacks.opened)],
  ];
}

function shareText(share: number | undefined): string {
  return share === undefined ? absent : percentText(share);
}
