import type { ReviewThread } from "../pulls/reviewThread";
import { readComment } from "../reading";
import { withAnswers } from "./onForge";
import type { Anchor, KeptThread, Lines } from "./thread";

/** What is known here of a thread that somebody else began on a forge. */
export interface JoinedAt {
  readonly root: string;
  /** Where it stands here; absent: on the file as a whole. */
  readonly lines?: Lines | undefined;
  readonly anchor?: Anchor | undefined;
  /** Unix seconds. */
  readonly at: number;
  /** What the forge is called. */
  readonly forge: string;
  readonly newName: () => string;
}

/**
 * Takes a thread on a forge and where it is here; gives it to be kept, so that the lead can write in it.
 * Of others it holds who wrote and when, and none of their words.
 */
export function joinedThread(there: ReviewThread, here: JoinedAt): KeptThread {
  const { root, lines, anchor, at, forge, newName } = here;
  const [begun] = there.comments;
  const kept: KeptThread = {
    id: newName(),
    begunAt: at,
    changedAt: at,
    root,
    path: there.path,
    side: "new",
    ...(lines && { lines }),
    ...(anchor && { anchor }),
    ...(begun && !begun.isMine && { personName: begun.author }),
    severity: readComment(begun?.body ?? "").severity,
    keptBack: [],
    comments: [],
    state: "open",
  };
  return withAnswers(kept, there, forge, newName);
}
