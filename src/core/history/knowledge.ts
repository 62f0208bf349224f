import type { People } from "../people/people";
import { type Closeness, closenessIn } from "./closeness";
import { type OnCompanion, onCompanions } from "./companions";
import type { Surrounding, Surroundings } from "./surroundings";
import { type KnowledgeSettings, noTally, type Tally, tallied } from "./tally";
import type { TouchIndex } from "./touchIndex";

/** What one person did on a file, in the folders around it and on files that change with it, up to a moment. */
export interface PersonKnowledge extends Closeness {
  readonly person: number;
  /** Commits on the file. */
  readonly fileCommits: number;
  /** Unix seconds of the last of them; 0 when there is none. */
  readonly lastOnFile: number;
  /** The narrowest folder around the file that they committed to. */
  readonly folder: string;
  /** Commits on any file in that folder. */
  readonly folderCommits: number;
  /** Unix seconds of the last of them; 0 when there is none. */
  readonly lastInFolder: number;
  /** What they did on one of the files that change together with it, if anything. */
  readonly onCompanion: OnCompanion | undefined;
  /** Decayed commits on the file and in its own folder; never shown and never stored. */
  readonly onFile: number;
  readonly inFolder: number;
}

/** A repository's history at hand for asking about files. */
export interface KnowledgeInput {
  readonly index: TouchIndex;
  readonly people: People;
  readonly surroundings: Surroundings;
}

const nobody: ReadonlyMap<number, Tally> = new Map();

/**
 * Takes a history, a repository-relative path, a moment in unix seconds and the settings; gives
 * everybody with a touch on the file, in a folder around it or on a file that changes together with it
 * within the window, the closest to it first; of these only whom it is asked about, when that is said.
 * Touches after the moment are not looked at.
 */
export function knowledgeOf(
  { index, people, surroundings }: KnowledgeInput,
  path: string,
  at: number,
  settings: KnowledgeSettings,
  isAskedAbout: (person: number) => boolean = () => true,
): PersonKnowledge[] {
  const newest = index.newestPath(path);
  const onFile = tallied(index, index.commitsOnFile(newest), at, settings);
  const around = surroundings.around(newest, at);
  const companions = onCompanions(index, newest, at, settings);
  const places = {
    everywhere: surroundings.everywhere(at),
    folder: around.at(-1)?.tallies ?? nobody,
    companions,
    file: onFile,
  };
  const counts = (person: number): boolean => isColleague(people, person);
  const closenessOf = closenessIn(places, counts);
  const persons = new Set([
    ...onFile.keys(),
    ...around.flatMap(({ tallies }) => [...tallies.keys()]),
    ...companions.keys(),
  ]);
  return [...persons]
    .filter(isAskedAbout)
    .map((person) => ({
      ...joined(person, onFile.get(person) ?? noTally, around),
      onCompanion: companions.get(person)?.most,
      ...closenessOf(person),
    }))
    .toSorted((a, b) => b.closeness - a.closeness || a.person - b.person);
}

/** Takes a person; gives whether they are a human other than the lead. */
export function isColleague({ persons }: People, person: number): boolean {
  const known = persons[person];
  return known !== undefined && known.kind === "human" && !known.isLead;
}

function joined(
  person: number,
  onFile: Tally,
  around: readonly Surrounding[],
): Omit<PersonKnowledge, keyof Closeness | "onCompanion"> {
  const narrowest = around.findLast(({ tallies }) => tallies.has(person));
  const { commits, last } = narrowest?.tallies.get(person) ?? noTally;
  return {
    person,
    fileCommits: onFile.commits,
    lastOnFile: onFile.last,
    folder: narrowest?.folder ?? "",
    folderCommits: commits,
    lastInFolder: last,
    onFile: onFile.decayed,
    inFolder: around.at(-1)?.tallies.get(person)?.decayed ?? 0,
  };
}
