import * as l10n from "@vscode/l10n";
/** Why git gave no answer; callers decide by it, never by the text. */
export type GitFailure = "notFound" | "tooOld" | "untrusted" | "cancelled" | "timedOut" | "failed";

/** Git could not be started, or did not end as it should. */
export class GitError extends Error {
  override readonly name = "GitError";

  /**
   * @param reason what went wrong
   * @param message one sentence for the log
   * @param exitCode git's exit status, where it has one
   */
  constructor(
    readonly reason: GitFailure,
    message: string,
    readonly exitCode?: number,
  ) {
    super(message);
  }

  /** Takes anything thrown; gives whether it is a git error for this reason. */
  static is(error: unknown, reason: GitFailure): error is GitError {
    return error instanceof GitError && error.reason === reason;
  }
}

/**
 * Takes git's arguments, its exit status (null when it has none), its standard error, and what was
 * thrown if anything was; gives the error that says so in one line.
 */
export function gitErrorOf(
  args: readonly string[],
  code: number | null,
  stderr: string,
  thrown?: unknown,
): GitError {
  const command = commandOf(args);
  const said = firstLine(stderr) || firstLine(textOf(thrown));
  if (thrown instanceof Error && thrown.name === "AbortError") {
    return new GitError("cancelled", `${command} was stopped`);
  }
  if (/spawn .* ENOENT/.test(said)) return new GitError("notFound", `git was not found: ${said}`);
  if (said.includes("block timeout reached")) return hungError(args);
  if (/lazy fetching disabled|promisor remote|transport '.*' not allowed/.test(stderr)) {
    return new GitError("failed", leftOutByClone(command), code ?? -1);
  }
  const end = `${command} ended with ${code ?? "no exit status"}`;
  return new GitError("failed", said === "" ? end : `${end}: ${said}`, code ?? -1);
}

/** Takes git's arguments; gives the error for a git that said nothing for too long and was ended. */
export function hungError(args: readonly string[]): GitError {
  return new GitError("timedOut", `${commandOf(args)} gave no answer in time`);
}

function leftOutByClone(command: string): string {
  return l10n.t(
    "{0} needs what this partial clone has left out, and Baton never downloads. git fetch --refetch --filter=blob:none brings all folders, git fetch --refetch the files too",
    command,
  );
}

function commandOf(args: readonly string[]): string {
  const at = args.findIndex((arg, index) => !arg.startsWith("-") && args[index - 1] !== "-c");
  return `git ${args[at] ?? args[0] ?? ""}`;
}

function textOf(thrown: unknown): string {
  if (thrown === undefined) return "";
  return thrown instanceof Error ? thrown.message : JSON.stringify(thrown);
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}
