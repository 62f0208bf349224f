import type { Git } from "../../src/git/git";

/** Takes git and a repository's root; gives the files of its newest commit. Throws GitError. */
export async function filesOf(git: Git, root: string): Promise<string[]> {
  const listed = await git.ask(root, ["ls-tree", "-r", "-z", "--name-only", "HEAD"]);
  return listed.split("\0").slice(0, -1);
}
