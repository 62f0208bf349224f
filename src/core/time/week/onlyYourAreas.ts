import * as l10n from "@vscode/l10n";
import type { Wording } from "../../coaching/words";
import { isColleague } from "../../history/knowledge";
import { folderOf } from "../../history/pathNumbers";
import { secondsPerDay } from "../units";
import type { Candidate, CandidateOf } from "./candidates";
import { filesText } from "./countText";
import { shownAtMost } from "./grabbed";
import { ownCommitsAtLeast, type OwnCommits } from "./onlyYours";
import type { Judged } from "./weekInput";

/** A CODEOWNERS rule's files or a folder that nobody but the lead has committed to of late. */
export interface OnlyYourArea {
  /** The rule's pattern, or the folder with a slash at its end. */
  readonly name: string;
  /** What stands for it where a path is asked for: the folder, else a file of the rule's. */
  readonly path: string;
  /** The lead's commits on its files in the weeks shown; one on several of them is one. */
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
  const { index } = judged.history;
  const days = judged.settings.departedDays;
  const others = worked(judged, until - 1 - days * secondsPerDay, until - 1);
  const found = new Map<string, string[]>();
  for (const path of own.keys()) {
    const name = others && namesAround(judged, path).find((one) => !others.has(one));
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), path]);
  }
  const areas = [...found]
    .map(([name, paths]) => {
      const commits = new Set(paths.flatMap((path) => [...(own.get(path) ?? [])]));
      return { name, paths, commits };
    })
    .filter(({ commits: { size } }) => size >= ownCommitsAtLeast)
    .toSorted((a, b) => b.commits.size - a.commits.size || (a.name < b.name ? -1 : 1))
    .slice(0, shownAtMost)
    .map(({ name, paths, commits }) => {
      const last = Math.max(...Array.from(commits, (commit) => index.timeOf(commit)));
      const facts = [
        filesText(paths.length),
        commits.size === 1
          ? l10n.t("1 commit of yours")
          : l10n.t("{0} commits of yours", commits.size),
        l10n.t("last {0}", wording.calendar.pastDay(last, wording.now)),
      ];
      const [file = ""] = paths;
      const path = file.startsWith(name) ? name.slice(0, -1) : file;
      return { name, path, commits: commits.size, facts, ...candidateOf(paths) };
    });
  return { areas, days, isAlone: !others };
}

/** Takes both ends of a stretch in unix seconds; gives what all places are called that colleagues have worked in, or nothing where there was none of them. */
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
  return new Set([...files].flatMap((file) => namesAround({ ownershipOf }, index.pathOf(file))));
}

/** What the places around a file are called: its rule, if somebody owns it, then folders, the widest first. */
function namesAround({ ownershipOf }: Pick<Judged, "ownershipOf">, path: string): string[] {
  const ownership = ownershipOf(path);
  const names: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) {
    names.unshift(`${folder}/`);
  }
  return ownership.kind === "owned" ? [ownership.rule.pattern, ...names] : names;
}
