import type { Suggestion } from "../history/suggest";
import { type Team, teamAt } from "../history/team";
import type { Ownership } from "../ownership/codeowners";
import { secondsPerDay } from "../time/units";
import { orderFor, type PersonAct } from "./order";
import {
  type JudgementSettings,
  type KnownHistory,
  namedAtMost,
  type Situation,
  situationOf,
} from "./situation";

/** A past commit of the lead that would have led to a nudge. */
export interface Replayed {
  /** The commit's id in hex. */
  readonly commit: string;
  /** Unix seconds. */
  readonly at: number;
  /** The team-owned files that the person comes first for, by the paths they have now. */
  readonly files: readonly string[];
  readonly act: PersonAct;
  /** Whom Baton would have named, with what was known then of the first of the files. */
  readonly suggestion: Suggestion;
  readonly because: ActReason;
}

/** Why it would have been this act. */
export type ActReason =
  | { readonly kind: "severalFiles"; readonly count: number }
  | { readonly kind: "again"; readonly times: number }
  | { readonly kind: "first" };

/** A replay: what would have led to a nudge, oldest first, of how many commits. */
export interface Replay {
  readonly rows: readonly Replayed[];
  readonly commits: number;
}

/** What a replay is made from. */
export interface ReplayInput {
  readonly history: KnownHistory;
  readonly settings: JudgementSettings;
  /** Unix seconds; both ends are in it. */
  readonly since: number;
  readonly until: number;
  /** Gives who owns a file, by the rules of now. */
  readonly ownershipOf: (path: string) => Ownership;
}

/** A month: a second change to a file within it is a habit that begins. */
export const habitDays = 30;

/**
 * Takes the above; gives each commit of the lead that would have led to a nudge, as judged from what
 * was known a second before it. It would have when it touched a file that was the team's and for
 * which somebody could be named, and no teammate was its co-author: that was pairing already.
 *
 * One commit is one nudge: for the person who comes first for most of its files. A single file that
 * the lead had not changed in the month before asks for a question, several files or a habit for
 * pairing. Owners are those of the CODEOWNERS of now.
 */
export function replay(input: ReplayInput): Replay {
  const { history, since, until } = input;
  const { index, people } = history;
  const own = index.between(index.commitsBy(people.leadId), since, until).toReversed();
  const rows = Array.from(own, (commit) => replayed(input, commit));
  return { rows: rows.flatMap((row) => row ?? []), commits: own.length };
}

function replayed(input: ReplayInput, commit: number): Replayed | undefined {
  const { index } = input.history;
  const at = index.timeOf(commit) - 1;
  const team = teamAt(input.history, at, input.settings);
  if (isPairing(input, commit, team)) return undefined;
  const found = index.pathsOf(commit).flatMap((path) => teamOwned(input, path, team, at) ?? []);
  if (found.length === 0) return undefined;
  const because = reasonFor(input, found, at);
  const act = because.kind === "first" ? "ask" : "pair";
  const served = mostServed(act, found);
  const [first] = served;
  if (!first) return undefined;
  const files = served.map(({ path }) => path);
  return {
    commit: index.hashOf(commit),
    at: at + 1,
    files,
    act,
    suggestion: first.suggestion,
    because,
  };
}

function isPairing({ history }: ReplayInput, commit: number, team: Team): boolean {
  return history.index.personsOf(commit).some((person) => team.members.has(person));
}

function teamOwned(
  { history, settings, ownershipOf }: ReplayInput,
  path: string,
  team: Team,
  at: number,
): Situation | undefined {
  const then = { ...history, team };
  const situation = situationOf(then, ownershipOf(path), path, at, settings);
  const suggestions = situation.suggestions.filter(({ stranger }) => !stranger);
  if (!situation.standing.teamOwned || suggestions.length === 0) return undefined;
  return { ...situation, suggestions };
}

function reasonFor(input: ReplayInput, found: readonly Situation[], at: number): ActReason {
  if (found.length > 1) return { kind: "severalFiles", count: found.length };
  const times = found.reduce((sum, { path }) => sum + timesChanged(input, path, at), 0);
  return times === 0 ? { kind: "first" } : { kind: "again", times };
}

/** How often the lead had changed a file in the month before. */
function timesChanged({ history }: ReplayInput, path: string, at: number): number {
  const { index, people } = history;
  const month = index.between(index.commitsOnFile(path), at - habitDays * secondsPerDay, at);
  return month.filter((commit) => index.personsOf(commit).includes(people.leadId)).length;
}

interface Served {
  readonly path: string;
  readonly suggestion: Suggestion;
}

/** The files of the person who comes first for most of them; of several such, of the first file's. */
function mostServed(act: PersonAct, found: readonly Situation[]): readonly Served[] {
  const byPerson = new Map<number, Served[]>();
  for (const { path, suggestions } of found) {
    const [suggestion] = orderFor(act, suggestions.slice(0, namedAtMost));
    if (!suggestion) continue;
    const served = byPerson.get(suggestion.person.id) ?? [];
    byPerson.set(suggestion.person.id, [...served, { path, suggestion }]);
  }
  return [...byPerson.values()].reduce<readonly Served[]>(
    (most, one) => (one.length > most.length ? one : most),
    [],
  );
}
