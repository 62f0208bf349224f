import type { ExtensionContext } from "vscode";
import { Disposables } from "../host/disposables";
import type { KeptThing } from "../host/records/kept";
import type { Listeners } from "../host/listeners";
import { type BoxParts, registerBoxes } from "./boxes/register";
import { registerRewrite, type RewriteGiven } from "./rewrite/register";
import { draftsIn } from "./pulls/keptDrafts";
import { type PullsGiven } from "./pulls/parts";
import { type PullsFeature, registerPulls } from "./pulls/register";
import type { ThreadsGiven } from "./threads/parts";
import { type ReviewThreads, registerThreads } from "./threads/register";

/** What review comments are built on. */
export type ReviewParts = ThreadsGiven & BoxParts & RewriteGiven & PullsGiven;

/** Review comments as the rest of Baton sees them. */
export interface ReviewFeature extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
  /** Baton's own threads, for its tests. */
  readonly threads: Pick<ReviewThreads, "threads" | "shown" | "view">;
  /** Comments of a pull request, for its tests. */
  readonly pulls: Pick<PullsFeature, "shown">;
  /** What is kept of review comments. */
  readonly kept: readonly KeptThing[];
}

/** Takes the extension's context and the parts; sets up all that helps with review comments. The caller owns it. */
export function registerReview(context: ExtensionContext, parts: ReviewParts): ReviewFeature {
  const owner = new Disposables();
  const threads = owner.own(registerThreads(context, parts));
  const boxes = owner.own(registerBoxes(context, parts));
  const rewrite = owner.own(registerRewrite(context, parts));
  const drafts = draftsIn({
    threads: threads.threads,
    clock: parts.clock,
    show: (all) => threads.shown.showOnForge(all),
    keepAnswer: threads.keepAnswer,
  });
  const pulls = owner.own(registerPulls(context, { ...parts, drafts }));
  const listeners = [threads, boxes, rewrite, pulls].flatMap((one) => one.listeners);
  const kept = [threads.kept, boxes.kept];
  return Object.assign(owner, { listeners, threads, pulls, kept });
}
