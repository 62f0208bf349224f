import { Disposables } from "../host/disposables";
import type { Listeners } from "../host/listeners";
import { type BoxParts, registerBoxes } from "./boxes/register";

/** What review comments are built on. */
export type ReviewParts = BoxParts;

/** Review comments as the rest of Baton sees them. */
export interface ReviewFeature extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
}

/** Takes the parts; sets up all that helps with review comments. The caller owns it. */
export function registerReview(parts: ReviewParts): ReviewFeature {
  const owner = new Disposables();
  const boxes = owner.own(registerBoxes(parts));
  return Object.assign(owner, { listeners: [...boxes.listeners] });
}
