import { type LineHunk, parseHunks } from "../core/parking/hunks";
import { askText } from "./askText";
import type { Git } from "./git";
import { withoutFilters } from "./withoutFilters";

/**
 * Takes a repository's root, a commit in hex and a repository-relative path; gives the hunks from the
 * file there to the one on the disk, or nothing when git does not know the commit. No program of the
 * repository's own is run for it. Throws GitError.
 */
export async function lineHunksSince(
  git: Git,
  root: string,
  commit: string,
  path: string,
): Promise<LineHunk[] | undefined> {
  if (!(await knowsCommit(git, root, commit))) return undefined;
  const plain = ["--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--unified=0"];
  const place = ["--end-of-options", commit, "--", `:(top,literal)${path}`];
  const diff = [...(await withoutFilters(git, root)), "diff", ...plain, ...place];
  return parseHunks(await git.ask(root, diff));
}

/** Takes a repository's root and a commit in hex; gives whether the clone has it. Throws GitError. */
export async function knowsCommit(git: Git, root: string, commit: string): Promise<boolean> {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) return false;
  const args = ["rev-parse", "--verify", "--quiet", `${commit}^{commit}`];
  return (await askText(git, root, args, 1)) !== "";
}
