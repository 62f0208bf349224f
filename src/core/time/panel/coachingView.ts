import * as l10n from "@vscode/l10n";
import { list } from "../../coaching/words";
import { rangeText } from "../week/timeText";
import type { WeekTime } from "../weeks/weekTime";
import type { CoachingGiven } from "../week/coachingGiven";
import type { RuleOfWeek } from "../week/nudgesShown";
import type { WeekSummary } from "../week/weekSummary";
import type { WeekSentences } from "../week/weekText";
import { momentText } from "../../coaching/policy/momentText";
import { allRungs } from "../../coaching/hints/hint";
import { rungText } from "../../coaching/hints/rungText";
import { madeOfCoaching, madeOfNudges } from "./made";
import type { CountsView, Table } from "./panelView";

/** Takes a week's figures and sentences; gives the coaching in it. */
export function coachingView(
  { coaching, bars, time }: WeekSummary,
  said: WeekSentences,
): CountsView {
  const together = bars.at(-1)?.commits.together ?? 0;
  const counts = countsOf(coaching, together).filter(([, count]) => count > 0);
  const hours = time && timeSentence(time);
  const isSomething = hours !== undefined || said.coaching !== undefined || together > 0;
  const sentences = [
    hours,
    said.coaching,
    ...(isSomething
      ? []
      : [
          l10n.t(
            "Baton knows of no coaching in this week. What happens in a talk it does not see.",
          ),
        ]),
    said.notReached,
  ];
  return {
    sentences: sentences.filter((sentence) => sentence !== undefined),
    made: madeOfCoaching(),
    ...(counts.length > 0 && { table: countTable(l10n.t("Coaching given"), counts) }),
  };
}

function timeSentence({ review, pair, hint }: WeekTime): string | undefined {
  const parts = [
    ...(pair.joined > 0 ? [l10n.t("{0} pairing", rangeText(pair))] : []),
    ...(review.joined > 0 ? [l10n.t("{0} reviewing", rangeText(review))] : []),
    ...(hint.joined > 0 ? [l10n.t("{0} writing hints", rangeText(hint))] : []),
  ];
  return parts.length === 0 ? undefined : l10n.t("In the editor: {0}.", list(parts));
}

function countsOf(
  { pairings, acts, handBacks }: CoachingGiven,
  together: number,
): (readonly [string, number])[] {
  const { opened, rungs, closed, broughtBack, dropped } = handBacks;
  return [
    [l10n.t("pairings"), pairings],
    [l10n.t("commits together"), together],
    [l10n.t("questions asked"), acts.ask],
    [l10n.t("invitations to pair"), acts.pair],
    [l10n.t("changes handed back"), opened],
    ...allRungs.map((rung) => [l10n.t("hints, {0}", rungText[rung]), rungs[rung]] as const),
    [l10n.t("hand-backs finished by the teammate"), closed],
    [l10n.t("hand-backs taken back by you"), broughtBack],
    [l10n.t("hand-backs dropped"), dropped],
    [l10n.t("areas handed over"), acts.handOver],
  ];
}

function countTable(caption: string, counts: readonly (readonly [string, number])[]): Table {
  return {
    caption,
    columns: [
      { name: l10n.t("what"), isNumber: false },
      { name: l10n.t("times"), isNumber: true },
    ],
    rows: counts.map(([what, count]) => [what, String(count)]),
  };
}

/** Takes a week's figures; gives what became of its nudges. */
export function nudgesView({ nudges }: WeekSummary): CountsView {
  const silent = nudges.filter(({ isSilent }) => isSilent);
  const quiet =
    silent.length === 0
      ? []
      : [l10n.t("Silent now are rules of which too much was of no use to you.")];
  const shown = nudges.reduce((sum, rule) => sum + rule.shown, 0);
  return {
    sentences: [nudgeSentence(nudges, shown), ...quiet],
    made: madeOfNudges(),
    ...(nudges.length > 0 && { table: nudgeTable(nudges) }),
  };
}

function nudgeSentence(nudges: readonly RuleOfWeek[], shown: number): string {
  if (shown === 0) return l10n.t("Baton showed you no nudge in this week.");
  const acted = nudges.reduce((sum, rule) => sum + rule.acted, 0);
  const notUseful = nudges.reduce((sum, rule) => sum + rule.notUseful, 0);
  const done = [acted || l10n.t("none"), notUseful || l10n.t("none")] as const;
  return shown === 1
    ? l10n.t("Baton showed you one nudge; you acted on {0} and called {1} not useful.", ...done)
    : l10n.t(
        "Baton showed you {2} nudges; you acted on {0} and called {1} not useful.",
        ...done,
        shown,
      );
}

function nudgeTable(nudges: readonly RuleOfWeek[]): Table {
  const numbers = [l10n.t("shown"), l10n.t("acted on"), l10n.t("not useful")].map((name) => ({
    name,
    isNumber: true,
  }));
  return {
    caption: l10n.t("Nudges, by when they came"),
    columns: [
      { name: l10n.t("when"), isNumber: false },
      ...numbers,
      { name: l10n.t("now"), isNumber: false },
    ],
    rows: nudges.map(({ rule, shown, acted, notUseful, isSilent }) => [
      momentText[rule],
      ...[shown, acted, notUseful].map(String),
      isSilent ? l10n.t("silent") : l10n.t("speaks"),
    ]),
  };
}
