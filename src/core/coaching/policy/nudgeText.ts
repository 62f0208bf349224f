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
  if (debrief) return `Debrief with ${name}?`;
  switch (act) {
    case "ask":
      return `Ask ${name} first?`;
    case "pair":
      return kind === "committed" ? `Pair with ${name} next time?` : `Pair with ${name}?`;
    case "hint":
      return `Hint for ${name}?`;
    case "handOver":
      return `Hand over to ${name}?`;
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
      return `you changed ${because.count} files of the team's at once`;
    case "first":
      return `your first change here in ${habitDays} days`;
    case "again": {
      const often = ["never", "once", "twice"][because.times] ?? `${because.times} times`;
      return `you had changed it ${often} in the ${habitDays} days before`;
    }
    case "changeBegun":
      return "a change is begun here and not committed";
    case "theirBranch":
      return "you went to a teammate's branch";
  }
}
