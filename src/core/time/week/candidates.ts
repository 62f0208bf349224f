import { orderFor } from "../../coaching/order";
import { situationOf } from "../../coaching/situation";
import { factText, type Wording } from "../../coaching/words";
import { teamAt } from "../../history/team";
import type { Judged } from "./weekInput";

/** Somebody who could have a file or an area, with facts that anybody can check. */
export interface Candidate {
  readonly name: string;
  readonly email: string;
  /** The file that the facts are about. */
  readonly path: string;
  readonly facts: readonly string[];
}

/** So many files of an area, the first of them, say whom it could go to: in a long history each takes a millisecond. */
const votersAtMost = 5;

/** Gives whom files would go to together: the one that most of the first few would; nobody from outside the team. */
export type CandidateOf = (paths: readonly string[]) => { readonly candidate?: Candidate };

/**
 * Takes what files are judged by and how facts are put, with the moment now: people are judged at it,
 * since a file can only go to somebody now. Gives what says whom files would go to.
 */
export function candidates(
  { history, settings, ownershipOf }: Judged,
  wording: Wording,
): CandidateOf {
  const at = wording.now;
  const then = { ...history, team: teamAt(history, at, settings) };
  const named = new Map<string, Candidate>();
  const nameFor = (path: string): Candidate | undefined => {
    const { suggestions } = situationOf(then, ownershipOf(path), path, at, settings);
    const ours = suggestions.filter(({ stranger }) => !stranger);
    const [first] = orderFor("handOver", ours);
    if (!first) return undefined;
    const { person, facts } = first;
    const told = facts.map((fact) => factText(fact, wording));
    return { name: person.name, email: person.emails[0] ?? "", path, facts: told };
  };
  return (paths) => {
    const votes = new Map<string, Candidate[]>();
    for (const path of paths.slice(0, votersAtMost)) {
      const one = named.get(path) ?? nameFor(path);
      if (!one) continue;
      named.set(path, one);
      votes.set(one.email, [...(votes.get(one.email) ?? []), one]);
    }
    const [[candidate] = []] = [...votes.values()].toSorted((a, b) => b.length - a.length);
    return candidate ? { candidate } : {};
  };
}
