import { l10n, window } from "vscode";
import { messageNudge, statusNudge } from "../core/coaching/policy/nudgeText";
import type { Calendar } from "../core/text/calendar";
import type { Clock } from "../host/clock";
import type { OpenNudge } from "./nudges";

/** What a message needs. */
export interface MessageParts {
  readonly clock: Clock;
  readonly calendar: Calendar;
  /** How many nudges there were before, so that the wording is another each time. */
  readonly wording: number;
  readonly take: () => unknown;
  readonly notNow: () => unknown;
  readonly why: () => unknown;
  readonly ignored: () => void;
}

/**
 * Takes a nudge and what its buttons do; shows it as a message of the quiet kind. No answer says that
 * it was not seen or not taken up. "Not Now" leads to the list that switches messages off.
 */
export async function showMessage(nudge: OpenNudge, parts: MessageParts): Promise<void> {
  const { clock, calendar } = parts;
  const { decision, moment } = nudge;
  const text = messageNudge(decision, moment, parts.wording, { calendar, now: clock.now() });
  // Buttons show icons' names as they are, so nothing has to be taken out.
  const [act, later, why] = [
    statusNudge(decision, moment).replace(/\?$/, ""),
    l10n.t("Not Now…"),
    l10n.t("Why This?"),
  ];
  const chosen = await window.showInformationMessage(text, act, later, why);
  if (chosen === act) await parts.take();
  else if (chosen === later) await parts.notNow();
  else if (chosen === why) await parts.why();
  else parts.ignored();
}
