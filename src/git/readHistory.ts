import { withContacts } from "../core/history/grownLog";
import { type LeftOut, nothingLeftOut } from "../core/history/preparedLog";
import { type TouchLog, TouchLogBuilder } from "../core/history/touchLog";
import type { Git } from "./git";
import { readGenerated } from "./generatedPaths";
import { readIgnoreRevs, readShallow } from "./ignoredCommits";
import { mailmapped } from "./mailmap";
import { type LogOptions, readLog } from "./readLog";
import { headOf } from "./repository";

/** A history and the commit it was read at; no commit when the repository is still empty. */
export interface ReadHistory {
  readonly head: string | undefined;
  readonly log: TouchLog;
}

/**
 * Takes a repository's root; reads its history from HEAD backwards and gives it with contacts
 * mailmapped. Throws GitError, with reason "cancelled" when the signal stopped it.
 */
export async function readHistory(
  git: Git,
  root: string,
  options: LogOptions,
): Promise<ReadHistory> {
  const head = await headOf(git, root);
  if (head === undefined) return { head, log: new TouchLogBuilder().build() };
  const log = await readLog(git, root, head, options);
  return { head, log: await withMailmap(git, root, log) };
}

/** Takes a log; gives it with the contacts as the repository's mailmap has them. Throws GitError. */
export async function withMailmap(git: Git, root: string, log: TouchLog): Promise<TouchLog> {
  return withContacts(log, await mailmapped(git, root, log.contacts));
}

/**
 * Takes a repository's root, what was read and the files `blame.ignoreRevsFile` names; gives what of
 * it says nothing about who knows what. Throws GitError and what the disk throws.
 */
export async function readLeftOut(
  git: Git,
  root: string,
  { paths }: TouchLog,
  ignoreRevsFiles: readonly string[],
): Promise<LeftOut> {
  const { commits } = await readIgnoreRevs(root, ignoreRevsFiles);
  const shallow = await readShallow(git, root);
  const generated = await readGenerated(git, root, paths);
  return { ...nothingLeftOut, commits: new Set([...commits, ...shallow]), generated };
}
