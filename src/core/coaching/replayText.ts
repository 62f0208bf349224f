import * as l10n from "@vscode/l10n";
import { secondsPerDay } from "../time/units";
import { habitDays } from "./habit";
import type { PersonAct } from "./order";
import { actReasonText } from "./policy/nudgeText";
import type { Replayed } from "./replay";
import { factText, type Wording } from "./words";

/** How far a replay looks back when nothing else is said, in seconds: far enough for a habit to show. */
export const replaySeconds = 12 * 7 * secondsPerDay;

/** Takes an act and a name that is safe where it will stand; gives what Baton would have proposed, without a capital letter. */
export function actProposed(act: PersonAct, name: string): string {
  switch (act) {
    case "ask":
      return l10n.t("ask {0}", name);
    case "pair":
      return l10n.t("pair with {0}", name);
    case "hint":
      return l10n.t("hint for {0}", name);
    case "handOver":
      return l10n.t("hand over to {0}", name);
  }
}

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
  if (commits === 0) return l10n.t("You have no commits here {0}.", span);
  const messages = rows.filter(({ level }) => level === "message").length;
  const { length } = rows;
  if (messages === 0) {
    return commits === 1
      ? l10n.t("{0} of your 1 commit {1} would have led to a nudge.", length, span)
      : l10n.t("{0} of your {1} commits {2} would have led to a nudge.", length, commits, span);
  }
  return commits === 1
    ? l10n.t(
        "{0} of your 1 commit {1} would have led to a nudge, {2} of them with a message.",
        length,
        span,
        messages,
      )
    : l10n.t(
        "{0} of your {1} commits {2} would have led to a nudge, {3} of them with a message.",
        length,
        commits,
        span,
        messages,
      );
}
