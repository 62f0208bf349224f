import {
  type JudgementSettings,
  type KnownHistory,
  knownHistory,
} from "../core/coaching/situation";
import type { ReadRepository } from "./repositories";

/** Keeps the people and team of each history that was read, for the settings they were told by. */
export class Histories {
  private readonly known = new WeakMap<ReadRepository, Map<string, KnownHistory>>();

  /** Takes what was read, the settings and the moment (unix seconds); gives its people and team. */
  of(read: ReadRepository, settings: JudgementSettings, now: number): KnownHistory {
    const bySettings = this.known.get(read) ?? new Map<string, KnownHistory>();
    this.known.set(read, bySettings);
    const { roster, leadEmails, departedDays, halfLifeDays, windowDays, bulkCommitFiles } =
      settings;
    const counting = [departedDays, halfLifeDays, windowDays, bulkCommitFiles];
    const key = JSON.stringify([roster, leadEmails, counting]);
    const history = bySettings.get(key) ?? knownHistory(read.log, now, settings);
    bySettings.set(key, history);
    return history;
  }
}
