import { list } from "../../coaching/words";
import { rangeText } from "../week/timeText";
import type { WeekTime } from "../weeks/weekTime";
import type { CoachingGiven } from "../week/coachingGiven";
import type { RuleOfWeek } from "../week/nudgesShown";
import type { WeekSummary } from "../week/weekSummary";
import type { WeekSentences } from "../week/weekText";
import { momentText } from "../../coaching/policy/momentText";
import { allRungs, rungNames } from "../../coaching/hints/hint";
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
  const sentences = [hours, said.coaching, ...(isSomething ? [] : [none]), said.notReached];
  return {
    sentences: sentences.filter((sentence) => sentence !== undefined),
    made: madeOfCoaching,
    ...(counts.length > 0 && { table: countTable("Coaching given", counts) }),
  };
}

const none = "Baton knows of no coaching in this week. What happens in a talk it does not see.";

function timeSentence({ review, pair, hint }: WeekTime): string | undefined {
  const parts = [
    ...(pair.joined > 0 ? [`${rangeText(pair)} pairing`] : []),
    ...(review.joined > 0 ? [`${rangeText(review)} reviewing`] : []),
    ...(hint.joined > 0 ? [`${rangeText(hint)} writing hints`] : []),
  ];
  return parts.length === 0 ? undefined : `In the editor: ${list(parts)}.`;
}

function countsOf(
  { pairings, acts, handBacks }: CoachingGiven,
  together: number,
): (readonly [string, number])[] {
  const { opened, rungs, closed, broughtBack, dropped } = handBacks;
  return [
    ["pairings", pairings],
    ["commits together", together],
    ["questions asked", acts.ask],
    ["invitations to pair", acts.pair],
    ["changes handed back", opened],
    ...allRungs.map((rung) => [`hints, ${rungNames[rung].toLowerCase()}`, rungs[rung]] as const),
    ["hand-backs finished by the teammate", closed],
    ["hand-backs taken back by you", broughtBack],
    ["hand-backs dropped", dropped],
    ["areas handed over", acts.handOver],
  ];
}

function countTable(caption: string, counts: readonly (readonly [string, number])[]): Table {
  return {
    caption,
    columns: [
      { name: "what", isNumber: false },
      { name: "times", isNumber: true },
    ],
    rows: counts.map(([what, count]) => [what, String(count)]),
  };
}

/** Takes a week's figures; gives what became of its nudges. */
export function nudgesView({ nudges }: WeekSummary): CountsView {
  const silent = nudges.filter(({ isSilent }) => isSilent);
  const quiet =
    silent.length === 0 ? [] : ["Silent now are rules of which too much was of no use to you."];
  const shown = nudges.reduce((sum, rule) => sum + rule.shown, 0);
  return {
    sentences: [nudgeSentence(nudges, shown), ...quiet],
    made: madeOfNudges,
    ...(nudges.length > 0 && { table: nudgeTable(nudges) }),
  };
}

function nudgeSentence(nudges: readonly RuleOfWeek[], shown: number): string {
  if (shown === 0) return "Baton showed you no nudge in this week.";
  const acted = nudges.reduce((sum, rule) => sum + rule.acted, 0);
  const notUseful = nudges.reduce((sum, rule) => sum + rule.notUseful, 0);
  const times = shown === 1 ? "one nudge" : `${shown} nudges`;
  return `Baton showed you ${times}; you acted on ${acted || "none"} and called ${notUseful || "none"} not useful.`;
}

function nudgeTable(nudges: readonly RuleOfWeek[]): Table {
  const numbers = ["shown", "acted on", "not useful"].map((name) => ({ name, isNumber: true }));
  return {
    caption: "Nudges, by when they came",
    columns: [{ name: "when", isNumber: false }, ...numbers, { name: "now", isNumber: false }],
    rows: nudges.map(({ rule, shown, acted, notUseful, isSilent }) => [
      momentText[rule],
      ...[shown, acted, notUseful].map(String),
      isSilent ? "silent" : "speaks",
    ]),
  };
}
