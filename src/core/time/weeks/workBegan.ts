import type { TimeEntry } from "./timeEntry";

/** A longer gap than this, in seconds, parts one stretch of work from another, as the range of a week has it. */
const gapAtMost = 300;

/**
 * Takes entries in any order, a file and a moment in unix seconds; gives when the stretch of work on
 * that file began which goes on at that moment, the moment itself when there was none.
 */
export function workBegan(
  entries: readonly TimeEntry[],
  { root, path }: { readonly root: string; readonly path: string },
  at: number,
): number {
  const spans = entries.flatMap((entry) => {
    const isMeant = entry.kind === "span" && entry.root === root && entry.path === path;
    return isMeant && entry.start <= at ? [entry] : [];
  });
  let began = at;
  for (const { start, end } of spans.toSorted((a, b) => b.end - a.end)) {
    if (began - end > gapAtMost) break;
    began = Math.min(began, start);
  }
  return began;
}
