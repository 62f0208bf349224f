import type { People } from "../people/people";
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
/** Twice the seven or so of a usual team: an inferred team should rather be too wide than miss one. */
const inferredTeamAtMost = 15;

/**
 * Takes the index, the people, a moment in unix seconds and how many days without a commit make
 * somebody departed; gives the team: the roster when there is one, else the people active of late
 * who work on the same files as the lead, most shared files first. For a lead with hardly any
 * commits it is everybody active.
 */
export function teamAt(index: TouchIndex, people: People, at: number, departedDays: number): Team {
  const rostered = people.persons.filter((person) => person.onRoster && !person.isLead);
  if (rostered.length > 0) {
    return { members: new Set(rostered.map((person) => person.id)), source: "roster" };
  }
  const active = people.persons
    .filter((person) => person.kind === "human" && !person.isLead)
    .map((person) => person.id)
    .filter((person) => isActive(index, person, at, departedDays));
  return { members: new Set(narrowed(index, people.leadId, active, at)), source: "history" };
}

/**
 * Takes a person and a moment in unix seconds; gives whether they committed anything in the days
 * before it.
 */
export function isActive(index: TouchIndex, person: number, at: number, days: number): boolean {
  return index.between(index.commitsBy(person), at - days * 86_400, at).length > 0;
}

/** Keeps those of the active who share files with the lead, when the lead has files to share. */
function narrowed(index: TouchIndex, lead: number, active: number[], at: number): number[] {
  const leadFiles = filesOf(index, lead, at);
  if (leadFiles.size < leadFilesAtLeast) return active;
  return active
    .map((person) => {
      const shared = [...filesOf(index, person, at)].filter((file) => leadFiles.has(file)).length;
      return { person, shared };
    })
    .filter(({ shared }) => shared >= sharedFilesAtLeast)
    .toSorted((a, b) => b.shared - a.shared || a.person - b.person)
    .slice(0, inferredTeamAtMost)
    .map(({ person }) => person);
}

function filesOf(index: TouchIndex, person: number, at: number): Set<number> {
  const files = new Set<number>();
  for (const commit of index.between(index.commitsBy(person), 0, at)) {
    for (const file of index.filesOf(commit)) files.add(file);
  }
  return files;
}
