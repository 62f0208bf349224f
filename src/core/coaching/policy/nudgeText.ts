import * as l10n from "@vscode/l10n";
import type { Calendar } from "../../text/calendar";
import { labelText, noticeText } from "../../text/plain";
import { givenName } from "../messages";
import type { Moment } from "../moments/moment";
import { factText } from "../words";
import type { ActReason, Decision } from "./decision";
import { wordingsOf } from "./wordings";

const nameLength = 28;

/** Takes a decision; gives the nudge for the status bar, in which a name shows as it is; empty without a person. */
export function statusNudge({ suggestion, act, debrief }: Decision, { kind }: Moment): string {
  if (!suggestion) return "";
  const name = labelText(givenName(suggestion.person.name), nameLength);
  if (debrief) return l10n.t("Debrief with {0}?", name);
  switch (act) {
    case "ask":
      return l10n.t("Ask {0} first?", name);
    case "pair":
      return kind === "committed"
        ? l10n.t("Pair with {0} next time?", name)
        : l10n.t("Pair with {0}?", name);
    case "hint":
      return l10n.t("Hint for {0}?", name);
    case "handOver":
      return l10n.t("Hand over to {0}?", name);
  }
}

/**
 * Takes a decision, its moment, a number that says which wording, and when it is read; gives the
 * message, in which a stranger's text makes no link; empty without a person. One sentence for the
 * moment, one fact about the person.
 */
export function messageNudge(
  { suggestion }: Decision,
  { kind, path }: Moment,
  wording: number,
  { calendar, now }: { readonly calendar: Calendar; readonly now: number },
): string {
  if (!suggestion) return "";
  const name = noticeText(givenName(suggestion.person.name), 60);
  const wordings = wordingsOf[kind];
  const chosen = wordings[Math.abs(Math.trunc(wording)) % wordings.length] ?? wordings[0];
  const sentence = chosen(noticeText(path.split("/").at(-1) ?? "", 60), name);
  const [fact] = suggestion.facts;
  if (!fact) return sentence;
  return `${sentence} ${name}: ${factText(fact, { calendar, now, quote: noticeText })}.`;
}

/** Takes why it is this act; gives the reason as a part of a sentence. */
export function actReasonText(because: ActReason, habitDays: number): string {
  switch (because.kind) {
    case "severalFiles":
      return l10n.t("you changed {0} files of the team's at once", because.count);
    case "first":
      return l10n.t("your first change here in {0} days", habitDays);
    case "again":
      return againText(because.times, habitDays);
    case "changeBegun":
      return l10n.t("a change is begun here and not committed");
    case "theirBranch":
      return l10n.t("you went to a teammate's branch");
  }
}

function againText(times: number, days: number): string {
  switch (times) {
    case 0:
      return l10n.t("you had changed it never in the {0} days before", days);
    case 1:
      return l10n.t("you had changed it once in the {0} days before", days);
    case 2:
      return l10n.t("you had changed it twice in the {0} days before", days);
    default:
      return l10n.t("you had changed it {0} times in the {1} days before", times, days);
  }
}
