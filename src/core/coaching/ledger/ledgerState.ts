import { secondsPerDay } from "../../time/units";
import type { MomentKind } from "../moments/moment";
import type { PastAct } from "../spread";
import type { AnswerReason, Claimed, Quieted, Shown, Stamp } from "./entry";

/** What became of the nudges of one rule since the lead last turned it on. */
export interface RuleRecord {
  readonly shown: number;
  readonly notUseful: number;
  readonly acted: number;
  /** The answers that make the rule rest, oldest first, since the lead last acted on it. */
  readonly rests: readonly Rest[];
}

/** An answer that makes a rule rest. */
export interface Rest {
  readonly reason: Extract<AnswerReason, "notUseful" | "ignored">;
  /** Unix seconds. */
  readonly at: number;
}

/** Something that the lead went to somebody about. */
export interface ActOnFile extends PastAct {
  /** A file, or the folder of an area. */
  readonly path: string;
}

/** A hand-back that is not over. */
export interface OpenHandBack {
  readonly id: string;
  readonly root: string;
  readonly paths: readonly string[];
  readonly person: string;
  /** Unix seconds. */
  readonly at: number;
}

/** Incident mode as it is: it lasts until then, or until the lead ends it. */
export interface IncidentState {
  readonly since: number;
  readonly until: number | null;
}

/** What the entries come to, as far as the policy and the lists need it. Times are unix seconds. */
export interface LedgerState {
  /** The newest entry that is in it. */
  readonly last: Stamp | undefined;
  readonly rules: ReadonlyMap<MomentKind, RuleRecord>;
  /** By the nudge's name. */
  readonly nudges: ReadonlyMap<string, Shown & Stamp>;
  /** When a file was last named at a kind of moment, by `shownKey`. */
  readonly lastShown: ReadonlyMap<string, number>;
  /** When a message last named a file, by `fileKey`. */
  readonly lastMessage: ReadonlyMap<string, number>;
  /** When messages were shown, oldest first, in the last `keptDays`. */
  readonly messages: readonly number[];
  /** What the lead did in the last `keptDays`, oldest first. */
  readonly acts: readonly ActOnFile[];
  readonly handBacks: ReadonlyMap<string, OpenHandBack>;
  readonly incident: IncidentState | undefined;
  readonly snoozedUntil: number | undefined;
  /** By `namedKey`. */
  readonly quiet: ReadonlyMap<string, Quieted & Stamp>;
  /** By `namedKey`. */
  readonly mine: ReadonlyMap<string, Claimed & Stamp>;
}

/** Two months back is as far as anybody remembers whom they went to. */
export const keptDays = 60;
export const keptSeconds = keptDays * secondsPerDay;

/** What no entry has been folded into. */
export const emptyLedger: LedgerState = {
  last: undefined,
  rules: new Map(),
  nudges: new Map(),
  lastShown: new Map(),
  lastMessage: new Map(),
  messages: [],
  acts: [],
  handBacks: new Map(),
  incident: undefined,
  snoozedUntil: undefined,
  quiet: new Map(),
  mine: new Map(),
};

/** Takes a file's place; gives a text that no other file gives. */
export function fileKey(root: string, path: string): string {
  return `${root}\n${path}`;
}

/** Takes a kind of moment and a file's place; gives the key of when it was last named there. */
export function shownKey(rule: MomentKind, root: string, path: string): string {
  return `${rule}\n${fileKey(root, path)}`;
}

/** Takes what is quiet or the lead's; gives the key it is kept under. */
export function namedKey({ what, root, name }: Pick<Quieted, "what" | "root" | "name">): string {
  return `${what}\n${fileKey(root, name)}`;
}
