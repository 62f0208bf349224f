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
  const found: PersonKnowledge[] = [];
  for (const person of personsIn([onFile, companions, ...around.map(({ tallies }) => tallies)])) {
    if (!isAskedAbout(person)) continue;
    const onCompanion = companions.get(person)?.most;
    found.push(joined(person, onFile.get(person) ?? noTally, around, onCompanion, closenessOf));
  }
  return found.toSorted((a, b) => b.closeness - a.closeness || a.person - b.person);
}

function personsIn(places: readonly ReadonlyMap<number, unknown>[]): ReadonlySet<number> {
  const persons = new Set<number>();
  for (const place of places) for (const person of place.keys()) persons.add(person);
  return persons;
}

/** Takes a person; gives whether they are a human other than the lead, as far as names tell. */
export function isColleague({ persons }: People, person: number): boolean {
  const known = persons[person];
  return known !== undefined && known.kind === "human" && !known.isLead && !known.mayBeLead;
}

/** Everything by its name: this is done for hundreds of people for each file, and spreading takes longer than all the rest. */
function joined(
  person: number,
  onFile: Tally,
  around: readonly Surrounding[],
  onCompanion: OnCompanion | undefined,
  closenessOf: (person: number) => Closeness,
): PersonKnowledge {
  const narrowest = around.findLast(({ tallies }) => tallies.has(person));
  const { commits, last } = narrowest?.tallies.get(person) ?? noTally;
  const { share, closeness } = closenessOf(person);
  return {
    person,
    fileCommits: onFile.commits,
    lastOnFile: onFile.last,
    folder: narrowest?.folder ?? "",
    folderCommits: commits,
    lastInFolder: last,
    onCompanion,
    onFile: onFile.decayed,
    inFolder: around.at(-1)?.tallies.get(person)?.decayed ?? 0,
    share,
    closeness,
  };
}
