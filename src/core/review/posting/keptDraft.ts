import { findAgain } from "../threads/anchor";
import type { KeptComment, KeptThread } from "../threads/thread";
import type { DraftLines, ReviewDraft } from "./draft";

/**
 * Takes a thread; gives the comments in it that are to be sent: what the lead wrote before anybody
 * answered or, where a forge has the thread, all the lead has written since.
 */
export function toSend({ comments }: KeptThread): KeptComment[] {
  const [first] = comments;
  // A thread that others began is one that a forge has.
  if (!first || (first.by !== "lead" && !first.posted)) return [];
  const answer = comments.findIndex(({ by }) => by === "other");
  const own = first.posted || answer < 0 ? comments : comments.slice(0, answer);
  return own.filter(({ by, posted }) => by === "lead" && !posted);
}

/** Takes a thread; gives whether something of it waits to be sent: open, and by the lead. */
export function waits(thread: KeptThread): boolean {
  return thread.state === "open" && toSend(thread).length > 0;
}

/**
 * Takes a thread that waits and the lines of its file on the disk (none without it); gives the draft:
 * what is to be sent, on the lines where its own are now, or as an answer in the thread that a forge
 * has of it. The rungs that are kept back stay out.
 */
export function keptDraft(thread: KeptThread, text: readonly string[]): ReviewDraft {
  const { id, path, comments } = thread;
  const begun = comments[0]?.posted;
  const draft = {
    id,
    path,
    body: bodyToSend(thread),
    ...(begun && { answersTo: begun.id }),
  };
  const { lines, anchor, side } = thread;
  if (!lines) return draft;
  if (side === "old" || !anchor)
    return { ...draft, lines: draftLines(side, lines), ...seen(thread) };
  const found = findAgain(anchor, lines, text);
  if (found.how === "gone") return { ...draft, lost: "changedHere" };
  return { ...draft, lines: draftLines(side, found.lines) };
}

function draftLines(
  side: DraftLines["side"],
  { from, to }: { readonly from: number; readonly to: number },
): DraftLines {
  return from < to ? { side, line: to, startLine: from } : { side, line: to };
}

/** What stood on the last line, where the whole range was kept. */
function seen({ anchor, lines }: KeptThread): { readonly seen?: string } {
  const last = lines && anchor?.lines[lines.to - lines.from];
  return last === undefined ? {} : { seen: last };
}

/** Takes a thread; gives what is to be sent of it, as one text. */
export function bodyToSend(thread: KeptThread): string {
  return toSend(thread)
    .map(({ text }) => text.trim())
    .join("\n\n");
}
