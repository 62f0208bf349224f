import type { People } from "../people/people";
import { secondsPerDay } from "../time/units";
import { onCompanions } from "./companions";
import { type Decayed, type Level, levelOf, shareIn } from "./share";
import type { Surrounding, Surroundings } from "./surroundings";
import { decay, type KnowledgeSettings, noTally, type Tally, tallied } from "./tally";
import type { TouchIndex } from "./touchIndex";

/** What one person did on a file and in the folders around it, up to a moment. */
export interface PersonKnowledge {
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
  /** Decayed commits on the file and in its own folder; like the weight, never shown and never stored. */
  readonly onFile: number;
  readonly inFolder: number;
  /** For ordering only. */
  readonly weight: number;
}

/** A repository's history at hand for asking about files. */
export interface KnowledgeInput {
  readonly index: TouchIndex;
  readonly people: People;
  readonly surroundings: Surroundings;
}

/**
 * Touches that a folder, the files changed together with one, and the file itself need before they
 * say as much as the wider place around them. Measured on the repositories that the README names for
 * it; half or twice as many change little.
 */
const needed = { folder: 30, companions: 8, file: 12 } as const;
/** Days without a commit anywhere that make somebody count half; measured likewise. */
const awayDays = 45;

/**
 * Takes a history, a repository-relative path, a moment in unix seconds and the settings; gives
 * everybody with a touch on the file or in a folder around it within the window, best knowing first.
 * Touches after the moment are not looked at. People are ordered by their share of what the lead's
 * colleagues did on the file, which leans on the one in the files that change together with it, that
 * on the one in the folders around, and that on the one in the repository. Who has been away counts less.
 */
export function knowledgeOf(
  { index, people, surroundings }: KnowledgeInput,
  path: string,
  at: number,
  settings: KnowledgeSettings,
): PersonKnowledge[] {
  const newest = index.newestPath(path);
  const onFile = tallied(index, index.commitsOnFile(newest), at, settings);
  const around = surroundings.around(newest, at);
  const everywhere = surroundings.everywhere(at);
  const level = (touches: ReadonlyMap<number, Decayed>, least: number): Level =>
    levelOf(touches, least, (person) => isColleague(people, person));
  const levels = [
    level(everywhere, 0),
    ...around.map(({ tallies }) => level(tallies, needed.folder)),
    level(onCompanions(index, newest, at, settings), needed.companions),
    level(onFile, needed.file),
  ];
  const weightOf = (person: number): number => {
    const away = (at - (everywhere.get(person)?.last ?? 0)) / secondsPerDay;
    return shareIn(levels, person) * decay(away, awayDays);
  };
  const persons = new Set([
    ...onFile.keys(),
    ...around.flatMap(({ tallies }) => [...tallies.keys()]),
  ]);
  return [...persons]
    .map((person) => joined(person, onFile.get(person) ?? noTally, around, weightOf(person)))
    .toSorted((a, b) => b.weight - a.weight || a.person - b.person);
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
  weight: number,
): PersonKnowledge {
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
    weight,
  };
}
