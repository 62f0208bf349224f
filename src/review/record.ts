import type { Commented } from "../core/coaching/ledger/entry";
import type { Rung } from "../core/coaching/hints/hint";

/** Where a comment of the lead's is, and the rung that it stands on. */
export interface CommentAt {
  readonly thread: string;
  readonly comment: string;
  readonly rung?: Rung | undefined;
}

/**
 * Takes a comment of the lead's as it is written or posted; gives the entry for the record, in which
 * nothing of the text stands. What reads comments is loaded with the first one.
 */
export async function commentEntry(
  { thread, comment, rung }: CommentAt,
  text: string,
): Promise<Commented> {
  const { readComment } = await import("../core/review/reading");
  const { explainsWhy, asksQuestion, isPraise, command, severity } = readComment(text);
  return {
    kind: "comment",
    thread,
    comment,
    hasReason: explainsWhy,
    asksQuestion,
    isPraise,
    isOrder: command,
    severity,
    ...(rung !== undefined && { rung }),
  };
}

/** Takes where a comment was that the lead has taken back; gives the entry that says so. */
export function goneEntry({ thread, comment }: CommentAt): Commented {
  const does = { hasReason: false, asksQuestion: false, isPraise: false, isOrder: false };
  return { kind: "comment", thread, comment, ...does, severity: "unclear", isGone: true };
}
