import * as l10n from "@vscode/l10n";
import type { Suggestion } from "../../history/suggest";
import { emailKey } from "../../people/contact";
import type { Person } from "../../people/people";
import { type LedgerState, namedKey } from "../ledger/ledgerState";
import type { Moment } from "../moments/moment";
import type { Situation } from "../situation";
import type { Circumstances } from "./circumstances";
import type { PolicySettings } from "./settings";

/** All that the rules are asked about. */
export interface Asked {
  readonly moment: Moment;
  /** Absent while nothing is known of the file. */
  readonly situation: Situation | undefined;
  readonly circumstances: Circumstances;
  readonly ledger: LedgerState;
  readonly settings: PolicySettings;
}

/** What a rule says. */
export interface Answer {
  readonly allows: boolean;
  /** A sentence. */
  readonly text: string;
}

/** Makes a text by a stranger safe for the place where a sentence will stand. */
export type Quote = (text: string) => string;

/** One rule of the policy. */
export type Rule = (asked: Asked, quote: Quote) => Answer;

/** Takes whether a rule allows and its sentences for yes and no; gives what it says. */
export function says(allows: boolean, yes: string, no: string): Answer {
  return { allows, text: allows ? yes : no };
}

/** Takes the question; gives the teammates known for the file, best knowing first. */
export function teammates({ situation }: Asked): readonly Suggestion[] {
  return situation?.suggestions.filter(({ stranger }) => !stranger) ?? [];
}

/** Takes the question; gives whether the lead asked never to have the person named. */
export function isQuietPerson({ ledger }: Asked, { emails }: Person): boolean {
  return emails.some((email) =>
    ledger.quiet.has(namedKey({ what: "person", root: "", name: emailKey(email) })),
  );
}

/** Takes the question, an address and how it is made safe; gives the name of the person, or the address. */
export function nameOf({ situation }: Asked, email: string, quote: Quote): string {
  const found = situation?.suggestions.find(({ person }) =>
    person.emails.some((one) => emailKey(one) === email),
  );
  return quote(found?.person.name ?? email);
}

/** Takes the question and an earlier moment (unix seconds); gives when that was: "at 09:05", "yesterday". */
export function whenText({ circumstances }: Asked, then: number): string {
  const { calendar, now } = circumstances;
  return calendar.isToday(then, now)
    ? l10n.t("at {0}", calendar.clock(then))
    : calendar.pastDay(then, now);
}

/** Takes the question and a moment ahead (unix seconds); gives when it will be: "17:30", "3 March 2026, 08:00". */
export function untilText({ circumstances }: Asked, then: number): string {
  const { calendar, now } = circumstances;
  const isToday = calendar.dayNumber(then) === calendar.dayNumber(now);
  return isToday ? calendar.clock(then) : `${calendar.day(then)}, ${calendar.clock(then)}`;
}
