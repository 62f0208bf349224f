import * as l10n from "@vscode/l10n";
import { labelText, markdownText } from "../text/plain";
import type { Calendar } from "../text/calendar";
import { givenName } from "./messages";
import type { Moment } from "./moments/moment";
import type { Decision } from "./policy/decision";
import { momentText } from "./policy/momentText";
import { actReasonText, statusNudge } from "./policy/nudgeText";
import { habitDays } from "./habit";
import type { StatusLine } from "./statusLine";
import { factText } from "./words";

/** A nudge that is being shown. */
export interface Nudge {
  /** Names it in the ledger. */
  readonly id: string;
  readonly moment: Moment;
  readonly decision: Decision;
}

/** What the links of a nudge in the hover do. */
export type NudgeLink = "doNudge" | "notNow" | "whyThis";

/**
 * Takes a nudge and whether the lead is in its file; gives what the status bar shows for it, with the
 * file's name when they are in another.
 */
export function nudgeLine({ decision, moment }: Nudge, isHere: boolean): StatusLine {
  const file = labelText(moment.path.split("/").at(-1) ?? "", 30);
  const text = `${statusNudge(decision, moment)}${isHere ? "" : ` (${file})`}`;
  return {
    shown: true,
    text: `$(organization) ${text}`,
    label: l10n.t("Baton: {0}", spoken(text)),
  };
}

/**
 * Takes a nudge, when it is read, and what gives the address of a link; gives its part of the hover
 * as Markdown, in which every stranger's text shows as it is: what is offered, why now, and the acts.
 */
export function nudgeHover(
  { decision, moment }: Nudge,
  { calendar, now }: { readonly calendar: Calendar; readonly now: number },
  hrefOf: (link: NudgeLink) => string,
): string {
  const { suggestion, because } = decision;
  if (!suggestion) return "";
  const file = markdownText(moment.path.split("/").at(-1) ?? "", 60);
  const name = markdownText(givenName(suggestion.person.name));
  const [fact] = suggestion.facts;
  const why = fact ? ` ${name}: ${factText(fact, { calendar, now, quote: markdownText })}.` : "";
  const offer = spoken(statusNudge(decision, moment)).replace(/\?$/, "");
  return [
    `**${markdownText(offer)}?** ${l10n.t("It is about {0}.", file)}${why}`,
    l10n.t("Why now: {0}; {1}.", momentText[moment.kind], actReasonText(because, habitDays)),
    [
      `[${markdownText(offer)}](${hrefOf("doNudge")})`,
      `[${l10n.t("Not now")}](${hrefOf("notNow")})`,
      `[${l10n.t("Why?")}](${hrefOf("whyThis")})`,
    ].join(" · "),
  ].join("\n\n");
}

/** A label without what only keeps an icon from appearing. */
function spoken(label: string): string {
  return label.replaceAll("\\$(", "$(");
}
