import type { ToneRule } from "./frame";

/** Where a sentence does something that a reader would mind. */
export interface Heard {
  readonly rule: ToneRule;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** One frame with two points is enough, or two with one. */
  readonly points: number;
}
