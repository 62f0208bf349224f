import * as l10n from "@vscode/l10n";
import type { WorkingHours } from "../../coaching/policy/settings";
import type { Calendar } from "../../text/calendar";
import { plainLine } from "../../text/plain";
import type { WeekSummary } from "../week/weekSummary";
import { weekSentences } from "../week/weekText";
import { barsFigures } from "./barsFigures";
import { coachingView, nudgesView } from "./coachingView";
import { comparisonOf } from "./comparison";
import { curveFigure } from "./curveFigure";
import { handsView } from "./handsView";
import { hoursFigure } from "./hoursFigure";
import { fixView } from "./fixView";
import { practiceView } from "./practiceView";
import { reflectionView } from "./reflectionView";
import type { Choices, Note, WeekView } from "./panelView";
import { shortWeekName, weekDays } from "./weekDays";

/** What a week is shown with. */
export interface Shown {
  readonly summary: WeekSummary;
  /** The week to compare with. */
  readonly other: WeekSummary | undefined;
  readonly hours: WorkingHours | undefined;
  /** In the lead's language. */
  readonly calendar: Calendar;
  /** Days since 1970 of the week in which something was recorded. */
  readonly days: readonly number[];
  readonly choices: Choices;
  readonly notes: readonly Note[];
}

/** Takes a week's figures (their facts as plain text) and what goes with them; gives it as the panel shows it. */
export function weekView(shown: Shown): WeekView {
  const { summary, other, hours, calendar, choices, notes } = shown;
  const { days } = calendar;
  const said = weekSentences(summary, hours, { calendar, quote: plainLine });
  return {
    kind: "week",
    choices,
    title: l10n.t("Week {0}", Number(shortWeekName(choices.monday).slice(1))),
    days: weekDays(choices.monday, days),
    sentence: said.week,
    ...(said.share !== undefined && { share: said.share }),
    notes,
    bars: barsFigures(summary, said.share, days),
    curve: curveFigure(summary.lettingGo, said.lettingGo, days),
    when: hoursFigure(summary.when, said.when, days),
    hands: handsView(summary, said),
    coaching: coachingView(summary, said),
    practice: practiceView(summary.practice, said.practice, days),
    nudges: nudgesView(summary),
    reflection: reflectionView(summary.reflection, choices.monday),
    ...(shown.days.length > 0 && { fix: fixView(shown.days, days) }),
    limits: said.limits,
    ...(other && { comparison: comparisonOf(summary, other) }),
  };
}
