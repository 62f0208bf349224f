import type { Team } from "../history/team";
import { type People, personNamed } from "../people/people";
import { withoutChoice } from "./standing";

/**
 * Takes a rule's owners as written, the people, the lead's team, the CODEOWNERS teams that are the
 * lead's (handles with `@`), and the people who committed; gives whether any of the owners is among
 * these, or nothing when that cannot be told: somebody may be on a team that nobody has placed, or
 * behind a handle that no address is known for.
 */
export function ownersCommitted(
  owners: readonly string[],
  people: People,
  team: Team,
  ownerTeams: readonly string[],
  committed: ReadonlySet<number>,
): boolean | undefined {
  const placed = owners.map((owner) => personsBehind(owner, people, team, ownerTeams));
  if (placed.some((persons) => persons?.some((person) => committed.has(person)))) return true;
  return placed.includes(undefined) || placed.length === 0 ? undefined : false;
}

function personsBehind(
  owner: string,
  people: People,
  team: Team,
  ownerTeams: readonly string[],
): number[] | undefined {
  const handle = withoutChoice(owner).toLowerCase();
  if (ownerTeams.some((mine) => mine.toLowerCase() === handle)) {
    return [...team.members, people.leadId];
  }
  const person = personNamed(people, owner);
  return person && [person.id];
}
