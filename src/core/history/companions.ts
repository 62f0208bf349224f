import { secondsPerDay } from "../time/units";
import { type Amounts, type KnowledgeSettings, noTally, tallied } from "./tally";
import type { TouchIndex } from "./touchIndex";

/** The files most changed together with one say enough; the rest only costs time. */
const companionsAtMost = 20;

/** Commits of more files tell nothing about what belongs together (Zimmermann et al., see below). */
const filesTogetherAtMost = 30;

/** What one person did on the files that change together with one. */
export interface OnCompanions extends Amounts {
  /** Of those files the one they committed to most. */
  readonly most: OnCompanion;
}

/** What one person did on one of those files. */
export interface OnCompanion {
  readonly path: string;
  readonly commits: number;
  /** Unix seconds of the last of them. */
  readonly last: number;
}

/**
 * Takes an index, a newest path, a moment in unix seconds and the settings; gives what each person did
 * on the files that change together with this one: the decayed touches as the weighted mean over those
 * files. That what was changed together will be again is Zimmermann et al., "Mining version histories
 * to guide software changes" (TSE 31(6), 2005), and as there, larger commits are left out.
 */
export function onCompanions(
  index: TouchIndex,
  path: string,
  at: number,
  settings: KnowledgeSettings,
): Map<number, OnCompanions> {
  const companions = companionsOf(index, path, at, settings);
  const all = companions.reduce((sum, { together }) => sum + together, 0);
  const sums = new Map<number, OnCompanions>();
  for (const { file, together } of companions) {
    const companion = index.pathOf(file);
    const tallies = tallied(index, index.commitsOnFile(companion), at, settings);
    const part = together / all;
    for (const [person, { decayed, lately, now, commits, last }] of tallies) {
      const sum = sums.get(person);
      const isMost = sum === undefined || commits > sum.most.commits;
      const { decayed: before, lately: latelyBefore, now: nowBefore } = sum ?? noTally;
      sums.set(person, {
        decayed: before + decayed * part,
        lately: latelyBefore + lately * part,
        now: nowBefore + now * part,
        most: isMost ? { path: companion, commits, last } : sum.most,
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
