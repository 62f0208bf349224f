import { isGroup, withoutChoice } from "../../coaching/standing";
import type { OwnershipRule } from "../../ownership/codeowners";
import { type People, personNamed } from "../people";

/** A CODEOWNERS team to choose, and how many rules name it. */
export interface TeamHandle {
  readonly handle: string;
  readonly rules: number;
  readonly ticked: boolean;
}

/**
 * Takes the rules of a CODEOWNERS file and the `baton.ownerTeams` in force; gives the teams that
 * either names, in the order of the file, those in force ticked.
 */
export function teamHandles(
  rules: readonly OwnershipRule[],
  ownerTeams: readonly string[],
): TeamHandle[] {
  const mine = new Set(ownerTeams.map((handle) => handle.toLowerCase()));
  const counts = countsOf(rules, isGroup);
  const named = [...counts.values()].map(({ handle, count }) => {
    return { handle, rules: count, ticked: mine.has(handle.toLowerCase()) };
  });
  const others = ownerTeams.filter((handle) => !counts.has(handle.toLowerCase()));
  return [...named, ...others.map((handle) => ({ handle, rules: 0, ticked: true }))];
}

/** Takes the rules and the people; gives the handles of single persons that nobody is known by. */
export function unknownHandles(rules: readonly OwnershipRule[], people: People): string[] {
  return [...countsOf(rules, isPersonal).values()]
    .map(({ handle }) => handle)
    .filter((handle) => !personNamed(people, handle));
}

function isPersonal(owner: string): boolean {
  return owner.startsWith("@") && !isGroup(owner);
}

function countsOf(
  rules: readonly OwnershipRule[],
  wanted: (owner: string) => boolean,
): Map<string, { readonly handle: string; readonly count: number }> {
  const counts = new Map<string, { handle: string; count: number }>();
  for (const { owners } of rules) {
    for (const handle of new Set(owners.filter(wanted).map(withoutChoice))) {
      const key = handle.toLowerCase();
      const before = counts.get(key);
      counts.set(key, { handle: before?.handle ?? handle, count: (before?.count ?? 0) + 1 });
    }
  }
  return counts;
}
