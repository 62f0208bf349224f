import * as l10n from "@vscode/l10n";
import { GitError } from "./gitError";

/** `--end-of-options` is of git 2.24, `rev-parse --show-object-format` of 2.25. */
const [oldestMajor, oldestMinor] = [2, 25];

/** What a git says that does not know an option or a command. */
const strange =
  /unrecognized argument|unknown option|unknown switch|is not a git command|bad revision '--|usage: git/;

/** Takes why git failed; gives whether a git that is too old would have said so. */
export function isStrangeToGit(error: unknown): boolean {
  return GitError.is(error, "failed") && strange.test(error.message);
}

/** Takes what `git version` wrote; gives the error for a git that is too old for Baton, or nothing. */
export function tooOldError(version: string): GitError | undefined {
  const [, found = "", major, minor] = /^git version ((\d+)\.(\d+)[\w.-]*)/.exec(version) ?? [];
  const isOldEnough =
    Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
  if (found === "" || isOldEnough) return undefined;
  const needed = `${oldestMajor}.${oldestMinor}`;
  return new GitError(
    "tooOld",
    l10n.t(
      "git {0} is too old for Baton, which needs {1} or newer. Update git, or name a newer one in `git.path`.",
      found,
      needed,
    ),
  );
}
