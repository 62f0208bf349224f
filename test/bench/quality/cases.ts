import type { TouchIndex } from "../../../src/core/history/touchIndex";
import { isColleague } from "../../../src/core/history/knowledge";
import type { People } from "../../../src/core/people/people";
import { secondsPerDay } from "../../../src/core/time/units";

/** A file that a lead worked on, and who else came to work on it soon after. */
export interface Case {
  /** Repository-relative, with "/", as the newest commit has it. */
  readonly path: string;
  /** The last unix second before the lead's commit: rankers look at nothing after it. */
  readonly at: number;
  /** Other humans who commit to the file within `nextDays` after the lead's commit; never empty. */
  readonly next: ReadonlySet<number>;
}

/** A history with its people told apart. */
export interface ToldHistory {
  readonly index: TouchIndex;
  readonly people: People;
}

/** Days in which somebody has to come to the file. */
export const nextDays = 90;
/** How far back a lead's commits are taken from, before the last `nextDays`. */
const yearsLookedAt = 5;
/** Of each lead, evenly over that time. */
const commitsPerLead = 400;
/** Of each commit, evenly over its files: a sweep over a thousand files is not a thousand questions. */
const filesPerCommit = 10;

/** Takes the newest moment (unix seconds); gives the stretch of which commits are taken. */
export function stretchBefore(newest: number): { from: number; to: number } {
  const to = newest - nextDays * secondsPerDay;
  return { from: to - yearsLookedAt * 365 * secondsPerDay, to };
}

/** Takes a history and its newest moment; gives the humans with most commits in the stretch, most first. */
export function mostActive(
  { index, people }: ToldHistory,
  newest: number,
  count: number,
): number[] {
  const { from, to } = stretchBefore(newest);
  return people.persons
    .filter(({ kind }) => kind === "human")
    .map(({ id }) => ({ id, commits: index.between(index.commitsBy(id), from, to).length }))
    .filter(({ commits }) => commits > 0)
    .toSorted((a, b) => b.commits - a.commits || a.id - b.id)
    .slice(0, count)
    .map(({ id }) => id);
}

/** Takes a history whose lead is known and its newest moment; gives the lead's cases, oldest last. */
export function casesOf(told: ToldHistory, newest: number): Case[] {
  const { index, people } = told;
  const { from, to } = stretchBefore(newest);
  const commits = index.between(index.commitsBy(people.leadId), from, to);
  return evenly([...commits], commitsPerLead).flatMap((commit) =>
    evenly([...new Set(index.filesOf(commit))], filesPerCommit).flatMap((file) => {
      const path = index.pathOf(file);
      const next = comingTo(told, path, index.timeOf(commit));
      return next.size === 0 ? [] : [{ path, at: index.timeOf(commit) - 1, next }];
    }),
  );
}

function comingTo({ index, people }: ToldHistory, path: string, after: number): Set<number> {
  const until = after + nextDays * secondsPerDay;
  const commits = index.between(index.commitsOnFile(path), after + 1, until);
  const persons = [...commits].flatMap((commit) => [...index.personsOf(commit)]);
  return new Set(persons.filter((person) => isColleague(people, person)));
}

/** Takes a list and how many are wanted; gives so many (or all) of it, at even distances. */
export function evenly<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return items.filter(
    (_, at) =>
      Math.floor((at * count) / items.length) !== Math.floor(((at - 1) * count) / items.length),
  );
}
