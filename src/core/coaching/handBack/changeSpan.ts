import type { LineRange } from "../../parking/parked";
import type { ChangedFile, Hunk } from "../change/changedFile";

/** Lines of a file, both ends in it, from 1. */
export interface LineSpan extends LineRange {
  readonly path: string;
}

/** Git sees two changes as touching within its three lines of context. */
const nearLines = 3;

/** Enough for a change that one hands back as a whole; a sweeping one is told by its files alone. */
const spansAtMost = 500;

/**
 * Takes a change; gives the lines it is about, as they were before it. A new file counts as its first
 * line, since that is where somebody else's would begin.
 */
export function spansOf(change: readonly ChangedFile[]): LineSpan[] {
  const spans = change.flatMap((file) =>
    file.hunks.map((hunk) => ({ path: file.oldPath ?? file.path, ...oldLinesOf(hunk) })),
  );
  return spans.length > spansAtMost ? [] : spans;
}

/** Takes the lines a parked change is about and another change from the same state; gives whether the two meet. */
export function meets(spans: readonly LineSpan[], change: readonly ChangedFile[]): boolean {
  return change.some((file) => {
    const own = spans.filter(({ path }) => path === (file.oldPath ?? file.path));
    return file.hunks.some((hunk) => {
      const { from, to } = oldLinesOf(hunk);
      return own.some((span) => from <= span.to + nearLines && to >= span.from - nearLines);
    });
  });
}

/** Takes a change; gives its files, the one with the most changed lines first. */
export function mostChangedFirst(change: readonly ChangedFile[]): ChangedFile[] {
  const counts = new Map(change.map((file) => [file, changedLines(file)]));
  return change.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/** Takes a file's change; gives how many lines it takes away and puts in. */
export function changedLines({ hunks }: ChangedFile): number {
  const changed = hunks.map(({ lines }) => lines.filter(({ kind }) => kind !== "context").length);
  return changed.reduce((sum, count) => sum + count, 0);
}

/** The changed lines alone, without the unchanged ones around them; of an insertion the line it follows. */
function oldLinesOf({ oldStart, oldLines, lines }: Hunk): LineRange {
  // Git names the line before an insertion that comes without any lines around it.
  let next = oldLines === 0 ? oldStart + 1 : oldStart;
  const changed: number[] = [];
  for (const { kind } of lines) {
    if (kind === "removed") changed.push(next);
    if (kind === "added") changed.push(Math.max(1, next - 1));
    if (kind !== "added") next += 1;
  }
  const [first = Math.max(1, oldStart)] = changed;
  return { from: first, to: changed.at(-1) ?? first };
}
