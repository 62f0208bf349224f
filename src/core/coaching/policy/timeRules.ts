import * as l10n from "@vscode/l10n";
import { type Rule, says, untilText, whenText } from "./asked";
import type { GitOperation } from "./circumstances";
import { hoursText, isWorkTime } from "./hours";
import { incidentAt, snoozedUntil } from "./undoable";

export const snooze: Rule = (asked) => {
  const until = snoozedUntil(asked.ledger, asked.circumstances.now);
  if (until === undefined) return { allows: true, text: l10n.t("Baton is not snoozed.") };
  return { allows: false, text: l10n.t("Baton is snoozed until {0}.", untilText(asked, until)) };
};

export const incident: Rule = (asked) => {
  const found = incidentAt(asked.ledger, asked.circumstances.now);
  if (!found) return { allows: true, text: l10n.t("There is no incident.") };
  const { since, until } = found;
  const began = whenText(asked, since);
  const text =
    until === null
      ? l10n.t("Incident mode began {0} and lasts until you end it.", began)
      : l10n.t("Incident mode began {0} and lasts until {1}.", began, untilText(asked, until));
  return { allows: false, text };
};

export const hours: Rule = ({ settings, circumstances }) => {
  if (!settings.hours) return { allows: true, text: l10n.t("You set no working hours.") };
  const { calendar, now } = circumstances;
  const text = hoursText(settings.hours, calendar);
  return says(
    isWorkTime(settings.hours, calendar, now),
    l10n.t("It is {0}, within your hours ({1}).", calendar.clock(now), text),
    l10n.t("It is {0}, outside your hours ({1}).", calendar.clock(now), text),
  );
};

export const typing: Rule = ({ settings, circumstances }) => {
  const { lastKeyAt = -Infinity, now } = circumstances;
  const wait = secondsText(settings.calmSeconds);
  const ago = secondsText(Math.max(0, Math.floor(now - lastKeyAt)));
  return says(
    now - lastKeyAt >= settings.calmSeconds,
    l10n.t("You typed nothing in the past {0}.", wait),
    l10n.t("Your last key was {0} ago; Baton waits for {1}.", ago, wait),
  );
};

function secondsText(count: number): string {
  return count === 1 ? l10n.t("1 second") : l10n.t("{0} seconds", count);
}

export const debugging: Rule = ({ circumstances }) =>
  says(!circumstances.debugging, l10n.t("You are not debugging."), l10n.t("You are debugging."));

export const gitOperation: Rule = ({ circumstances: { operation } }) =>
  says(
    operation === undefined,
    l10n.t("No merge, rebase, cherry-pick, revert or bisect is going on."),
    operationText[operation ?? "merge"],
  );

const operationText: Readonly<Record<GitOperation, string>> = {
  get merge() {
    return l10n.t("A merge is going on.");
  },
  get rebase() {
    return l10n.t("A rebase is going on.");
  },
  get cherryPick() {
    return l10n.t("A cherry-pick is going on.");
  },
  get revert() {
    return l10n.t("A revert is going on.");
  },
  get bisect() {
    return l10n.t("A bisect is going on.");
  },
};

export const pairing: Rule = ({ circumstances }) =>
  says(!circumstances.pairing, l10n.t("You are not pairing."), l10n.t("You are pairing already."));

export const liveShare: Rule = ({ circumstances }) =>
  says(
    !circumstances.liveShare,
    l10n.t("No Live Share session is open."),
    l10n.t("A Live Share session is open."),
  );

export const presenting: Rule = ({ circumstances }) =>
  says(!circumstances.presenting, l10n.t("You are not presenting."), l10n.t("You are presenting."));

export const oneWindow: Rule = ({ circumstances }) =>
  says(
    !circumstances.anotherWindowSpeaks,
    l10n.t("No other window of yours speaks just now."),
    l10n.t("Another window of yours speaks just now."),
  );
