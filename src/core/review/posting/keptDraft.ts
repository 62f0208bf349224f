import { findAgain } from "../threads/anchor";
import type { KeptComment, KeptThread } from "../threads/thread";
import type { DraftLines, ReviewDraft } from "./draft";

/** Takes a thread; gives whether it waits to be sent: open, begun by the lead, and nowhere yet. */
export function waits({ state, comments: [first] }: KeptThread): boolean {
  return state === "open" && first?.by === "lead" && !first.posted;
}

/**
 * Takes a thread that waits and the lines of its file on the disk (none without it); gives the draft:
 * what the lead wrote before anybody answered, on the lines where its own are now. The rungs that are
 * kept back stay out.
 */
export function keptDraft(thread: KeptThread, text: readonly string[]): ReviewDraft {
  const { id, path, comments } = thread;
  const draft = { id, path, body: bodyOf(comments) };
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

function bodyOf(comments: readonly KeptComment[]): string {
  const answer = comments.findIndex(({ by }) => by === "other");
  const own = answer < 0 ? comments : comments.slice(0, answer);
  return own.map(({ text }) => text.trim()).join("\n\n");
}
