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

/** Takes a repository's root; gives the branch that is checked out, "" for none. Throws GitError. */
export function branchOf(git: Git, root: string): Promise<string> {
  return askText(git, root, ["symbolic-ref", "--quiet", "--short", "HEAD"], 1);
}
