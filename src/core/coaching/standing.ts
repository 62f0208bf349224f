import type { PersonKnowledge } from "../history/knowledge";
import type { Team } from "../history/team";
import type { Ownership } from "../ownership/codeowners";
import { type People, personNamed } from "../people/people";

/** Whether a file is the team's, and what says so. */
export type Standing =
  | { teamOwned: true; because: "ownerOnTeam" | "ownerTeam" | "history" }
  | { teamOwned: false; because: "generated" | "unowned" | "yours" | "elsewhere" | "noHistory" };

/**
 * Takes who owns a file, the people, the team, the CODEOWNERS teams that are the lead's (handles
 * with `@`; empty when the lead has not said) and what those still active (and the lead) know of the file,
 * which is asked only where no rule decides, since it is dear; gives whether the team owns it. A rule
 * decides when its owners can be placed. A team handle that nobody has
 * placed says nothing about who is on it, so history decides then, as it does with no rule.
 */
export function standingOf(
  ownership: Ownership,
  people: People,
  team: Team,
  ownerTeams: readonly string[],
  knowledge: () => readonly PersonKnowledge[],
): Standing {
  if (ownership.kind === "unowned") return { teamOwned: false, because: "unowned" };
  if (ownership.kind === "noRule") return byHistory(people, team, knowledge());
  const { owners } = ownership;
  const named = owners.map((owner) => personNamed(people, owner));
  if (named.some((person) => person && team.members.has(person.id))) {
    return { teamOwned: true, because: "ownerOnTeam" };
  }
  const teams = owners.filter(isGroup).map(withoutChoice);
  const mine = new Set(ownerTeams.map((handle) => handle.toLowerCase()));
  if (teams.some((handle) => mine.has(handle.toLowerCase()))) {
    return { teamOwned: true, because: "ownerTeam" };
  }
  if (teams.length > 0 && mine.size === 0) return byHistory(people, team, knowledge());
  const because = named.some((person) => person?.isLead) ? "yours" : "elsewhere";
  return { teamOwned: false, because };
}

/**
 * Takes an owner as CODEOWNERS writes it; gives whether it is a team, a group, or a GitLab role such
 * as `@@maintainer`: several people, and nobody says who.
 */
export function isGroup(owner: string): boolean {
  return owner.startsWith("@@") || (owner.startsWith("@") && owner.includes("/"));
}

/** Takes an owner; gives it without what Bitbucket lets it end in: how many are asked, `:random(2)`. */
export function withoutChoice(owner: string): string {
  return owner.replace(/:.*$/, "");
}

/** Mostly the team's: more than the lead's (at other addresses too, as it seems), and at least half of all that humans did there. */
function byHistory(people: People, team: Team, knowledge: readonly PersonKnowledge[]): Standing {
  const humans = knowledge.filter(({ person }) => people.persons[person]?.kind === "human");
  const key = humans.some(({ onFile }) => onFile > 0) ? "onFile" : "inFolder";
  const sum = (of: readonly PersonKnowledge[]): number =>
    of.reduce((total, one) => total + one[key], 0);
  const all = sum(humans);
  const isLeads = (id: number): boolean =>
    id === people.leadId || people.persons[id]?.mayBeLead === true;
  const lead = sum(humans.filter(({ person }) => isLeads(person)));
  const teams = sum(humans.filter(({ person }) => team.members.has(person)));
  if (all === 0) return { teamOwned: false, because: "noHistory" };
  if (teams > lead && teams * 2 >= all) return { teamOwned: true, because: "history" };
  return { teamOwned: false, because: lead >= teams ? "yours" : "elsewhere" };
}
