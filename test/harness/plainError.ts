/** An error whose message is one clear sentence for the person at the terminal. */
export class PlainError extends Error {
  override readonly name = "PlainError";
}

/** Runs a command's main function; its number is the exit status, and errors are told plainly. */
export function runMain(main: () => Promise<number>): void {
  main().then(end, (error: unknown) => {
    console.error(describeError(error));
    end(1);
  });
}

// What was printed may still be on its way, so the process is left to end by itself for a while.
function end(status: number): void {
  process.exitCode = status;
  setTimeout(() => process.exit(), 2000).unref();
}

/** An error in words: a plain one in its sentence, any other with where it happened. */
export function describeError(error: unknown): string {
  if (error instanceof PlainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
