import type { Fact } from "../../history/facts";
import { isColleague } from "../../history/knowledge";
import type { Role } from "../../history/suggest";
import { type KnowledgeSettings, noTally, tallied } from "../../history/tally";
import { isActive } from "../../history/team";
import type { OwnershipRule } from "../../ownership/codeowners";
import { type Person, personNamed } from "../../people/people";
import { secondsPerDay } from "../../time/units";
import type { KnownHistory } from "../situation";

/** Somebody an area could be handed to, and why. */
export interface AreaPerson {
  readonly person: Person;
  /** Who knows the area, or who has some contact with it and room to grow. */
  readonly role: Role;
  /** Neither on the team nor named by the rule. */
  readonly stranger: boolean;
  readonly facts: readonly Fact[];
}

/** What the people of an area are found by. */
export interface AreaPeopleInput {
  readonly history: KnownHistory;
  /** Those on the area's files, newest first. */
  readonly commits: Int32Array;
  /** The rule, where the area is one's. */
  readonly rule: OwnershipRule | undefined;
  /** Somebody the lead has in mind already, who is named without any contact too. */
  readonly asked?: Person | undefined;
  /** Unix seconds; nothing after it is looked at. */
  readonly at: number;
  readonly settings: KnowledgeSettings & { readonly departedDays: number };
}

/** A quarter of a year: long enough for a habit, short enough to be remembered. */
export const recentDays = 90;
/** As for a file: who knows at most half of what the best one knows has room to grow. */
const learnerShare = 0.5;
/** A choice to be made from, not everybody who was ever near. */
const peopleAtMost = 10;

/**
 * Takes the above; gives who the area could be handed to: humans still active other than the lead,
 * those of the team and the owners that the rule names before strangers; of these learners first,
 * who have most to gain, then who knows it already, each best knowing first. Where none of ours has
 * been, the team stands in without facts: somebody has to be the first.
 */
export function areaPeople(input: AreaPeopleInput): AreaPerson[] {
  const { history, commits, asked, at, settings } = input;
  const { index, people, team } = history;
  const tallies = tallied(index, commits, at, settings);
  const owners = ownersIn(input);
  const inQuestion = (ids: Iterable<number>): Weighed[] =>
    [...new Set(ids)].flatMap((id) => {
      const person = people.persons[id];
      const isHere = isColleague(people, id) && isActive(index, id, at, settings.departedDays);
      if (!person || !isHere) return [];
      const stranger = !owners.has(id) && !team.members.has(id);
      return [{ person, stranger, weight: tallies.get(id)?.decayed ?? noTally.decayed }];
    });
  const ids = [...tallies.keys(), ...owners.keys(), ...(asked ? [asked.id] : [])];
  const near = inQuestion(ids);
  const hasOurs = near.some(({ stranger }) => !stranger);
  const all = hasOurs ? near : inQuestion([...ids, ...team.members]);
  const ours = all.filter(({ stranger }) => !stranger);
  const best = Math.max(...(ours.length > 0 ? ours : all).map(({ weight }) => weight));
  return all
    .map((one) => ({ ...one, role: roleOf(one.weight, best) }))
    .toSorted(
      (a, b) =>
        Number(a.stranger) - Number(b.stranger) ||
        roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) ||
        b.weight - a.weight ||
        a.person.id - b.person.id,
    )
    .filter(({ person }, place) => place < peopleAtMost || person === asked)
    .map(({ person, role, stranger }) => {
      return { person, role, stranger, facts: factsOf(input, person, owners.get(person.id)) };
    });
}

interface Weighed {
  readonly person: Person;
  readonly stranger: boolean;
  /** Decayed touches on the area's files. */
  readonly weight: number;
}

const roleOrder: readonly Role[] = ["learner", "steward"];

function roleOf(weight: number, best: number): Role {
  return weight > 0 && weight > best * learnerShare ? "steward" : "learner";
}

/** Owner by person, as the rule names them. */
function ownersIn({ history, rule }: AreaPeopleInput): Map<number, string> {
  const named = (rule?.owners ?? []).flatMap((owner): [number, string][] => {
    const person = personNamed(history.people, owner);
    return person ? [[person.id, owner]] : [];
  });
  return new Map(named);
}

function factsOf(
  { history: { index }, commits, rule, at }: AreaPeopleInput,
  { id }: Person,
  owner: string | undefined,
): Fact[] {
  const upToNow = index.between(commits, 0, at);
  const recent = index.between(commits, at - recentDays * secondsPerDay, at);
  const isTheirs = (commit: number): boolean => index.personsOf(commit).includes(id);
  const [newest] = upToNow.filter(isTheirs);
  const facts: Fact[] = [];
  if (newest !== undefined) {
    const last = index.timeOf(newest);
    const count = recent.filter(isTheirs).length;
    if (count > 0) facts.push({ kind: "recentOnFile", count, of: recent.length, last });
    else facts.push({ kind: "olderOnFile", count: upToNow.filter(isTheirs).length, last });
  }
  if (rule && owner !== undefined) facts.push({ kind: "owner", line: rule.line, owner });
  return facts;
}
