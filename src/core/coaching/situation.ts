import { knowledgeOf, type PersonKnowledge } from "../history/knowledge";
import { suggest, type Suggestion } from "../history/suggest";
import { topOf } from "../history/grownLog";
import { isGenerated, type LeftOut, nothingLeftOut, prepareLog } from "../history/preparedLog";
import { Surroundings } from "../history/surroundings";
import type { KnowledgeSettings } from "../history/tally";
import { isActive, mayJoin, type Team, teamAt } from "../history/team";
import { TouchIndex } from "../history/touchIndex";
import type { TouchLog } from "../history/touchLog";
import type { Ownership } from "../ownership/codeowners";
import type { Automation } from "../people/automation";
import { mergePeople, type People } from "../people/people";
import type { RosterEntry } from "../people/roster";
import { secondsPerDay } from "../time/units";
import type { SteppedBack } from "./spread";
import { type Standing, standingOf } from "./standing";

/** How many people are named at once, best first: a choice, not a list of everybody. */
export const namedAtMost = 3;

/** What the lead decides about how Baton judges. */
export interface JudgementSettings extends KnowledgeSettings {
  readonly departedDays: number;
  readonly leadEmails: readonly string[];
  /** The name git is set to; nothing when it is set to none, or does not matter. */
  readonly userName?: string;
  readonly roster: readonly RosterEntry[];
  /** CODEOWNERS team handles that are the lead's. */
  readonly ownerTeams: readonly string[];
  /** Who is a bot or an agent; the built-in signs when absent. */
  readonly automation?: Automation;
}

/** A history with its people told apart: all that is known of a repository at a moment. */
export interface KnownHistory {
  readonly index: TouchIndex;
  readonly people: People;
  readonly team: Team;
  readonly surroundings: Surroundings;
  /** Unix seconds of the moment the team was told for. */
  readonly teamAt: number;
  readonly leftOut: LeftOut;
  /** How many commits have come since the index was made, in the log's order from its beginning. */
  readonly onTop: number;
}

/** What Baton makes of one file. */
export interface Situation {
  /** Repository-relative, with "/". */
  readonly path: string;
  readonly ownership: Ownership;
  readonly standing: Standing;
  readonly teamSource: Team["source"];
  readonly suggestions: readonly Suggestion[];
  /** Who would be named first, had the lead not gone to them so often of late. */
  readonly steppedBack?: SteppedBack | undefined;
}

/**
 * Takes a touch log with mailmapped contacts, a moment in unix seconds, the settings and what says
 * nothing about who knows what; gives the history with people and team.
 */
export function knownHistory(
  log: TouchLog,
  at: number,
  settings: JudgementSettings,
  leftOut: LeftOut = nothingLeftOut,
): KnownHistory {
  const people = peopleIn(log, settings);
  const index = TouchIndex.of(prepareLog(log, leftOut), people.personOf, people.persons.length);
  const surroundings = new Surroundings(index, settings);
  const team = teamAt({ index, people, surroundings }, at, settings);
  return { index, people, surroundings, team, teamAt: at, leftOut, onTop: 0 };
}

function peopleIn({ contacts }: TouchLog, settings: JudgementSettings): People {
  const { leadEmails, roster, automation, userName } = settings;
  return mergePeople(contacts, leadEmails, roster, automation, userName);
}

/** Takes a history and another moment in unix seconds; gives it with the team of then. */
export function withTeamAt(
  known: KnownHistory,
  at: number,
  settings: JudgementSettings,
): KnownHistory {
  return { ...known, team: teamAt(known, at, settings), teamAt: at };
}

/** After so many new commits everything is put in order anew. */
const onTopAtMost = 1000;

/**
 * Takes a known history, the log it was made of with commits joined on top, how many those are, and
 * the rest as above; gives the history with them. A handful of commits costs next to nothing; the team is
 * told anew once a day, and when somebody outside it has come to share the lead's files.
 */
export function grownHistory(
  known: KnownHistory,
  log: TouchLog,
  came: number,
  at: number,
  settings: JudgementSettings,
): KnownHistory {
  const { leftOut } = known;
  const onTop = known.onTop + came;
  const people = withNewcomers(known.people, log, settings);
  const top = people && onTop <= onTopAtMost ? topOf(log, onTop) : undefined;
  const writers = people && { personOf: people.personOf, personCount: people.persons.length };
  const index = top && writers && known.index.withOnTop(prepareLog(top, leftOut), writers);
  if (!index) return knownHistory(log, at, settings, leftOut);
  const grown = { ...known, people, index, surroundings: new Surroundings(index, settings), onTop };
  const isNew = at - known.teamAt < secondsPerDay;
  const holds = isNew && !mayJoin(grown, known.team, writersOf(people, top, came), at, settings);
  return holds ? grown : withTeamAt(grown, at, settings);
}

/**
 * The people with those of a log whose contacts grew. Nothing when a newcomer turns two of them into
 * one, since everybody has another number then.
 */
function withNewcomers(
  known: People,
  log: TouchLog,
  settings: JudgementSettings,
): People | undefined {
  if (log.contacts.length === known.personOf.length) return known;
  const people = peopleIn(log, settings);
  const isSame = known.personOf.every((person, contact) => person === people.personOf[contact]);
  return isSame ? people : undefined;
}

/** The persons who wrote the log's first commits, each once. */
function writersOf({ personOf }: People, { writers }: TouchLog, count: number): number[] {
  const contacts = writers.items.subarray(0, writers.start[count]);
  return [...new Set(contacts.map((contact) => personOf[contact] ?? -1))];
}

/** Takes the history, who owns the file, its path and the moment in unix seconds; gives the situation. */
export function situationOf(
  history: KnownHistory,
  ownership: Ownership,
  path: string,
  at: number,
  settings: JudgementSettings,
): Situation {
  const { index, people, team } = history;
  const known = knownToActive(history, path, at, settings);
  return {
    path,
    ownership,
    standing: standingBy(history, ownership, path, settings, () => known),
    teamSource: team.source,
    suggestions: suggest({ index, people, team, ownership, path, at, known }),
  };
}

/** Takes the same; gives whether the file is the team's, for judging many at less cost. */
export function standingAt(
  history: KnownHistory,
  ownership: Ownership,
  path: string,
  at: number,
  settings: JudgementSettings,
): Standing {
  const known = (): PersonKnowledge[] => knownToActive(history, path, at, settings);
  return standingBy(history, ownership, path, settings, known);
}

/** Who has left neither owns a file nor is asked about it; the lead counts in any case. */
function knownToActive(
  { index, people, surroundings }: KnownHistory,
  path: string,
  at: number,
  settings: JudgementSettings,
): PersonKnowledge[] {
  const counts = (person: number): boolean =>
    person === people.leadId || isActive(index, person, at, settings.departedDays);
  return knowledgeOf({ index, people, surroundings }, path, at, settings, counts);
}

function standingBy(
  { people, team, leftOut }: KnownHistory,
  ownership: Ownership,
  path: string,
  { ownerTeams }: JudgementSettings,
  known: () => readonly PersonKnowledge[],
): Standing {
  if (isGenerated(path, leftOut)) return { teamOwned: false, because: "generated" };
  return standingOf(ownership, people, team, ownerTeams, known);
}
