import type { Codeowners } from "./codeowners";
import { readLastMatchFile } from "./lastMatch";
import { ownerFault } from "./owner";

/**
 * Reads a CODEOWNERS file as GitHub does: the last rule that matches wins, and a line with a fault
 * is skipped and reported while the rest works ("About code owners", CODEOWNERS syntax).
 *
 * Takes the text of the file, any text; gives its rules, its problems and the way to ask it.
 * Never throws. `githubSizeLimit` is the caller's to hold: size is counted in bytes, not here.
 */
export function parseGithubCodeowners(text: string): Codeowners {
  return readLastMatchFile(text, "github", ownerFault);
}
