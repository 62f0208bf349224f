import type { LocalTime } from "../core/time/localTime";
import { type CommitWeek, commitWeekSteps, stretchOf } from "../core/time/week/commitWeek";
import type { Judged } from "../core/time/week/weekInput";
import { stepsInSlices } from "../host/slices";

interface Kept {
  /** How many commits there were up to the end of the week. */
  readonly count: number;
  readonly week: CommitWeek;
}

interface KeptOfRepository {
  readonly people: unknown;
  readonly rules: unknown;
  readonly settings: string;
  readonly weeks: Map<number, Kept>;
}

/** What a repository's weeks are judged by, besides its history: while it is the same, so are they. */
export interface JudgedBy {
  readonly root: string;
  /** The CODEOWNERS in force, if there is one. */
  readonly rules: unknown;
}

/** What git says of weeks, each worked out once, and again only when commits up to its end have come. */
export class CommitWeeks {
  private readonly kept = new Map<string, KeptOfRepository>();

  constructor(private readonly zone: LocalTime) {}

  /**
   * Takes a judged history, what else it is judged by, Mondays (days since 1970), who is told how many of
   * them are done, and whether to stop; gives their weeks, or nothing when stopped.
   */
  async of(
    judged: Judged,
    by: JudgedBy,
    mondays: readonly number[],
    onProgress: (done: number) => void,
    isStopped: () => boolean,
  ): Promise<ReadonlyMap<number, CommitWeek> | undefined> {
    const { weeks } = this.keptFor(judged, by);
    const found = new Map<number, CommitWeek>();
    for (const monday of mondays) {
      const count = this.commitsBefore(judged, monday + 7);
      const known = weeks.get(monday);
      const isSame = known?.count === count;
      const steps = isSame ? undefined : commitWeekSteps(judged, monday, this.zone);
      const week = steps ? await stepsInSlices(steps, isStopped) : known?.week;
      if (!week || isStopped()) return undefined;
      weeks.set(monday, { count, week });
      found.set(monday, week);
      if (!isSame) onProgress(found.size);
    }
    return found;
  }

  private commitsBefore({ history: { index } }: Judged, day: number): number {
    const { from } = stretchOf(day, this.zone);
    return index.between(index.commits(), -Infinity, from - 1).length;
  }

  private keptFor({ history, settings }: Judged, { root, rules }: JudgedBy): KeptOfRepository {
    const { people } = history;
    const text = JSON.stringify(settings);
    const last = this.kept.get(root);
    if (last?.people === people && last.rules === rules && last.settings === text) return last;
    const kept = { people, rules, settings: text, weeks: new Map() };
    this.kept.set(root, kept);
    return kept;
  }
}
