import { knowledgeOf } from "../history/knowledge";
import { suggest, type Suggestion } from "../history/suggest";
import { followRenames } from "../history/renames";
import { Surroundings } from "../history/surroundings";
import type { KnowledgeSettings } from "../history/tally";
import { isActive, type Team, teamAt } from "../history/team";
import { TouchIndex } from "../history/touchIndex";
import { newestFirst, type TouchLog } from "../history/touchLog";
import type { Ownership } from "../ownership/codeowners";
import { mergePeople, type People } from "../people/people";
import type { RosterEntry } from "../people/roster";
import { type Standing, standingOf } from "./standing";

/** How many people are named at once, best first: a choice, not a list of everybody. */
export const namedAtMost = 3;

/** What the lead decides about how Baton judges. */
export interface JudgementSettings extends KnowledgeSettings {
  readonly departedDays: number;
  readonly leadEmails: readonly string[];
  readonly roster: readonly RosterEntry[];
  /** CODEOWNERS team handles that are the lead's. */
  readonly ownerTeams: readonly string[];
}

/** A history with its people told apart: all that is known of a repository at a moment. */
export interface KnownHistory {
  readonly index: TouchIndex;
  readonly people: People;
  readonly team: Team;
  readonly surroundings: Surroundings;
}

/** What Baton makes of one file. */
export interface Situation {
  /** Repository-relative, with "/". */
  readonly path: string;
  readonly ownership: Ownership;
  readonly standing: Standing;
  readonly teamSource: Team["source"];
  readonly suggestions: readonly Suggestion[];
}

/** Takes a mailmapped touch log and a moment in unix seconds; gives the history with people and team. */
export function knownHistory(log: TouchLog, at: number, settings: JudgementSettings): KnownHistory {
  const people = mergePeople(log.contacts, settings.leadEmails, settings.roster);
  const index = new TouchIndex(
    newestFirst(followRenames(log)),
    people.personOf,
    people.persons.length,
  );
  const surroundings = new Surroundings(index, settings);
  return withTeamAt({ index, people, surroundings }, at, settings);
}

/** Takes a history and another moment in unix seconds; gives it with the team of then. */
export function withTeamAt(
  { index, people, surroundings }: Omit<KnownHistory, "team">,
  at: number,
  settings: JudgementSettings,
): KnownHistory {
  const team = teamAt({ index, people, surroundings }, at, settings);
  return { index, people, surroundings, team };
}

/** Takes the history, who owns the file, its path and the moment in unix seconds; gives the situation. */
export function situationOf(
  { index, people, team, surroundings }: KnownHistory,
  ownership: Ownership,
  path: string,
  at: number,
  settings: JudgementSettings,
): Situation {
  // Who has left neither owns a file nor is asked about it; the lead counts in any case.
  const known = knowledgeOf({ index, people, surroundings }, path, at, settings).filter(
    ({ person }) => person === people.leadId || isActive(index, person, at, settings.departedDays),
  );
  return {
    path,
    ownership,
    standing: standingOf(ownership, people, team, settings.ownerTeams, known),
    teamSource: team.source,
    suggestions: suggest({
      index,
      people,
      team,
      ownership,
      path,
      at,
      known,
    }),
  };
}
