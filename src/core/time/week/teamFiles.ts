import { standingAt } from "../../coaching/situation";
import { type Team, teamAt } from "../../history/team";
import { ownerIn } from "../recording/owner";
import type { OwnerSnapshot } from "../spans/span";
import type { Judged } from "./weekInput";

/** Whose files are, by the rules of now and by what was known at a moment; each is judged once. */
export class TeamFiles {
  /** The team of that moment. */
  readonly team: Team;
  private readonly known = new Map<string, OwnerSnapshot>();

  /** @param at unix seconds */
  constructor(
    private readonly judged: Judged,
    private readonly at: number,
  ) {
    this.team = teamAt(judged.history, at, judged.settings);
  }

  /** Takes paths; gives those of the team, or but the first of them, since judging each is dear. */
  teamFiles(paths: readonly string[], all: boolean): string[] {
    if (all) return paths.filter((path) => this.ownerOf(path).teamOwned);
    const first = paths.find((path) => this.ownerOf(path).teamOwned);
    return first === undefined ? [] : [first];
  }

  /** Takes a path as the file has it now; gives whose it is. */
  ownerOf(path: string): OwnerSnapshot {
    const known = this.known.get(path) ?? this.judge(path);
    this.known.set(path, known);
    return known;
  }

  private judge(path: string): OwnerSnapshot {
    const { history, settings, ownershipOf } = this.judged;
    const then = { ...history, team: this.team };
    const ownership = ownershipOf(path);
    return ownerIn({ ownership, standing: standingAt(then, ownership, path, this.at, settings) });
  }
}
