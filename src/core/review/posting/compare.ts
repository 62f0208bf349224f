import type { ReviewThread } from "../pulls/reviewThread";
import type { PlannedComment } from "./plan";

/** A comment of the lead's that the forge has, with the place it has for it. */
export interface FoundComment {
  readonly id: string;
  readonly path: string;
  readonly body: string;
  readonly lines: PlannedComment["lines"];
  /** The thread that it is an answer in; absent when it begins one. */
  readonly answers?: string;
  readonly review: string;
  readonly isPending: boolean;
}

/** Takes what was read of a pull request; gives the lead's own remarks and answers in it. */
export function ownComments(threads: readonly ReviewThread[]): FoundComment[] {
  return threads.flatMap((thread) =>
    thread.comments.flatMap(({ id, body, review, isPending, isMine }, place) => {
      if (!isMine) return [];
      const where =
        place === 0 ? { lines: linesOf(thread) } : { lines: undefined, answers: thread.id };
      return [{ id, path: thread.path, body, review, isPending, ...where }];
    }),
  );
}

function linesOf(thread: ReviewThread): PlannedComment["lines"] {
  const { side, line, originalLine, startLine, isOnFile } = thread;
  const at = line ?? originalLine;
  const start = startLine === undefined || startLine === at ? {} : { startLine };
  return isOnFile || at === undefined ? undefined : { side, line: at, ...start };
}

/** What the forge has of what was sent. */
export interface Compared {
  /** As it was sent. */
  readonly arrived: readonly Arrived[];
  /** There, and elsewhere than it was sent to. */
  readonly moved: readonly Arrived[];
  /** Not there. */
  readonly lost: readonly PlannedComment[];
}

/** A comment that was sent and what the forge has of it. */
export interface Arrived {
  readonly sent: PlannedComment;
  readonly found: FoundComment;
}

/**
 * Takes comments that were (or were to be) sent and what the forge has; gives what became of each. Of
 * what the forge has, each counts once; the same words on the same lines are found first, then the same
 * words elsewhere in the file.
 */
export function compareSent(
  sent: readonly PlannedComment[],
  there: readonly FoundComment[],
): Compared {
  const left = new Set(there);
  const take = (wanted: (found: FoundComment) => boolean): FoundComment | undefined => {
    const found = [...left].find(wanted);
    if (found) left.delete(found);
    return found;
  };
  const result: { arrived: Arrived[]; moved: Arrived[]; lost: PlannedComment[] } = {
    arrived: [],
    moved: [],
    lost: [],
  };
  const others: PlannedComment[] = [];
  for (const one of sent) {
    const found = take((other) => isSameText(one, other) && isSamePlace(one, other));
    if (found) result.arrived.push({ sent: one, found });
    else others.push(one);
  }
  for (const one of others) {
    const found = take((other) => isSameText(one, other));
    if (found) result.moved.push({ sent: one, found });
    else result.lost.push(one);
  }
  return result;
}

function isSameText(one: PlannedComment, other: FoundComment): boolean {
  if (one.answers !== other.answers) return false;
  return one.path === other.path && plain(one.body) === plain(other.body);
}

/** Forges change line ends, and blanks at both ends. */
function plain(body: string): string {
  return body.replace(/\r\n?/g, "\n").trim();
}

function isSamePlace({ lines: one }: PlannedComment, { lines: other }: FoundComment): boolean {
  if (!one || !other) return one === other;
  const startOf = ({ startLine, line }: NonNullable<typeof one>): number => startLine ?? line;
  return one.side === other.side && one.line === other.line && startOf(one) === startOf(other);
}
