import type { CancellationToken } from "vscode";

/** Under a frame of 60 a second, so that nothing else in the extension host waits noticeably. */
const sliceMs = 10;
/**
 * Takes items, what to do with each, and a token to stop by, if any; does it in slices of a few milliseconds,
 * between which others have their turn. Gives whether it came to the end.
 */
export async function inSlices<T>(
  items: readonly T[],
  take: (item: T) => void,
  token?: CancellationToken,
): Promise<boolean> {
  let start = performance.now();
  for (const item of items) {
    if (performance.now() - start > sliceMs) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (token?.isCancellationRequested === true) return false;
      start = performance.now();
    }
    take(item);
  }
  return true;
}

/** Takes steps that end in something, and whether to stop; takes them in slices like that. Gives what they end in, or nothing when stopped. */
export async function stepsInSlices<T>(
  steps: Iterator<unknown, T>,
  isStopped: () => boolean,
): Promise<T | undefined> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - start <= sliceMs) continue;
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (isStopped()) return undefined;
    start = performance.now();
  }
}
