import type { Git } from "./git";
import { GitError } from "./gitError";

/**
 * Takes a folder, constant arguments and the exit status that means "there is none"; gives what git
 * wrote without the newline at its end, "" when there is none. Throws GitError.
 */
export async function askText(
  git: Git,
  folder: string,
  args: readonly string[],
  none?: number,
): Promise<string> {
  try {
    return (await git.ask(folder, args)).replace(/\r?\n$/, "");
  } catch (error) {
    if (GitError.is(error, "failed") && error.exitCode === none && !isDistrust(error)) return "";
    throw error;
  }
}

/** Git refuses a folder that belongs to somebody else; the lead can lift that (`safe.directory`). */
function isDistrust(error: GitError): boolean {
  return error.message.includes("dubious ownership");
}
