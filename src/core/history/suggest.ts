import type { Ownership, OwnershipRule } from "../ownership/codeowners";
import { type People, type Person, personNamed } from "../people/people";
import { type Fact, factsFor } from "./facts";
import type { PersonKnowledge } from "./knowledge";
import type { Team } from "./team";
import type { TouchIndex } from "./touchIndex";

/** A steward knows the file; a learner has some contact with it and room to grow. */
export type Role = "steward" | "learner";

/** A teammate to go to, and why. */
export interface Suggestion {
  readonly person: Person;
  readonly role: Role;
  readonly facts: readonly Fact[];
}

/** All that a suggestion is drawn from. */
export interface SuggestInput {
  readonly index: TouchIndex;
  readonly people: People;
  readonly team: Team;
  readonly ownership: Ownership;
  /** Repository-relative, with "/". */
  readonly path: string;
  /** Unix seconds; nothing after it is looked at. */
  readonly at: number;
  /** What those still active know of the file then, best knowing first. */
  readonly known: readonly PersonKnowledge[];
}

/** Who knows at most half of what the best one knows has room to grow. */
const learnerShare = 0.5;

/**
 * Takes the above; gives teammates for the file, best first: those of the team who are
 * still active (a team holds humans only, and not the lead). The first is the steward; a later one is a learner when they know at most
 * half as much. Without anybody who has touched the file or its folder, the list is empty.
 */
export function suggest(input: SuggestInput): Suggestion[] {
  const { index, people, path, at } = input;
  const known = input.known.filter(({ person }) => input.team.members.has(person));
  const best = known[0]?.weight ?? 0;
  return known.flatMap((knowledge) => {
    const person = people.persons[knowledge.person];
    if (!person) return [];
    const facts = factsFor(index, knowledge, path, at, ruleNaming(people, person, input.ownership));
    return { person, role: roleOf(knowledge, best), facts };
  });
}

function roleOf(knowledge: PersonKnowledge, best: number): Role {
  return knowledge.weight > best * learnerShare ? "steward" : "learner";
}

/** Gives the rule and the owner in it that is this person, when the rule names them. */
function ruleNaming(
  people: People,
  person: Person,
  ownership: Ownership,
): { rule: OwnershipRule; owner: string } | undefined {
  if (ownership.kind !== "owned") return undefined;
  for (const rule of [ownership.rule, ...(ownership.others ?? [])]) {
    const owner = rule.owners.find((name) => personNamed(people, name)?.id === person.id);
    if (owner !== undefined) return { rule, owner };
  }
  return undefined;
}
