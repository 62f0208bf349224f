import { secondsPerDay } from "../time/units";
import { folderOf } from "./pathNumbers";
import type { TouchIndex } from "./touchIndex";

/** How knowledge is counted. */
export interface KnowledgeSettings {
  /** Days after which a touch counts half. */
  readonly halfLifeDays: number;
  /** Days before `at` beyond which a touch is not looked at. */
  readonly windowDays: number;
}

/** What one person did on a file and in the folder around it, up to a moment. */
export interface PersonKnowledge {
  readonly person: number;
  /** Commits on the file. */
  readonly fileCommits: number;
  /** Unix seconds of the last of them; 0 when there is none. */
  readonly lastOnFile: number;
  /** Commits on any file right in the same folder. */
  readonly folderCommits: number;
  /** Unix seconds of the last of them; 0 when there is none. */
  readonly lastInFolder: number;
  /** Decayed commits on the file and in the folder; like the weight, never shown and never stored. */
  readonly onFile: number;
  readonly inFolder: number;
  /** For ordering only. */
  readonly weight: number;
}

/**
 * Takes an age in days and a half-life in days; gives what a touch of that age counts, from 1 to 0.
 * The default half-life of 150 days lies between the 62 days of JetBrains' bus-factor explorer and
 * the 152 days that Jabrayilzade et al. measured (arXiv 2202.01523).
 */
export function decay(ageDays: number, halfLifeDays: number): number {
  return 2 ** (-Math.max(0, ageDays) / halfLifeDays);
}

/**
 * Takes a file's decayed touches and those in its folder; gives one number to order people by.
 * A touch on the file itself counts in full. Work around it counts with its logarithm, as the degree
 * of authorship does with others' changes (Fritz et al., ICSE 2010), and by half, so that a busy
 * neighbour never outweighs somebody who keeps working on the file.
 */
export function weigh(onFile: number, inFolder: number): number {
  return onFile + 0.5 * Math.log1p(inFolder);
}

/**
 * Takes an index, a repository-relative path, a moment in unix seconds and the settings; gives
 * everybody with a touch on the file or in its folder within the window, best knowing first.
 * Touches after the moment are not looked at.
 */
export function knowledgeOf(
  index: TouchIndex,
  path: string,
  at: number,
  settings: KnowledgeSettings,
): PersonKnowledge[] {
  const tally = (commits: Int32Array): Map<number, Tally> =>
    tallyByPerson(index, commits, at, settings);
  const newest = index.newestPath(path);
  const onFile = tally(index.commitsOnFile(newest));
  const inFolder = tally(index.commitsInFolder(folderOf(newest)));
  const persons = new Set([...onFile.keys(), ...inFolder.keys()]);
  return [...persons]
    .map((person) => joined(person, onFile.get(person) ?? none, inFolder.get(person) ?? none))
    .toSorted((a, b) => b.weight - a.weight || a.person - b.person);
}

interface Tally {
  commits: number;
  last: number;
  decayed: number;
}

const none: Tally = { commits: 0, last: 0, decayed: 0 };

function joined(person: number, onFile: Tally, inFolder: Tally): PersonKnowledge {
  return {
    person,
    fileCommits: onFile.commits,
    lastOnFile: onFile.last,
    folderCommits: inFolder.commits,
    lastInFolder: inFolder.last,
    onFile: onFile.decayed,
    inFolder: inFolder.decayed,
    weight: weigh(onFile.decayed, inFolder.decayed),
  };
}

function tallyByPerson(
  index: TouchIndex,
  commits: Int32Array,
  at: number,
  { halfLifeDays, windowDays }: KnowledgeSettings,
): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const commit of index.between(commits, at - windowDays * secondsPerDay, at)) {
    const time = index.timeOf(commit);
    const counts = decay((at - time) / secondsPerDay, halfLifeDays);
    for (const person of index.personsOf(commit)) {
      const tally = tallies.get(person) ?? { ...none };
      tally.commits += 1;
      tally.decayed += counts;
      tally.last = Math.max(tally.last, time);
      tallies.set(person, tally);
    }
  }
  return tallies;
}
