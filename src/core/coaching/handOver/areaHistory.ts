import type { Person } from "../../people/people";
import { secondsPerDay } from "../../time/units";
import type { KnownHistory } from "../situation";
import type { AreaCommits } from "./area";
import { recentDays } from "./areaPeople";

/** What happened in an area of late: facts from git that anybody can look up. */
export interface AreaHistory {
  /** Commits in the last `recentDays` days. */
  readonly commits: number;
  /** Humans with a commit in that time, the lead too, whoever was there last first. */
  readonly people: readonly PersonInArea[];
  /** Files of the area with most commits in that time, those first. */
  readonly files: readonly ChangedOften[];
  /** Files of the area that the lead touched last, newest first, whenever that was. */
  readonly leadTouched: readonly TouchedFile[];
}

export interface PersonInArea {
  readonly person: Person;
  readonly commits: number;
  /** Unix seconds. */
  readonly last: number;
}

export interface ChangedOften {
  readonly path: string;
  readonly commits: number;
}

export interface TouchedFile {
  readonly path: string;
  /** Unix seconds. */
  readonly last: number;
}

/** Enough to see where the work is. */
const filesAtMost = 5;
/** Enough to remember what is still on one's own desk. */
const leadFilesAtMost = 3;

/** Takes a history, an area's commits and files, and the moment (unix seconds); gives what happened there. */
export function areaHistory(history: KnownHistory, area: AreaCommits, at: number): AreaHistory {
  const { index } = history;
  const upToNow = index.between(area.commits, 0, at);
  const recent = index.between(upToNow, at - recentDays * secondsPerDay, at);
  return {
    commits: recent.length,
    people: peopleIn(history, recent),
    files: changedOften(history, area, recent),
    leadTouched: leadTouched(history, area, upToNow),
  };
}

function peopleIn({ index, people }: KnownHistory, recent: Int32Array): PersonInArea[] {
  const found = new Map<number, PersonInArea>();
  for (const commit of recent) {
    for (const id of index.personsOf(commit)) {
      const person = people.persons[id];
      if (person?.kind !== "human") continue;
      // Newest first, so the first commit seen of somebody is their last.
      const { commits, last } = found.get(id) ?? { commits: 0, last: index.timeOf(commit) };
      found.set(id, { person, commits: commits + 1, last });
    }
  }
  return [...found.values()];
}

function changedOften(
  { index }: KnownHistory,
  { paths }: AreaCommits,
  recent: Int32Array,
): ChangedOften[] {
  const counts = new Map<string, number>();
  for (const commit of recent) {
    for (const path of index.pathsOf(commit)) {
      if (paths.has(path)) counts.set(path, (counts.get(path) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([path, commits]) => ({ path, commits }))
    .toSorted((a, b) => b.commits - a.commits || (a.path < b.path ? -1 : 1))
    .slice(0, filesAtMost);
}

function leadTouched(
  { index, people }: KnownHistory,
  { paths }: AreaCommits,
  commits: Int32Array,
): TouchedFile[] {
  const last = new Map<string, number>();
  for (const commit of commits) {
    if (last.size >= leadFilesAtMost) break;
    if (!index.personsOf(commit).includes(people.leadId)) continue;
    for (const path of index.pathsOf(commit)) {
      if (paths.has(path) && !last.has(path)) last.set(path, index.timeOf(commit));
    }
  }
  return [...last].slice(0, leadFilesAtMost).map(([path, time]) => ({ path, last: time }));
}
