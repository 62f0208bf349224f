import type { Team } from "../../history/team";
import { emailKey } from "../../people/contact";
import type { People } from "../../people/people";

/**
 * Takes the addresses of a commit's author and co-authors, author first, the people and the team;
 * gives whether the lead is its author and whether a teammate is among them.
 */
export function commitAuthors(
  emails: readonly string[],
  people: People,
  team: Pick<Team, "members">,
): { readonly byLead: boolean; readonly withTeammate: boolean } {
  const ids = emails.map((email) => people.idOf.get(emailKey(email)));
  return {
    byLead: ids[0] === people.leadId,
    withTeammate: ids.some((id) => id !== undefined && team.members.has(id)),
  };
}
