import { secondsPerDay } from "../time/units";
import { isColleague, type KnowledgeInput } from "./knowledge";
import type { TouchIndex } from "./touchIndex";

/** The lead's people, without the lead, and where that is known from. */
export interface Team {
  readonly members: ReadonlySet<number>;
  readonly source: "roster" | "history";
}

/** A teammate by inference shares at least this many files with the lead: one may be chance. */
const sharedFilesAtLeast = 2;
/** Below this many files of their own, the lead's own work says nothing about who the team is. */
const leadFilesAtLeast = 10;
/**
 * Four usual teams of seven or so: an inferred team should rather be too wide than miss one. With 15,
 * those who came were named less often (measured, see the README).
 */
const inferredTeamAtMost = 30;

/** What tells who is on a team. */
export interface TeamSettings {
  /** Days without a commit that make somebody departed. */
  readonly departedDays: number;
  /** Days before the moment beyond which no work is looked at. */
  readonly windowDays: number;
}

/**
 * Takes a history, a moment in unix seconds and the settings; gives the team: the roster when there is
 * one, else the people active of late who worked on the same files as the lead, most shared files
 * first. For a lead with hardly any commits it is everybody active.
 */
export function teamAt(
  { index, people, surroundings }: KnowledgeInput,
  at: number,
  settings: TeamSettings,
): Team {
  const rostered = people.persons.filter((person) => person.onRoster && !person.isLead);
  if (rostered.length > 0) {
    return { members: new Set(rostered.map((person) => person.id)), source: "roster" };
  }
  const active = [...surroundings.everywhere(at)]
    .filter(([, { last }]) => last >= at - settings.departedDays * secondsPerDay)
    .map(([person]) => person)
    .filter((person) => isColleague(people, person));
  const work = { index, from: at - settings.windowDays * secondsPerDay, at };
  return { members: new Set(narrowed(work, people.leadId, active)), source: "history" };
}

/**
 * Takes a history with new commits in it, the team as it was before them, who wrote them, a moment in
 * unix seconds and the settings; gives whether somebody of those may be on the team now. Looks at their
 * work and the lead's only, and at that of the last one on a full team: telling everybody's anew takes
 * longer than all the rest of a new commit.
 */
export function mayJoin(
  { index, people }: Pick<KnowledgeInput, "index" | "people">,
  { members, source }: Team,
  writers: readonly number[],
  at: number,
  { windowDays }: TeamSettings,
): boolean {
  const outside = writers.filter((one) => isColleague(people, one) && !members.has(one));
  if (source === "roster" || outside.length === 0) return false;
  const work = { index, from: at - windowDays * secondsPerDay, at };
  const sharedBy = sharedWith(work, people.leadId);
  if (!sharedBy) return true;
  const last = members.size < inferredTeamAtMost ? undefined : [...members].at(-1);
  const needed = last === undefined ? sharedFilesAtLeast : sharedBy(last);
  return outside.some((person) => sharedBy(person) >= needed);
}

/**
 * Takes a person and a moment in unix seconds; gives whether they committed anything in the days
 * before it.
 */
export function isActive(index: TouchIndex, person: number, at: number, days: number): boolean {
  return index.hasCommitBy(person, at - days * secondsPerDay, at);
}

/** A stretch of an index, in unix seconds. */
interface Work {
  readonly index: TouchIndex;
  readonly from: number;
  readonly at: number;
}

/** Keeps those of the active who share files with the lead, when the lead has files to share. */
function narrowed(work: Work, lead: number, active: number[]): number[] {
  const sharedBy = sharedWith(work, lead);
  if (!sharedBy) return active;
  return active
    .map((person) => ({ person, shared: sharedBy(person) }))
    .filter(({ shared }) => shared >= sharedFilesAtLeast)
    .toSorted((a, b) => b.shared - a.shared || a.person - b.person)
    .slice(0, inferredTeamAtMost)
    .map(({ person }) => person);
}

/** Gives a function from a person to how many files they share with the lead; nothing when the lead has too few. */
function sharedWith(work: Work, lead: number): ((person: number) => number) | undefined {
  const leadFiles = new FileMarks(work.index.fileCount);
  if (leadFiles.mark(work, lead) < leadFilesAtLeast) return undefined;
  const counted = new FileMarks(work.index.fileCount);
  return (person) => counted.mark(work, person, (file) => leadFiles.has(lead, file));
}

/** Who marked each file last, in four bytes a file: this runs over whole histories. */
class FileMarks {
  private readonly by: Int32Array;

  constructor(fileCount: number) {
    this.by = new Int32Array(fileCount).fill(-1);
  }

  has(person: number, file: number): boolean {
    return this.by[file] === person;
  }

  /** Marks the files of a person's work, those that are wanted only; gives how many different ones. */
  mark({ index, from, at }: Work, person: number, wanted?: (file: number) => boolean): number {
    let count = 0;
    const commits = index.between(index.commitsBy(person), from, at);
    for (let row = 0; row < commits.length; row += 1) {
      const commit = commits[row] ?? 0;
      const layer = index.layerOf(commit);
      const files = layer.fileCountOf(commit);
      for (let place = 0; place < files; place += 1) {
        const file = layer.fileAt(commit, place);
        if (this.by[file] === person || (wanted && !wanted(file))) continue;
        this.by[file] = person;
        count += 1;
      }
    }
    return count;
  }
}
