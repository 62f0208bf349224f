import type { CancellationToken } from "vscode";

/** Under a frame of 60 a second, so that nothing else in the extension host waits noticeably. */
const sliceMs = 10;
/** Looking at the clock costs more than most items do. */
const itemsAtOnce = 64;

/**
 * Takes items, what to do with each, and a token to stop by; does it in slices of a few milliseconds,
 * between which others have their turn. Gives whether it came to the end.
 */
export async function inSlices<T>(
  items: readonly T[],
  take: (item: T) => void,
  token: CancellationToken,
): Promise<boolean> {
  let start = performance.now();
  for (let at = 0; at < items.length; at += itemsAtOnce) {
    if (performance.now() - start > sliceMs) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (token.isCancellationRequested) return false;
      start = performance.now();
    }
    for (const item of items.slice(at, at + itemsAtOnce)) take(item);
  }
  return true;
}
