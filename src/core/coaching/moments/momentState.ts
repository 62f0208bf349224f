import type { MomentKind } from "./moment";
import type { SignalPlace } from "./signal";

/** How much editing is sustained, and what a pause and idleness are. */
export interface MomentSettings {
  /** Changed lines that make editing sustained … */
  readonly changedLines: number;
  /** … or as many seconds of typing. */
  readonly typedSeconds: number;
  /** Keys no further apart are typed in one go. */
  readonly joinSeconds: number;
  readonly pauseSeconds: number;
  readonly idleSeconds: number;
}

/**
 * What holds where the lead has set nothing. A minute joins keys to typing: 98 % of an editor's events
 * lie within a minute of another (chrisparnin/notes, interruptions).
 */
export const defaultMoments: MomentSettings = {
  changedLines: 20,
  typedSeconds: 180,
  joinSeconds: 60,
  pauseSeconds: 10,
  idleSeconds: 300,
};

/** What the lead did in one file since the last break: a commit of it, another branch, idleness. */
export interface Burst extends SignalPlace {
  /** Unix seconds of the last edit or moment. */
  readonly lastAt: number;
  /** Unix seconds of the last edit; absent when there was none since the break. */
  readonly editedAt: number | undefined;
  /** Lines that changed, as many as it takes. */
  readonly lines: ReadonlySet<number>;
  readonly typedSeconds: number;
  /** The lead has edited for long, and nothing of it is committed yet. */
  readonly sustainedBefore: boolean;
  /** The lead went to another file after the last edit. */
  readonly isLeft: boolean;
  /** The moments that there have been. */
  readonly had: ReadonlySet<MomentKind>;
}

/** What is known of the lead's work just now, in bounded memory. */
export interface MomentState {
  /** By file, the one worked on last at the end. */
  readonly bursts: ReadonlyMap<string, Burst>;
  readonly active: SignalPlace | undefined;
  /** Unix seconds of the last key in any file. */
  readonly keyAt: number | undefined;
  /** Unix seconds of the last thing the lead did. */
  readonly doneAt: number | undefined;
}

/** Before the first signal. */
export const noMoments: MomentState = {
  bursts: new Map(),
  active: undefined,
  keyAt: undefined,
  doneAt: undefined,
};

/** More files than that are not edited at once; the one left alone longest is forgotten. */
export const burstsAtMost = 50;

/** Takes a file's place; gives a text that no other file gives. */
export function placeKey({ root, path }: SignalPlace): string {
  return `${root}\n${path}`;
}

/** Takes two places; gives whether they are the same file, or both none. */
export function isSamePlace(a: SignalPlace | undefined, b: SignalPlace | undefined): boolean {
  return a?.root === b?.root && a?.path === b?.path;
}
