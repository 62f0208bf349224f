import {
  grownHistory,
  type JudgementSettings,
  type KnownHistory,
  knownHistory,
} from "../../core/coaching/situation";
import type { ReadRepository } from "./repositoryReader";

interface Kept {
  readonly read: ReadRepository;
  readonly known: Map<string, KnownHistory>;
  /** What was kept for the state before, to grow from. */
  readonly before: Map<string, KnownHistory> | undefined;
}

/** Keeps the people and team of each repository's history, for the settings they were told by. */
export class Histories {
  private readonly kept = new Map<string, Kept>();

  /** Takes a root, what was read there, the settings and the moment (unix seconds); gives people and team. */
  of(root: string, read: ReadRepository, settings: JudgementSettings, now: number): KnownHistory {
    const { known, before } = this.keptFor(root, read);
    const key = keyOf(settings);
    const found = known.get(key);
    if (found) return found;
    const older = before?.get(key);
    const history =
      older && read.grown
        ? grownHistory(older, read.log, read.grown.came, now, settings)
        : knownHistory(read.log, now, settings, read.leftOut);
    known.set(key, history);
    return history;
  }

  private keptFor(root: string, read: ReadRepository): Kept {
    const last = this.kept.get(root);
    if (last?.read === read) return last;
    const grewFromLast = last !== undefined && read.grown?.from === last.read.log;
    const kept = { read, known: new Map(), before: grewFromLast ? last.known : undefined };
    this.kept.set(root, kept);
    return kept;
  }
}

/** The settings by which people are told apart and their work is counted, in one text. */
function keyOf(settings: JudgementSettings): string {
  const { roster, leadEmails, userName = "", automation = [] } = settings;
  const { departedDays, halfLifeDays, windowDays, bulkCommitFiles } = settings;
  const counting = [departedDays, halfLifeDays, windowDays, bulkCommitFiles];
  return JSON.stringify([roster, leadEmails, userName, [...automation], counting]);
}
