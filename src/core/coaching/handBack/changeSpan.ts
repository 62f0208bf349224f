import type { ChangedFile, Hunk } from "../change/changedFile";

/** Lines of a file, both ends in it, from 1. */
export interface LineSpan {
  readonly path: string;
  readonly from: number;
  readonly to: number;
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

/** The changed lines alone, without the unchanged ones around them. */
function oldLinesOf({ oldStart, lines }: Hunk): { readonly from: number; readonly to: number } {
  let line = Math.max(1, oldStart);
  let [from, to] = [Infinity, line];
  for (const { kind } of lines) {
    if (kind !== "context") [from, to] = [Math.min(from, line), line];
    if (kind !== "added") line += 1;
  }
  return { from: Math.min(from, to), to };
}
