import { counted, type Wording } from "../../coaching/words";
import { isColleague } from "../../history/knowledge";
import { folderOf } from "../../history/pathNumbers";
import { secondsPerDay } from "../units";
import type { Candidate, CandidateOf } from "./candidates";
import { shownAtMost } from "./grabbed";
import { ownCommitsAtLeast, type OwnCommits } from "./onlyYours";
import type { Judged } from "./weekInput";

/** A CODEOWNERS rule's files or a folder that nobody but the lead has committed to of late. */
export interface OnlyYourArea {
  /** The rule's pattern, or the folder with a slash at its end. */
  readonly name: string;
  /** What stands for it where a path is asked for: the folder, else a file of the rule's. */
  readonly path: string;
  /** The files of it that the lead committed to in the weeks shown. */
  readonly files: number;
  /** The lead's commits on them. */
  readonly commits: number;
  /** Files, commits and when the last was, in words. */
  readonly facts: readonly string[];
  /** Absent where nobody on the team can be named. */
  readonly candidate?: Candidate;
}

/** The areas that the lead alone knows. */
export interface OnlyYourAreas {
  /** Most commits first. */
  readonly areas: readonly OnlyYourArea[];
  /** For so many days nobody else has committed to them. */
  readonly days: number;
  /** Nobody else has committed anywhere in these days, so that there is nothing to tell apart. */
  readonly isAlone: boolean;
}

/** What the areas are told from. */
export interface OnlyYourAreasInput {
  readonly judged: Judged;
  readonly own: OwnCommits;
  /** Unix seconds; nothing from then on is looked at. */
  readonly until: number;
  readonly wording: Wording;
  readonly candidateOf: CandidateOf;
}

/**
 * Takes the above; gives the areas that the lead committed to more than once in the weeks shown and that
 * no colleague has committed to for as long as makes somebody departed. A file is in its rule's area
 * where only the lead knows that, else in the widest folder around it that only the lead knows; the top
 * folder is no area. Commits on very many files at once are left out.
 */
export function onlyYourAreas(input: OnlyYourAreasInput): OnlyYourAreas {
  const { judged, own, until, wording, candidateOf } = input;
  const days = judged.settings.departedDays;
  const others = worked(judged, until - 1 - days * secondsPerDay, until - 1);
  const found = new Map<string, Piece[]>();
  for (const [path, commits] of own) {
    const place = others && placesOf(judged, path).find(({ name }) => !others.has(name));
    if (!place) continue;
    const { name, folder } = place;
    found.set(name, [...(found.get(name) ?? []), { path, commits, folder }]);
  }
  const areas = [...found]
    .map(([name, ones]) => ({ name, ones, all: new Set(ones.flatMap((one) => [...one.commits])) }))
    .filter(({ all }) => all.size >= ownCommitsAtLeast)
    .toSorted((a, b) => b.all.size - a.all.size || (a.name < b.name ? -1 : 1))
    .slice(0, shownAtMost)
    .map(({ name, ones, all }) => {
      const last = Math.max(...Array.from(all, (commit) => judged.history.index.timeOf(commit)));
      const facts = [
        counted(ones.length, "file", "files"),
        counted(all.size, "commit of yours", "commits of yours"),
        `the last ${wording.calendar.pastDay(last, wording.now)}`,
      ];
      const paths = ones.map(({ path }) => path);
      const path = ones[0]?.folder ?? paths[0] ?? "";
      return { name, path, files: ones.length, commits: all.size, facts, ...candidateOf(paths) };
    });
  return { areas, days, isAlone: !others };
}

/** A file of an area, with the lead's commits on it. */
interface Piece {
  readonly path: string;
  readonly commits: ReadonlySet<number>;
  readonly folder: string | undefined;
}

/** Takes both ends of a stretch in unix seconds; gives the names of all places that colleagues have worked in, or nothing where there was none of them. */
function worked(
  { history, settings, ownershipOf }: Judged,
  from: number,
  to: number,
): Set<string> | undefined {
  const { index, people } = history;
  const files = new Set<number>();
  for (const commit of index.between(index.commits(), from, to)) {
    const isBulk = index.fileCountOf(commit) > settings.bulkCommitFiles;
    if (isBulk || !index.personsOf(commit).some((one) => isColleague(people, one))) continue;
    for (const file of index.filesOf(commit)) files.add(file);
  }
  if (files.size === 0) return undefined;
  const names = new Set<string>();
  for (const file of files) {
    for (const { name } of placesOf({ ownershipOf }, index.pathOf(file))) names.add(name);
  }
  return names;
}

interface Place {
  readonly name: string;
  /** Absent where it is a rule's. */
  readonly folder?: string;
}

/** Where a file is: its rule, if somebody owns it, then the folders around, the widest first. */
function placesOf({ ownershipOf }: Pick<Judged, "ownershipOf">, path: string): Place[] {
  const ownership = ownershipOf(path);
  const places: Place[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    places.unshift({ name: `${folder}/`, folder });
  }
  return ownership.kind === "owned" ? [{ name: ownership.rule.pattern }, ...places] : places;
}
