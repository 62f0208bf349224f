import { situationOf } from "../../coaching/situation";
import { knowsFile } from "../../history/facts";
import { shownAtMost } from "./grabbed";
import type { Judged } from "./weekInput";

/** A file that nobody active but the lead has committed to. */
export interface OnlyYours {
  readonly path: string;
  /** The lead's own commits in the weeks shown. */
  readonly commits: number;
}

/** Once may be chance. */
const ownCommitsAtLeast = 2;

/**
 * Takes a judged history and a stretch in unix seconds; gives the files that the lead committed to
 * more than once in it and that no colleague still active knows, most commits first.
 */
export function onlyYours(judged: Judged, from: number, until: number): OnlyYours[] {
  const { history, settings, ownershipOf, isThere } = judged;
  const { index, people } = history;
  const counts = new Map<string, number>();
  for (const commit of index.between(index.commitsBy(people.leadId), from, until - 1)) {
    if (index.fileCountOf(commit) > settings.bulkCommitFiles) continue;
    for (const path of index.pathsOf(commit)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const isKnown = (path: string): boolean =>
    situationOf(history, ownershipOf(path), path, until - 1, settings).suggestions.some(
      ({ facts }) => knowsFile(facts),
    );
  return [...counts]
    .filter(([path, commits]) => commits >= ownCommitsAtLeast && isThere(path) && !isKnown(path))
    .map(([path, commits]) => ({ path, commits }))
    .toSorted((a, b) => b.commits - a.commits || (a.path < b.path ? -1 : 1))
    .slice(0, shownAtMost);
}
