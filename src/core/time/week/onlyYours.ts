import { isColleague } from "../../history/knowledge";
import { isActive } from "../../history/team";
import { secondsPerDay } from "../units";
import { shownAtMost } from "./grabbed";
import type { Judged } from "./weekInput";

/** A file that nobody active but the lead has committed to. */
export interface OnlyYours {
  readonly path: string;
  /** The lead's own commits in the weeks shown. */
  readonly commits: number;
}

/** Once may be chance. */
export const ownCommitsAtLeast = 2;

/** The lead's commits on each file that is still there, by their numbers in the index, newest first. */
export type OwnCommits = ReadonlyMap<string, ReadonlySet<number>>;

/** Takes what files are judged by and a stretch in unix seconds; gives the lead's commits in it. */
export function ownCommits(judged: Judged, from: number, until: number): OwnCommits {
  const { history, settings, isThere } = judged;
  const { index, people } = history;
  const found = new Map<string, Set<number>>();
  for (const commit of index.between(index.commitsBy(people.leadId), from, until - 1)) {
    if (index.fileCountOf(commit) > settings.bulkCommitFiles) continue;
    for (const path of index.pathsOf(commit)) {
      if (isThere(path)) found.set(path, (found.get(path) ?? new Set()).add(commit));
    }
  }
  return found;
}

/**
 * Takes what files are judged by, the lead's commits of the weeks shown and their end in unix seconds;
 * gives the files that the lead committed to more than once and that no colleague still active knows,
 * most commits first.
 */
export function onlyYours(judged: Judged, own: OwnCommits, until: number): OnlyYours[] {
  const isKnown = knownToOthers(judged, until - 1);
  return [...own]
    .filter(([path, { size }]) => size >= ownCommitsAtLeast && !isKnown(path))
    .map(([path, { size }]) => ({ path, commits: size }))
    .toSorted((a, b) => b.commits - a.commits || (a.path < b.path ? -1 : 1))
    .slice(0, shownAtMost);
}

/** Takes a moment in unix seconds; gives what says whether a colleague who is still active then has committed to a file. */
function knownToOthers(
  { history: { index, people }, settings }: Judged,
  at: number,
): (path: string) => boolean {
  const isHere = (id: number): boolean =>
    isColleague(people, id) && isActive(index, id, at, settings.departedDays);
  const ids = new Set(people.persons.map(({ id }) => id).filter(isHere));
  const from = at - settings.windowDays * secondsPerDay;
  return (path) =>
    index
      .between(index.commitsOnFile(path), from, at)
      .some((commit) => index.personsOf(commit).some((id) => ids.has(id)));
}
