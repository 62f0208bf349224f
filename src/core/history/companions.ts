import { secondsPerDay } from "../time/units";
import { type Amounts, type KnowledgeSettings, noTally, tallied } from "./tally";
import type { TouchIndex } from "./touchIndex";

/** The files most changed together with one say enough; the rest only costs time. */
const companionsAtMost = 20;

/** Commits of more files tell nothing about what belongs together (Zimmermann et al., see below). */
const filesTogetherAtMost = 30;

/**
 * Takes an index, a newest path, a moment in unix seconds and the settings; gives each person's
 * decayed touches on the files that change together with this one, as the weighted mean over those
 * files. That what was changed together will be again is Zimmermann et al., "Mining version histories
 * to guide software changes" (TSE 31(6), 2005), and as there, larger commits are left out.
 */
export function onCompanions(
  index: TouchIndex,
  path: string,
  at: number,
  settings: KnowledgeSettings,
): Map<number, Amounts> {
  const companions = companionsOf(index, path, at, settings);
  const all = companions.reduce((sum, { together }) => sum + together, 0);
  const sums = new Map<number, Amounts>();
  for (const { file, together } of companions) {
    const tallies = tallied(index, index.commitsOnFile(index.pathOf(file)), at, settings);
    const part = together / all;
    for (const [person, { decayed, lately, now }] of tallies) {
      const sum = sums.get(person) ?? noTally;
      sums.set(person, {
        decayed: sum.decayed + decayed * part,
        lately: sum.lately + lately * part,
        now: sum.now + now * part,
      });
    }
  }
  return sums;
}

interface Companion {
  readonly file: number;
  /** The commits that touched both, each counting less the more files it touched. */
  readonly together: number;
}

function companionsOf(
  index: TouchIndex,
  path: string,
  at: number,
  { windowDays }: KnowledgeSettings,
): Companion[] {
  const together = new Map<number, number>();
  const commits = index.commitsOnFile(path);
  for (const commit of index.between(commits, at - windowDays * secondsPerDay, at)) {
    const count = index.fileCountOf(commit);
    if (count > filesTogetherAtMost) continue;
    for (const file of index.filesOf(commit)) {
      if (index.pathOf(file) === path) continue;
      together.set(file, (together.get(file) ?? 0) + 1 / count);
    }
  }
  return [...together]
    .map(([file, count]) => ({ file, together: count }))
    .toSorted((a, b) => b.together - a.together || a.file - b.file)
    .slice(0, companionsAtMost);
}
