import { counted } from "../words";
import { type Rule, says, untilText, whenText } from "./asked";
import type { GitOperation } from "./circumstances";
import { hoursText, isWorkTime } from "./hours";
import { incidentAt, snoozedUntil } from "./undoable";

export const snooze: Rule = (asked) => {
  const until = snoozedUntil(asked.ledger, asked.circumstances.now);
  if (until === undefined) return { allows: true, text: "Baton is not snoozed." };
  return { allows: false, text: `Baton is snoozed until ${untilText(asked, until)}.` };
};

export const incident: Rule = (asked) => {
  const found = incidentAt(asked.ledger, asked.circumstances.now);
  if (!found) return { allows: true, text: "There is no incident." };
  const { since, until } = found;
  const end = until === null ? "until you end it" : `until ${untilText(asked, until)}`;
  const text = `Incident mode began ${whenText(asked, since)} and lasts ${end}.`;
  return { allows: false, text };
};

export const hours: Rule = ({ settings, circumstances }) => {
  if (!settings.hours) return { allows: true, text: "You set no working hours." };
  const { calendar, now } = circumstances;
  const text = hoursText(settings.hours);
  return says(
    isWorkTime(settings.hours, calendar, now),
    `It is ${calendar.clock(now)}, within your hours (${text}).`,
    `It is ${calendar.clock(now)}, outside your hours (${text}).`,
  );
};

export const typing: Rule = ({ settings, circumstances }) => {
  const { lastKeyAt = -Infinity, now } = circumstances;
  const wait = counted(settings.calmSeconds, "second", "seconds");
  const ago = counted(Math.max(0, Math.floor(now - lastKeyAt)), "second", "seconds");
  return says(
    now - lastKeyAt >= settings.calmSeconds,
    `You typed nothing in the past ${wait}.`,
    `Your last key was ${ago} ago; Baton waits for ${wait}.`,
  );
};

export const debugging: Rule = ({ circumstances }) =>
  says(!circumstances.debugging, "You are not debugging.", "You are debugging.");

export const gitOperation: Rule = ({ circumstances: { operation } }) =>
  says(
    operation === undefined,
    "No merge, rebase, cherry-pick, revert or bisect is going on.",
    `${operationText[operation ?? "merge"]} is going on.`,
  );

const operationText: Readonly<Record<GitOperation, string>> = {
  merge: "A merge",
  rebase: "A rebase",
  cherryPick: "A cherry-pick",
  revert: "A revert",
  bisect: "A bisect",
};

export const pairing: Rule = ({ circumstances }) =>
  says(!circumstances.pairing, "You are not pairing.", "You are pairing already.");

export const liveShare: Rule = ({ circumstances }) =>
  says(!circumstances.liveShare, "No Live Share session is open.", "A Live Share session is open.");

export const presenting: Rule = ({ circumstances }) =>
  says(!circumstances.presenting, "You are not presenting.", "You are presenting.");

export const oneWindow: Rule = ({ circumstances }) =>
  says(
    !circumstances.anotherWindowSpeaks,
    "No other window of yours speaks just now.",
    "Another window of yours speaks just now.",
  );
