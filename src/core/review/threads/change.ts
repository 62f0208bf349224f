import type { Rung } from "../../coaching/hints/hint";
import { labelOf } from "../label";
import { topicOf } from "../fixes/topicOf";
import { tell } from "../told";
import type { KeptComment, KeptRung, KeptThread, UnsavedText } from "./thread";

/** Takes a thread; gives it with nothing unsaved. */
export function withoutUnsaved({ unsaved: _unsaved, ...thread }: KeptThread): KeptThread {
  return thread;
}

/** Takes a thread and what the lead is writing there; gives it with that. */
export function withUnsaved(thread: KeptThread, unsaved: UnsavedText): KeptThread {
  return { ...thread, unsaved };
}

/**
 * Takes a thread, a comment that is new and the rung that it stands on, if there is one; gives the
 * thread with it. A rung that was kept back no longer is, and neither are those before it.
 */
export function withComment(thread: KeptThread, comment: KeptComment, rung?: Rung): KeptThread {
  const comments = [...thread.comments, comment];
  const added = { ...thread, comments, changedAt: comment.at };
  if (comment.by !== "lead") return added;
  const keptBack = thread.keptBack.filter((one) => rung === undefined || one.rung > rung);
  const told = thread.comments.length === 0 ? asItSays(added, comment.text) : added;
  return { ...told, keptBack, ...(rung !== undefined && { rung }) };
}

/** Takes a thread, a comment's id, its new text and when (unix seconds); gives the thread with that text. */
export function withText(thread: KeptThread, id: string, text: string, at: number): KeptThread {
  const comments = thread.comments.map((one) => (one.id === id ? { ...one, text } : one));
  const changed = { ...thread, comments, changedAt: at };
  return thread.comments[0]?.id === id ? asItSays(changed, text) : changed;
}

/** Takes a thread, a comment's id and when (unix seconds); gives the thread without it. */
export function withoutComment(thread: KeptThread, id: string, at: number): KeptThread {
  return { ...thread, comments: thread.comments.filter((one) => one.id !== id), changedAt: at };
}

/** Takes a thread; gives whether somebody has answered what the lead wrote last. */
export function isAnswered({ comments }: KeptThread): boolean {
  return comments.at(-1)?.by === "other";
}

/** Takes a thread; gives whether somebody else began it on a forge, so that it is not the lead's to change. */
export function isTheirs({ comments: [first] }: KeptThread): boolean {
  return first?.by === "other";
}

/** Takes a thread; gives the rung that waits for an answer, if one does. */
export function nextRung({ keptBack }: KeptThread): KeptRung | undefined {
  return keptBack[0];
}

/** The first comment says by its label how much it asks, and by its words what it is about. */
function asItSays(thread: KeptThread, text: string): KeptThread {
  const label = labelOf(text);
  const topic = topicOf(tell(text).words);
  return {
    ...thread,
    ...(label?.severity && { severity: label.severity }),
    ...(label && { label: label.name }),
    ...(topic && { topic }),
  };
}
