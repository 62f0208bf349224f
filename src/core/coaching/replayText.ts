import { secondsPerDay } from "../time/units";
import { habitDays } from "./habit";
import type { PersonAct } from "./order";
import { actReasonText } from "./policy/nudgeText";
import type { Replayed } from "./replay";
import { counted, factText, type Wording } from "./words";

/** How far a replay looks back when nothing else is said, in seconds: far enough for a habit to show. */
export const replaySeconds = 12 * 7 * secondsPerDay;

/** What Baton would have proposed, before the person's name. */
export const actWords: Readonly<Record<PersonAct, string>> = {
  ask: "ask",
  pair: "pair with",
  hint: "hint for",
  handOver: "hand over to",
};

/** Takes a commit of a replay and how a path is made safe; gives what Baton knew of the person then, and why it is that act. */
export function replayReasons(
  { at, suggestion, because }: Replayed,
  how: Pick<Wording, "calendar" | "quote">,
): string[] {
  const facts = suggestion.facts.map((fact) => factText(fact, { ...how, now: at }));
  return [...facts, actReasonText(because, habitDays)];
}

/** Takes what would have led to a nudge, of how many commits, and the stretch of time in words; gives the sum in a sentence. */
export function replaySum(
  rows: readonly Pick<Replayed, "level">[],
  commits: number,
  span: string,
): string {
  if (commits === 0) return `You have no commits here ${span}.`;
  const messages = rows.filter(({ level }) => level === "message").length;
  const more = messages === 0 ? "" : `, ${messages} of them with a message`;
  return `${rows.length} of your ${counted(commits, "commit", "commits")} ${span} would have led to a nudge${more}.`;
}
