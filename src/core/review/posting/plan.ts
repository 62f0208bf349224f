import type { Hunk } from "../../coaching/change/changedFile";
import { hunksOfPatch } from "../pulls/hunkEnd";
import type { ReviewThread, Side } from "../pulls/reviewThread";
import type { DraftLines, ForgeFile, ReviewDraft } from "./draft";

/** A comment as it is sent: with lines, on the file as a whole, or as an answer in a thread. */
export interface PlannedComment {
  readonly draft: string;
  readonly path: string;
  readonly body: string;
  readonly lines?: DraftLines;
  /** The forge's name for the thread it is an answer in. */
  readonly answers?: string;
}

/** Why a draft does not stand where it was written. */
export type Amiss =
  | "empty"
  | "tooLong"
  | "fileNotChanged"
  | "noPatch"
  | "outsideDiff"
  | "severalHunks"
  | "changedHere"
  | "noThread"
  | "refused";

/** What becomes of one draft. */
export interface PlannedDraft {
  readonly draft: ReviewDraft;
  /** A comment on its lines, one on its file, an answer, words in the summary, or nothing before it is mended. */
  readonly as: "lines" | "file" | "answer" | "summary" | "nothing";
  readonly amiss?: Amiss;
  /** The comment that is sent for it, where there is one. */
  readonly comment?: PlannedComment;
}

/** The most characters of one comment that GitHub takes. */
export const bodyAtMost = 65_536;

/**
 * Takes drafts, what the pull request does to each file, and its threads; gives what becomes of each
 * draft, in their order. A line is one that the diff shows; a draft elsewhere in a changed file is about
 * the file; one on a file that the pull request leaves alone can only stand in the summary. An answer
 * goes into its thread, wherever that is.
 */
export function planReview(
  drafts: readonly ReviewDraft[],
  files: readonly ForgeFile[],
  threads: readonly ReviewThread[],
): PlannedDraft[] {
  const byPath = new Map(
    files.flatMap((file) => [
      ...(file.oldPath === undefined ? [] : [[file.oldPath, file] as const]),
      [file.path, file] as const,
    ]),
  );
  // A path that is there now counts more than one that a renamed file had before.
  for (const file of files) byPath.set(file.path, file);
  const hunks = new Map<string, readonly Hunk[]>();
  return drafts.map((draft) => {
    const file = byPath.get(draft.path);
    if (draft.body.trim() === "") return { draft, as: "nothing", amiss: "empty" };
    if (draft.body.length > bodyAtMost) return { draft, as: "nothing", amiss: "tooLong" };
    if (draft.answersTo !== undefined) return answer(draft, draft.answersTo, threads);
    if (!file) return { draft, as: "summary", amiss: "fileNotChanged" };
    const known = hunks.get(file.path) ?? hunksOfPatch(file.patch ?? "");
    hunks.set(file.path, known);
    return planned(draft, file, known);
  });
}

function answer(
  draft: ReviewDraft,
  answersTo: string,
  threads: readonly ReviewThread[],
): PlannedDraft {
  const { id, body, lost } = draft;
  const thread = threads.find(({ comments }) => comments.some((one) => one.id === answersTo));
  if (!thread) return { draft, as: "nothing", amiss: "noThread" };
  // What GitHub would not take in a thread has no other place either.
  if (lost === "refused") return { draft, as: "nothing", amiss: lost };
  const comment = { draft: id, path: thread.path, body, answers: thread.id };
  return { draft, as: "answer", comment };
}

function planned(draft: ReviewDraft, file: ForgeFile, hunks: readonly Hunk[]): PlannedDraft {
  const { id, body, lines, lost } = draft;
  const comment = { draft: id, path: file.path, body };
  if (!lines) return { draft, as: "file", comment, ...(lost ? { amiss: lost } : {}) };
  if (file.patch === undefined) return { draft, as: "file", amiss: "noPatch", comment };
  const fitting = fittingLines(hunks, onSideSeen(hunks, lines, draft.seen));
  if (!fitting) return { draft, as: "file", amiss: "outsideDiff", comment };
  const whole = (fitting.startLine ?? fitting.line) === (lines.startLine ?? lines.line);
  const amiss = whole ? {} : ({ amiss: "severalHunks" } as const);
  return { draft, as: "lines", ...amiss, comment: { ...comment, lines: fitting } };
}

/**
 * Takes a file's hunks and lines; gives the lines as a forge takes them (the first one only where it
 * is before the last, and in the same hunk), or nothing when the diff does not show the last.
 */
export function fittingLines(hunks: readonly Hunk[], lines: DraftLines): DraftLines | undefined {
  const { side, line } = lines;
  const hunk = hunks.find((one) => isIn(one, side, line));
  if (!hunk) return undefined;
  const start = lines.startLine ?? line;
  return start < line && isIn(hunk, side, start)
    ? { side, line, startLine: start }
    : { side, line };
}

/**
 * The old side of a comparison on the disk may be what the pull request calls new: then the line that
 * was seen stands there.
 */
function onSideSeen(
  hunks: readonly Hunk[],
  lines: DraftLines,
  seen: string | undefined,
): DraftLines {
  const isThere = (side: Side): boolean => {
    const hunk = hunks.find((one) => isIn(one, side, lines.line));
    return hunk !== undefined && textIn(hunk, side, lines.line)?.trim() === seen?.trim();
  };
  if (seen === undefined || isThere(lines.side)) return lines;
  const other = lines.side === "old" ? "new" : "old";
  return isThere(other) ? { ...lines, side: other } : lines;
}

function textIn(hunk: Hunk, side: Side, line: number): string | undefined {
  const other = side === "new" ? "removed" : "added";
  const start = side === "new" ? hunk.newStart : hunk.oldStart;
  return hunk.lines.filter(({ kind }) => kind !== other)[line - start]?.text;
}

function isIn(hunk: Hunk, side: Side, line: number): boolean {
  const [start, count] =
    side === "new" ? [hunk.newStart, hunk.newLines] : [hunk.oldStart, hunk.oldLines];
  return Number.isSafeInteger(line) && line >= start && line < start + count;
}
