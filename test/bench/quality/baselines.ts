import { isColleague } from "../../../src/core/history/knowledge";
import { decay } from "../../../src/core/history/tally";
import { folderOf } from "../../../src/core/history/pathNumbers";
import { secondsPerDay } from "../../../src/core/time/units";
import type { ToldHistory } from "./cases";

/** Takes a path and a moment (unix seconds); gives people, best first, from what was known then. */
export type Ranker = (path: string, at: number) => number[];

/** What a baseline is called, and how it ranks. */
export interface Baseline {
  readonly name: string;
  readonly of: (told: ToldHistory) => Ranker;
}

const daysOfYear = 365;
/**
 * A touch counts half after 90 days, and one in the file's folder half as much as one on the file.
 * The other reading, e to the minus days over 90, did less well on the repositories for tuning.
 */
const decayDays = 90;
const folderShare = 0.5;

interface Touch {
  readonly person: number;
  readonly time: number;
}

/** Humans other than the lead who touched the file up to a moment, newest first. */
function touchesOn({ index, people }: ToldHistory, path: string, at: number): Touch[] {
  return touchesOf({ index, people }, index.commitsOnFile(index.newestPath(path)), 0, at);
}

function touchesOf(
  { index, people }: ToldHistory,
  commits: Int32Array,
  from: number,
  at: number,
): Touch[] {
  return [...index.between(commits, from, at)].flatMap((commit) =>
    [...index.personsOf(commit)]
      .filter((person) => isColleague(people, person))
      .map((person) => ({ person, time: index.timeOf(commit) })),
  );
}

/** Who has most comes first; among equals, who was told first, which is who touched last. */
function byScore(scores: ReadonlyMap<number, number>): number[] {
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([person]) => person);
}

function summed(touches: readonly Touch[], worth: (touch: Touch) => number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const touch of touches) {
    sums.set(touch.person, (sums.get(touch.person) ?? 0) + worth(touch));
  }
  return sums;
}

const mostRecent: Baseline = {
  name: "most recent author",
  of: (told) => (path, at) => [...new Set(touchesOn(told, path, at).map(({ person }) => person))],
};

const mostCommits: Baseline = {
  name: "most commits in 12 months",
  of: (told) => (path, at) => {
    const { index } = told;
    const commits = index.commitsOnFile(index.newestPath(path));
    return byScore(summed(touchesOf(told, commits, at - daysOfYear * secondsPerDay, at), () => 1));
  },
};

/**
 * Fritz et al., "A degree-of-knowledge model" (ICSE 2010), with the weights and the reading of
 * Avelino et al. (arXiv 1604.06766): FA first author, DL own commits, AC others' commits.
 */
const degreeOfAuthorship: Baseline = {
  name: "degree of authorship",
  of: (told) => (path, at) => {
    const touches = touchesOn(told, path, at);
    const { index } = told;
    const all = index.between(index.commitsOnFile(index.newestPath(path)), 0, at);
    const first = all.length === 0 ? undefined : index.personsOf(all.at(-1) ?? 0)[0];
    const own = summed(touches, () => 1);
    const degree = (person: number, count: number): number =>
      3.293 +
      1.098 * (person === first ? 1 : 0) +
      0.164 * count -
      0.321 * Math.log(1 + all.length - count);
    return byScore(new Map([...own].map(([person, count]) => [person, degree(person, count)])));
  },
};

const decayed: Baseline = {
  name: "90-day decay with folder",
  of: (told) => (path, at) => {
    const { index } = told;
    const newest = index.newestPath(path);
    const worth = ({ time }: Touch): number => decay((at - time) / secondsPerDay, decayDays);
    const scores = summed(touchesOn(told, path, at), worth);
    const around = touchesOf(told, index.commitsInFolder(folderOf(newest)), 0, at);
    for (const [person, score] of summed(around, worth)) {
      scores.set(person, (scores.get(person) ?? 0) + folderShare * score);
    }
    return byScore(scores);
  },
};

/** What Baton is compared with. */
export const baselines: readonly Baseline[] = [
  mostRecent,
  mostCommits,
  degreeOfAuthorship,
  decayed,
];
