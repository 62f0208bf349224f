import { type Alternative, alternativesOf } from "../alternatives";

/** What the tone of a sentence does. */
export type ToneRule = "accusingQuestion" | "blame" | "sarcasm" | "derision" | "impatience";

/** A shape of words that does it. */
export interface Frame extends Alternative {
  readonly rule: ToneRule;
  /** Two points are enough by themselves; one needs a second sign. */
  readonly points: 1 | 2;
  /** Whether only a sentence with a question mark does it. */
  readonly isAsked?: true;
}

/** Takes a rule and shapes; gives those that are enough by themselves. */
export function enough(rule: ToneRule, ...shapes: readonly RegExp[]): Frame[] {
  return shapes.flatMap(alternativesOf).map((one) => ({ ...one, rule, points: 2 }));
}

/** Takes a rule and shapes; gives those that need a second sign. */
export function half(rule: ToneRule, ...shapes: readonly RegExp[]): Frame[] {
  return shapes.flatMap(alternativesOf).map((one) => ({ ...one, rule, points: 1 }));
}

/** Takes frames; gives them for sentences with a question mark alone. */
export function asked(frames: readonly Frame[]): Frame[] {
  return frames.map((frame) => ({ ...frame, isAsked: true }));
}
