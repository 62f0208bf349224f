import type { Suggestion } from "../../history/suggest";
import type { PersonAct } from "../order";
import type { Asked } from "./asked";

/** What must hold for a nudge at all, in the order the lead reads it. */
export const nudgeRules = [
  "ruleOn",
  "person",
  "teamOwned",
  "notGenerated",
  "notMine",
  "file",
  "area",
  "people",
  "helpUnderWay",
  "snooze",
  "incident",
  "hours",
  "typing",
  "debugging",
  "gitOperation",
  "pairing",
  "liveShare",
  "presenting",
  "oneWindow",
  "sameFile",
  "resting",
  "useful",
] as const;

/** What must hold besides for a message, in the order the lead reads it. */
export const messageRules = [
  "messagesOn",
  "messageMoment",
  "firstDays",
  "messagesADay",
  "messagesAWeek",
  "messagesApart",
  "messageSameFile",
] as const;

export type PolicyRule = (typeof nudgeRules)[number] | (typeof messageRules)[number];

/** What one rule says of one moment. */
export interface Verdict {
  readonly rule: PolicyRule;
  /** Whether it is about any nudge or only about a message. */
  readonly about: "nudge" | "message";
  readonly allows: boolean;
  /** A sentence with facts, as one plain line. */
  readonly text: string;
}

/** Why it is this act. */
export type ActReason =
  | { readonly kind: "severalFiles"; readonly count: number }
  | { readonly kind: "again"; readonly times: number }
  | { readonly kind: "first" }
  | { readonly kind: "changeBegun" }
  | { readonly kind: "theirBranch" };

/** What becomes of a moment. */
export interface Decision {
  /** What it was decided from. */
  readonly asked: Asked;
  readonly level: "none" | "status" | "message";
  readonly act: PersonAct;
  readonly because: ActReason;
  /** The work is committed, so what is offered is to look back on it together. */
  readonly debrief: boolean;
  /** Whom the nudge names; absent when there is nobody to name. */
  readonly suggestion: Suggestion | undefined;
  /** One for each rule, in the order of the rules. */
  readonly verdicts: readonly Verdict[];
  /**
   * Unix seconds from which nothing is in the way any more, when only the keys are: the same moment
   * is then worth deciding again.
   */
  readonly again: number | undefined;
}
