import { askText } from "./askText";
import type { Git } from "./git";

/**
 * Takes a repository's root, a commit in hex and repository-relative paths; gives as text what has
 * changed in those files from there to HEAD, or nothing when git does not know the commit. No program
 * of the repository's own is run for it. Throws GitError.
 */
export async function changeSince(
  git: Git,
  root: string,
  commit: string,
  paths: readonly string[],
): Promise<string | undefined> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) || paths.length === 0) return undefined;
  const known = ["rev-parse", "--verify", "--quiet", `${commit}^{commit}`];
  if ((await askText(git, root, known, 1)) === "") return undefined;
  const plain = ["--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--patch"];
  const prefixes = ["--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules=all"];
  const range = ["--end-of-options", commit, "HEAD", "--"];
  const files = paths.map((path) => `:(top,literal)${path}`);
  return git.ask(root, ["diff", ...plain, ...prefixes, ...range, ...files], {
    urgency: "background",
  });
}
