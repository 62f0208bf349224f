import { secondsPerDay } from "../time/units";
import type { TouchIndex } from "./touchIndex";

/** How touches are counted. */
export interface KnowledgeSettings {
  /** Days after which a touch counts half. */
  readonly halfLifeDays: number;
  /** Days before `at` beyond which a touch is not looked at. */
  readonly windowDays: number;
  /** Files beyond which a commit is a bulk commit, whose touches are damped. */
  readonly bulkCommitFiles: number;
}

/** Touches, each with what it counts at a moment; never shown and never stored. */
export interface Amounts {
  /** By the half-life of the settings: who knows it. */
  readonly decayed: number;
  /** By a shorter one: who worked on it of late. */
  readonly lately: number;
  /** By a very short one: who is at it now. */
  readonly now: number;
}

/** What one person did on some files up to a moment. */
export interface Tally extends Amounts {
  readonly commits: number;
  /** Unix seconds of the last of them; 0 when there is none. */
  readonly last: number;
}

/** Nothing done. */
export const noTally: Tally = { commits: 0, last: 0, decayed: 0, lately: 0, now: 0 };

/**
 * The shorter half-lives are 3/10 and 1/30 of the one of the settings: 45 and 5 days of 150, chosen among
 * 5, 15, 45, 150 and 450 days on the ten repositories that the README names for it. All three are whole
 * parts of one three times as long, so that one power does for all: raising to one takes longest here.
 */
const longest = 3;

/**
 * Takes an age in days and a half-life in days; gives what a touch of that age counts, from 1 to 0.
 * The default half-life of 150 days lies between the 62 days of JetBrains' bus-factor explorer and
 * the 152 days that Jabrayilzade et al. measured (arXiv 2202.01523).
 */
export function decay(ageDays: number, halfLifeDays: number): number {
  return 2 ** (-Math.max(0, ageDays) / halfLifeDays);
}

/**
 * Takes how many files a commit touched and from how many on it is a bulk commit; gives what each of
 * its touches counts: 1, and in a bulk commit as much less as it is larger, so that no commit counts
 * more than `bulkCommitFiles` touches in all. Zimmermann et al. (TSE 31(6), 2005) leave commits of
 * more than 30 files out altogether; whoever made one has still seen the files, so they are damped,
 * and from 100 on: damping from 30 on named fewer of those who came (measured, see the README).
 */
export function damping(files: number, bulkCommitFiles: number): number {
  return files > bulkCommitFiles ? bulkCommitFiles / files : 1;
}

/**
 * Takes an index, commits of it newest first, a moment in unix seconds and the settings; gives each
 * person's tally within the window. Nothing after the moment is looked at. Of several commits that a
 * person made within one day, the second counts a half, the third a third and so on: a change sent in
 * ten steps is not ten times the knowledge.
 */
export function tallied(
  index: TouchIndex,
  commits: Int32Array,
  at: number,
  { halfLifeDays, windowDays, bulkCommitFiles }: KnowledgeSettings,
): Map<number, Tally> {
  const tallies = new Map<number, DayTally>();
  const within = index.between(commits, at - windowDays * secondsPerDay, at);
  // Plain counting: this goes over whole histories.
  for (let row = 0; row < within.length; row += 1) {
    const commit = within[row] ?? 0;
    const layer = index.layerOf(commit);
    const time = layer.timeOf(commit);
    const age = (at - time) / secondsPerDay;
    const day = Math.floor(age);
    const whole = damping(layer.fileCountOf(commit), bulkCommitFiles);
    const one = decay(age, halfLifeDays * longest);
    const three = one * one * one;
    const ten = three * three * three * one;
    const thirty = ten * ten * ten;
    const decayed = whole * three;
    const lately = whole * ten;
    const now = whole * thirty * thirty * thirty;
    const persons = layer.personCountOf(commit);
    for (let place = 0; place < persons; place += 1) {
      const person = layer.personAt(commit, place);
      const tally = tallies.get(person);
      // Newest first, so the first commit seen of a person is their last.
      if (tally) add(tally, day, decayed, lately, now);
      else tallies.set(person, { commits: 1, last: time, decayed, lately, now, day, ofDay: 1 });
    }
  }
  return tallies;
}

interface DayTally {
  commits: number;
  readonly last: number;
  decayed: number;
  lately: number;
  now: number;
  /** The day counted last, in days before the moment, and its commits so far. */
  day: number;
  ofDay: number;
}

/** The amounts one by one: an object for each commit of a whole history would cost more than the rest. */
function add(tally: DayTally, day: number, decayed: number, lately: number, now: number): void {
  tally.ofDay = tally.day === day ? tally.ofDay + 1 : 1;
  tally.day = day;
  tally.commits += 1;
  tally.decayed += decayed / tally.ofDay;
  tally.lately += lately / tally.ofDay;
  tally.now += now / tally.ofDay;
}
