import type { Hunk } from "../../coaching/change/changedFile";
import { parseDiff } from "../../coaching/change/parseDiff";

/**
 * Takes what a forge shows of a file's change: hunks as `git diff` prints them, without a header; gives
 * them. What is cut off or no diff gives the hunks before it. Never throws.
 */
export function hunksOfPatch(patch: string): readonly Hunk[] {
  // The forge names the file beside it, so that any name does here.
  return parseDiff(`diff --git a/file b/file\n${patch}`)[0]?.hunks ?? [];
}

/** Where a piece of a diff ends. */
export interface HunkEnd {
  /** The new side's line that it ends at, from 1; for a removed line the one that follows. */
  readonly line: number;
  /** What stands on its last line. */
  readonly text: string;
}

const head = /^@@ -\d{1,10}(?:,\d{1,10})? \+(\d{1,10})(?:,\d{1,10})? @@/;

/**
 * Takes the lines of a diff down to one that was remarked on, first the line with `@@`, with fewer
 * lines than that says; gives where they end, or nothing when it is no such piece. Never throws.
 */
export function hunkEnd(piece: string): HunkEnd | undefined {
  const [first = "", ...lines] = piece.split("\n");
  const start = head.exec(first)?.[1];
  const last = lines.findLast((line) => /^[ +-]/.test(line));
  if (start === undefined || last === undefined) return undefined;
  const news = lines.filter((line) => /^[ +]/.test(line)).length;
  const line = Number(start) + news - (last.startsWith("-") ? 0 : 1);
  return { line, text: last.slice(1).replace(/\r$/, "") };
}
