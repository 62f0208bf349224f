import { percentText, rangeText } from "../week/timeText";
import type { WeekSummary } from "../week/weekSummary";
import { weekSentence } from "../week/weekText";
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
    sentence: `${shortWeekName(mondayOf(other))}: ${weekSentence(other)}`,
    table: {
      caption: "Two weeks of yours, side by side",
      columns: [{ name: "figure", isNumber: false }, ...numbers],
      rows: figures.map(([name, textOf]) => [name, textOf(shown), textOf(other)]),
    },
  };
}

function mondayOf({ bars }: WeekSummary): number {
  return bars.at(-1)?.monday ?? 0;
}

const absent = "–";

const figures: readonly (readonly [string, (week: WeekSummary) => string])[] = [
  ["typed, team’s files", ({ time }) => (time ? rangeText(time.handsOnTeam) : absent)],
  ["typed elsewhere", ({ time }) => (time ? rangeText(time.handsOnElsewhere) : absent)],
  ["coaching", ({ time }) => (time ? rangeText(coachingTime(time)) : absent)],
  ["share of typing in team’s files", ({ handsOnShare }) => shareText(handsOnShare)],
  ["commits alone, team’s files", ({ bars }) => String(bars.at(-1)?.commits.team ?? 0)],
  ["commits alone, elsewhere", ({ bars }) => String(bars.at(-1)?.commits.elsewhere ?? 0)],
  ["commits together", ({ bars }) => String(bars.at(-1)?.commits.together ?? 0)],
  ["letting go, four-week median", ({ lettingGo }) => shareText(lettingGo.at(-1)?.share)],
  ["pairings", ({ coaching }) => String(coaching.pairings)],
  ["hints sent", ({ coaching }) => String(coaching.handBacks.hints)],
  ["changes handed back", ({ coaching }) => String(coaching.handBacks.opened)],
];

function shareText(share: number | undefined): string {
  return share === undefined ? absent : percentText(share);
}
