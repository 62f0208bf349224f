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

/** Gives whom files would go to together: the one that most of them would; nobody from outside the team. */
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
  return (paths) => {
    const votes = new Map<number, { candidate: Candidate; count: number }>();
    for (const path of paths) {
      const { suggestions } = situationOf(then, ownershipOf(path), path, at, settings);
      const ours = suggestions.filter(({ stranger }) => !stranger);
      const [first] = orderFor("handOver", ours);
      if (!first) continue;
      const { person, facts } = first;
      const known = votes.get(person.id);
      const told = facts.map((fact) => factText(fact, wording));
      const candidate = { name: person.name, email: person.emails[0] ?? "", path, facts: told };
      votes.set(person.id, {
        candidate: known?.candidate ?? candidate,
        count: (known?.count ?? 0) + 1,
      });
    }
    const [best] = [...votes.values()].toSorted((a, b) => b.count - a.count);
    return best ? { candidate: best.candidate } : {};
  };
}
