import type { Ownership, OwnershipRule } from "../ownership/codeowners";
import { type People, type Person, personNamed } from "../people/people";
import { type Fact, factsFor } from "./facts";
import { isColleague, type PersonKnowledge } from "./knowledge";
import type { Team } from "./team";
import type { TouchIndex } from "./touchIndex";

/** A steward knows the file; a learner has some contact with it and room to grow. */
export type Role = "steward" | "learner";

/** Somebody to go to, and why. */
export interface Suggestion {
  readonly person: Person;
  readonly role: Role;
  /** Neither on the team nor named by the CODEOWNERS rule. */
  readonly stranger: boolean;
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
  /** What those still active know of the file then, the closest to it first. */
  readonly known: readonly PersonKnowledge[];
}

/**
 * Who knows at most half of what the best one knows has room to grow, unless they have made half as
 * many commits on the file: old knowledge fades, but its owner is no learner.
 */
const learnerShare = 0.5;

/** A choice to be made from, not everybody who was ever near. */
const suggestedAtMost = 10;

/**
 * Takes the above; gives people for the file: humans still active other than the lead, those of the
 * team and the owners that the rule names before strangers, each best first. Without anybody who has
 * touched the file, a folder around it or a file that changes together with it, the list is empty.
 */
export function suggest(input: SuggestInput): Suggestion[] {
  const { index, people, path, at } = input;
  const all = input.known.flatMap((knowledge) => {
    const person = people.persons[knowledge.person];
    if (!person || !isColleague(people, person.id)) return [];
    const named = ruleNaming(people, person, input.ownership);
    const stranger = !named && !input.team.members.has(person.id);
    return [{ knowledge, person, named, stranger }];
  });
  const ours = all.filter(({ stranger }) => !stranger);
  const best = (ours[0] ?? all[0])?.knowledge;
  const most = Math.max(...ours.map(({ knowledge }) => knowledge.onFile));
  return [...ours, ...all.filter(({ stranger }) => stranger)]
    .slice(0, suggestedAtMost)
    .map(({ knowledge, person, named, stranger }) => ({
      person,
      role: roleOf(knowledge, best, most),
      stranger,
      facts: factsFor(index, knowledge, path, at, named),
    }));
}

function roleOf(one: PersonKnowledge, best: PersonKnowledge | undefined, most: number): Role {
  const knowsAsMuch = one.share > (best?.share ?? 0) * learnerShare;
  const didMost = one.onFile > 0 && one.onFile >= most;
  const didAsMuch =
    one.fileCommits > 0 && one.fileCommits >= (best?.fileCommits ?? 0) * learnerShare;
  return knowsAsMuch || didMost || didAsMuch ? "steward" : "learner";
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
