import { ProgressLocation, window } from "vscode";

/** How far something is, and how it is stopped. */
export interface Underway {
  readonly say: (step: string) => void;
  readonly signal: AbortSignal;
}

/** Takes a title and what takes time; shows it with a way to stop, of which it is told by its signal. */
export async function underway<T>(
  title: string,
  run: (underway: Underway) => Promise<T>,
): Promise<T> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const stop = new AbortController();
    const listening = token.onCancellationRequested(() => stop.abort());
    const say = (message: string): void => progress.report({ message });
    try {
      return await run({ say, signal: stop.signal });
    } finally {
      listening.dispose();
    }
  });
}
