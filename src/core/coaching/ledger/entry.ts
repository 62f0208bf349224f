import type { MomentKind } from "../moments/moment";
import type { PersonAct } from "../order";
import type { Rung } from "../hints/hint";
import type { Severity } from "../../review/severityNames";

/** Where and when an entry was written; no two entries have the same session and number. */
export interface Stamp {
  /** Unix seconds. */
  readonly at: number;
  /** The window session that wrote it. */
  readonly session: string;
  /** Its number in the session, from 0. */
  readonly seq: number;
}

/** Why a nudge was of no use just then, as the lead says it, or that nobody answered it. */
export const answerReasons = [
  "notUseful",
  "incident",
  "onlyI",
  "pairing",
  "mine",
  "ignored",
] as const;

export type AnswerReason = (typeof answerReasons)[number];

/** What the lead asks Baton to be quiet about. */
export const quietKinds = ["file", "area", "person"] as const;

export type QuietKind = (typeof quietKinds)[number];

/** A hand-back's steps; the last three end it. */
export const handBackSteps = [
  "opened",
  "rungSent",
  "answered",
  "patched",
  "thanked",
  "broughtBack",
  "closed",
  "dropped",
] as const;

export type HandBackStep = (typeof handBackSteps)[number];

/** What happens in pairing: it begins, the keyboard changes hands, it ends. */
export const pairingSteps = ["started", "switched", "stopped"] as const;

interface InFile {
  /** The repository's top folder. */
  readonly root: string;
  /** Repository-relative, with "/". */
  readonly path: string;
}

/** A nudge was shown. */
export interface Shown extends InFile {
  readonly kind: "shown";
  /** Names the nudge, for what follows from it. */
  readonly nudge: string;
  readonly rule: MomentKind;
  readonly level: "status" | "message";
  /** An address of the person, as `emailKey` gives it. */
  readonly person: string;
}

/** The lead went to somebody, from a nudge or without one. */
export interface Acted extends InFile {
  readonly kind: "act";
  readonly act: PersonAct;
  readonly person: string;
  readonly nudge?: string;
}

export interface Answered {
  readonly kind: "answer";
  readonly nudge: string;
  readonly reason: AnswerReason;
}

/** Incident mode began; without an end it lasts until the lead ends it. */
export interface IncidentBegan {
  readonly kind: "incident";
  readonly until: number | null;
}

export interface Snoozed {
  readonly kind: "snooze";
  readonly until: number;
}

/** Never about this file, area or person, or again. */
export interface Quieted {
  readonly kind: "quiet" | "speak";
  readonly what: QuietKind;
  /** The repository's top folder; empty for a person. */
  readonly root: string;
  /** A path, a folder or a CODEOWNERS pattern, or an address. */
  readonly name: string;
}

/** The lead said that a file or an area is theirs, or no longer is. */
export interface Claimed {
  readonly kind: "mine" | "notMine";
  readonly what: "file" | "area";
  readonly root: string;
  readonly name: string;
}

/** The lead turned a rule on again that had fallen silent or rests. */
export interface RuleTurnedOn {
  readonly kind: "ruleOn";
  readonly rule: MomentKind;
}

/** Pairing began, the keyboard changed hands, or it ended. */
export interface Paired {
  readonly kind: "pairing";
  readonly step: (typeof pairingSteps)[number];
  /** Addresses of those the lead pairs with. */
  readonly people: readonly string[];
  /** Address of who drives; absent when it is the lead. */
  readonly driver?: string;
  readonly root?: string;
  readonly path?: string;
}

export interface HandedBack {
  readonly kind: "handBack";
  readonly id: string;
  readonly step: HandBackStep;
  /** Said when it is opened. */
  readonly root?: string;
  readonly paths?: readonly string[];
  readonly person?: string;
  readonly topic?: string;
  /** 1 to 4. */
  readonly rung?: number;
}

/** The lead wrote, changed or posted a review comment: what it does, and nothing of what it says. */
export interface Commented {
  readonly kind: "comment";
  /** Names of the thread and of the comment in it, for what follows from it. */
  readonly thread: string;
  readonly comment: string;
  readonly hasReason: boolean;
  readonly asksQuestion: boolean;
  readonly isPraise: boolean;
  /** An order with no reason, hedge or question. */
  readonly isOrder: boolean;
  readonly severity: Severity;
  readonly rung?: Rung;
  /** The lead took the comment back. */
  readonly isGone?: true;
}

/** A sentence that the lead, or Baton, wants kept. */
export interface Noted {
  readonly kind: "note";
  readonly text: string;
}

/** What an entry tells, before it has its stamp. */
export type NewEntry =
  | Shown
  | Acted
  | Answered
  | IncidentBegan
  | { readonly kind: "incidentEnded" }
  | Snoozed
  | { readonly kind: "wake" }
  | Quieted
  | Claimed
  | RuleTurnedOn
  | Paired
  | HandedBack
  | Commented
  | Noted;

/** One line of the record of nudges and acts. */
export type LedgerEntry = NewEntry & Stamp;
