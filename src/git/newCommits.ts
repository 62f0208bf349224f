import { rowOf } from "../core/history/grouping";
import { emailKey } from "../core/people/contact";
import { askText } from "./askText";
import type { Git } from "./git";
import { mailmapped } from "./mailmap";
import { readNewest } from "./readLog";

/** Who wrote a commit, and what it changed. */
export interface NewCommit {
  /** Unix seconds, of its author. */
  readonly at: number;
  /** Author first, then co-authors, as the mailmap has them; compared keys. */
  readonly emails: readonly string[];
  /** Repository-relative, with "/". */
  readonly paths: readonly string[];
}

/** More than a lead commits in one go; what a pull brings beyond it is no news. */
const commitsAtMost = 50;

/**
 * Takes a repository's root, the commit HEAD was at (absent for the newest commit alone) and the one
 * it is at; gives the commits that came, merges left out, oldest first. Throws GitError.
 */
export async function readNewCommits(
  git: Git,
  root: string,
  from: string | undefined,
  to: string,
): Promise<NewCommit[]> {
  const atMost = from === undefined ? 1 : commitsAtMost;
  const log = await readNewest(git, root, to, from, atMost);
  const contacts = await mailmapped(git, root, log.contacts);
  const commits = Array.from(log.times, (at, row) => ({
    at,
    emails: Array.from(rowOf(log.writers, row), (id) => emailKey(contacts[id]?.email ?? "")),
    paths: Array.from(rowOf(log.touched, row), (id) => log.paths[id] ?? ""),
  }));
  return commits.toReversed();
}

/** Where HEAD is. */
export interface Tip {
  readonly head: string;
  /** The full name of the branch that is checked out; "HEAD" for none. */
  readonly branch: string;
}

/**
 * Takes the root of a repository that has commits; gives the commit and the branch of HEAD, asked for
 * at once, so that they belong together. Throws GitError.
 */
export async function tipOf(git: Git, root: string): Promise<Tip> {
  const told = await askText(git, root, ["rev-parse", "HEAD", "--symbolic-full-name", "HEAD"]);
  const [head = "", branch = ""] = told.split("\n");
  return { head, branch };
}
