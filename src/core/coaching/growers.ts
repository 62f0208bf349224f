import type { Fact } from "../history/facts";
import type { Suggestion } from "../history/suggest";
import { isActive } from "../history/team";
import { personOfEntry } from "../people/rosterAdvice";
import type { RosterEntry } from "../people/roster";
import type { Topic } from "../people/topics";
import type { KnownHistory } from "./situation";

/** Who wants to grow in what, and in which history. */
export interface GrowersInput {
  readonly history: Pick<KnownHistory, "index" | "people" | "team">;
  readonly roster: readonly RosterEntry[];
  /** Unix seconds. */
  readonly at: number;
  /** Days without a commit that make somebody departed. */
  readonly departedDays: number;
}

/**
 * Takes the people named for a file, best knowing first, the topics of a change there (most telling
 * first) and what the roster says; gives them with those teammates behind them who named one of the
 * topics as one to grow in, and with that fact for those who are named already. Who comes without any
 * contact with the file is a learner; a steward stays one. Somebody who has left is not named; somebody
 * who has never committed is new and is.
 */
export function withGrowers(
  suggestions: readonly Suggestion[],
  topics: readonly Topic[],
  { history, roster, at, departedDays }: GrowersInput,
): Suggestion[] {
  const { index, people, team } = history;
  const wishes = new Map<number, Fact>();
  for (const entry of roster) {
    const topic = topics.find((one) => entry.topics?.includes(one));
    const person = topic && personOfEntry(people, entry);
    if (person && team.members.has(person.id))
      wishes.set(person.id, { kind: "wantsToGrow", topic });
  }
  const named = suggestions.map((one): Suggestion => {
    const wish = wishes.get(one.person.id);
    return wish ? { ...one, facts: [...one.facts, wish] } : one;
  });
  const before = new Set(suggestions.map(({ person }) => person.id));
  const others = [...wishes].flatMap(([id, wish]): Suggestion[] => {
    const person = people.persons[id];
    const isNew = index.commitsBy(id).length === 0;
    if (!person || before.has(id) || person.isLead || person.kind !== "human") return [];
    if (!isNew && !isActive(index, id, at, departedDays)) return [];
    return [{ person, role: "learner", stranger: false, facts: [wish] }];
  });
  const firstStranger = named.findIndex(({ stranger }) => stranger);
  const ours = firstStranger < 0 ? named.length : firstStranger;
  return [...named.slice(0, ours), ...others, ...named.slice(ours)];
}
