import type { LocalTime } from "../localTime";
import type { SpanMode } from "./span";
import type { SpanPlace } from "./spanSignal";

/** What spans are told by. */
export interface SpanSettings {
  readonly zone: LocalTime;
  /** Takes a repository-relative path; gives whether its name is not kept. */
  readonly isHidden: (path: string) => boolean;
}

/**
 * The longest gap, in seconds, between two things seen that counts as work on the earlier of them.
 * 98 % of what an editor sees comes within a minute of the last (Parnin, notes on interruptions);
 * reading leaves fewer traces, so it gets three. No time is added at the end.
 */
export const gapSeconds: Readonly<Record<SpanMode, number>> = {
  type: 60,
  assist: 60,
  read: 180,
  review: 180,
  pair: 180,
  hint: 180,
  debug: 180,
};

/** A key or the mouse moves the cursor this many seconds before or after the edit that it makes. */
export const handSeconds = 1;
/** How often a tick comes, and how many seconds late it may be before the machine has slept. */
export const tickSeconds = 15;
export const lateSeconds = 60;
/** How many seconds the wall clock may gain or lose on the steady one between two signals. */
export const jumpSeconds = 2;

/** A span that goes on. */
export interface OpenSpan {
  readonly mode: SpanMode;
  readonly place: SpanPlace;
  readonly incident: boolean;
  /** Whole unix seconds, as all times of spans. */
  readonly start: number;
  /** When something of this mode was seen last. */
  readonly last: number;
  readonly chars: number;
  readonly bulkChars: number;
  /**
   * What was seen after the last edit: it is typing still if another edit follows within the gap of
   * typing, else reading has begun.
   */
  readonly tail?: { readonly start: number; readonly last: number } | undefined;
}

/** An edit that may be the lead's: the cursor tells, a moment later. */
export interface PendingEdit {
  readonly at: number;
  readonly chars: number;
}

/** All that is kept between two signals. */
export interface SpanState {
  readonly focused: boolean;
  readonly active: boolean;
  readonly paused: boolean;
  readonly pair: boolean;
  readonly hint: boolean;
  readonly debug: boolean;
  readonly incident: boolean;
  readonly place?: SpanPlace | undefined;
  readonly open?: OpenSpan | undefined;
  readonly pending?: PendingEdit | undefined;
  /** When a key or the mouse last moved the cursor. */
  readonly handAt?: number | undefined;
  /** The last signal by both clocks. */
  readonly clocks?: { readonly at: number; readonly steady: number } | undefined;
  /** The last tick by the steady clock. */
  readonly tickAt?: number | undefined;
}

/**
 * A window that has just opened, as far as nothing was said yet. It names every field: states are
 * copied at each key, and objects of one shape are copied several times faster.
 */
export const noSpan: SpanState = {
  focused: false,
  active: false,
  paused: false,
  pair: false,
  hint: false,
  debug: false,
  incident: false,
  place: undefined,
  open: undefined,
  pending: undefined,
  handAt: undefined,
  clocks: undefined,
  tickAt: undefined,
};

/** Takes two places, or none; gives whether they are the same file. */
export function isSameFile(
  one: Pick<SpanPlace, "root" | "path"> | undefined,
  other: Pick<SpanPlace, "root" | "path"> | undefined,
): boolean {
  return one?.path === other?.path && one?.root === other?.root;
}
