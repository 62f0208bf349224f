import { bodyToSend, toSend } from "../posting/keptDraft";
import type { ReviewComment, ReviewThread } from "../pulls/reviewThread";
import type { KeptComment, KeptThread } from "./thread";

/** More of a thread is read on the forge. */
const commentsAtMost = 300;

/** A kept thread that a forge has too. */
export interface OnForge {
  readonly kept: KeptThread;
  readonly there: ReviewThread;
  /** Names of the kept comments that are among those there. */
  readonly covered: ReadonlySet<string>;
}

/**
 * Takes kept threads of one repository and what a forge has of a pull request; gives the kept ones that
 * are there too: those that were posted, and those that wait in the lead's pending review.
 */
export function onForge(
  threads: readonly KeptThread[],
  there: readonly ReviewThread[],
): readonly OnForge[] {
  const left = new Set(threads);
  return there.flatMap((one) => {
    const all = [...left];
    const kept =
      all.find((mine) => isPosted(mine, one)) ?? all.find((mine) => isPending(mine, one));
    if (kept) left.delete(kept);
    return kept ? [{ kept, there: one, covered: coveredBy(kept, one) }] : [];
  });
}

/**
 * Takes a kept thread, what a forge has of it, the forge's name and a maker of names; gives it with what
 * was answered there: who and when, and words of the lead's own alone. What is resolved there is here.
 */
export function withAnswers(
  kept: KeptThread,
  there: ReviewThread,
  forge: string,
  newName: () => string,
): KeptThread {
  const comments = [...kept.comments];
  let place = 0;
  for (const one of there.comments) {
    const known = comments.findLastIndex(({ posted }) => posted?.id === one.id);
    if (known >= 0) place = known + 1;
    if (known >= 0 || one.isPending || comments.length >= commentsAtMost) continue;
    // What the lead wrote here before it came stays before it.
    while (isEarlier(comments[place], one)) place += 1;
    comments.splice(place, 0, answerOf(one, forge, newName()));
    place += 1;
  }
  const state = there.isResolved ? "resolved" : kept.state;
  if (comments.length === kept.comments.length && state === kept.state) return kept;
  return { ...kept, comments, state };
}

function isEarlier(mine: KeptComment | undefined, { at }: ReviewComment): boolean {
  return mine !== undefined && mine.posted === undefined && mine.at <= at;
}

function answerOf(
  { id, author, body, at, isMine }: ReviewComment,
  forge: string,
  name: string,
): KeptComment {
  const posted = { forge, id };
  return isMine
    ? { id: name, at, by: "lead", name: "", text: body, posted }
    : { id: name, at, by: "other", name: author, text: "", posted };
}

function isPosted({ comments: [first] }: KeptThread, { comments: [begun] }: ReviewThread): boolean {
  return begun !== undefined && first?.posted?.id === begun.id;
}

/** A forge keeps a comment that waits as it was sent, but for blanks at its ends. */
function isPending(kept: KeptThread, { path, comments: [begun] }: ReviewThread): boolean {
  if (!begun?.isMine || !begun.isPending || kept.path !== path) return false;
  return kept.comments[0]?.posted === undefined && isSameText(bodyToSend(kept), begun.body);
}

function isSameText(one: string, other: string): boolean {
  return one !== "" && one === other.replace(/\r\n?/g, "\n").trim();
}

function coveredBy(kept: KeptThread, { comments }: ReviewThread): ReadonlySet<string> {
  const ids = new Set(comments.map(({ id }) => id));
  const waiting = comments.some(
    ({ isMine, isPending: waits, body }) => isMine && waits && isSameText(bodyToSend(kept), body),
  );
  const pending = waiting ? toSend(kept) : [];
  const posted = kept.comments.filter((one) => one.posted && ids.has(one.posted.id));
  return new Set([...posted, ...pending].map(({ id }) => id));
}

/** Takes a thread on a forge; gives whether something can be written in it from here. */
export function takesAnswers({ isResolved, comments: [begun] }: ReviewThread): boolean {
  return begun !== undefined && !isResolved && !begun.isPending;
}
