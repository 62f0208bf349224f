import type { LineRange } from "./parked";

/** A stretch of lines that one file has in place of another's; counted from 0, in whole lines. */
export interface LineHunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
}

const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm;
const newline = 0x0a;

/** Takes what `git diff --unified=0` printed of two blobs; gives the hunks, in order. */
export function parseHunks(diff: string): LineHunk[] {
  return Array.from(diff.matchAll(header), ([, oldAt, oldCount, newAt, newCount]) => {
    const oldLines = Number(oldCount ?? 1);
    const newLines = Number(newCount ?? 1);
    // A side without lines names the line before the gap, from 1: as a place from 0, the gap itself.
    const oldStart = Number(oldAt) - (oldLines === 0 ? 0 : 1);
    const newStart = Number(newAt) - (newLines === 0 ? 0 : 1);
    return { oldStart, oldLines, newStart, newLines };
  });
}

/**
 * Takes a hunk and ranges of the new side's lines; gives whether they meet. Lines that were only
 * taken away lie between two lines, and either of them stands for the gap.
 */
export function meets(hunk: LineHunk, ranges: readonly LineRange[]): boolean {
  const first = hunk.newLines === 0 ? hunk.newStart : hunk.newStart + 1;
  const last = hunk.newLines === 0 ? hunk.newStart + 1 : hunk.newStart + hunk.newLines;
  return ranges.some(({ from, to }) => from <= last && to >= first);
}

/** Takes bytes; gives their lines with their newlines, the last perhaps without one. */
export function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(newline, start);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(start, next));
    start = next;
  }
  return lines;
}

/**
 * Takes the lines of the new file and of the old, and hunks between them in order; gives the new
 * file's bytes with the old lines in the place of those hunks.
 */
export function withoutHunks(
  newLines: readonly Uint8Array[],
  oldLines: readonly Uint8Array[],
  hunks: readonly LineHunk[],
): Uint8Array {
  const pieces: (readonly Uint8Array[])[] = [];
  let at = 0;
  for (const hunk of hunks) {
    pieces.push(newLines.slice(at, hunk.newStart));
    pieces.push(oldLines.slice(hunk.oldStart, hunk.oldStart + hunk.oldLines));
    at = hunk.newStart + hunk.newLines;
  }
  return joined([...pieces, newLines.slice(at)].flat());
}

/** Takes a hunk; gives what it is seen from the other side. */
export function turned(hunk: LineHunk): LineHunk {
  const { oldStart, oldLines, newStart, newLines } = hunk;
  return { oldStart: newStart, oldLines: newLines, newStart: oldStart, newLines: oldLines };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
