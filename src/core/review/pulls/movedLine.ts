import { turned, type LineHunk } from "../../parking/hunks";

/**
 * Takes hunks from one state of a file to another, in order, and a line of the first state, from 1;
 * gives where it is in the second, or nothing when it is no longer there.
 */
export function movedLine(hunks: readonly LineHunk[], line: number): number | undefined {
  const at = line - 1;
  let shift = 0;
  for (const { oldStart, oldLines, newLines } of hunks) {
    if (at < oldStart) break;
    if (at < oldStart + oldLines) return undefined;
    shift += newLines - oldLines;
  }
  return line + shift;
}

/** Takes the same hunks and a line of the second state; gives where it was in the first, or nothing. */
export function formerLine(hunks: readonly LineHunk[], line: number): number | undefined {
  return movedLine(hunks.map(turned), line);
}
