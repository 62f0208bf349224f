import { Journal } from "../../../../src/host/records/journal/journal";
import type { JournalKind } from "../../../../src/core/journal/lines";

/** A kind of line for tests: somebody counts. */
export interface Count {
  readonly session: string;
  readonly seq: number;
  readonly count: number;
}

export const counts: JournalKind<Count> = {
  schema: "baton.test",
  version: 1,
  parse: ({ session, seq, count }) =>
    typeof count === "number" ? { session, seq, count } : undefined,
};

/** A journal of such lines, of a window of its own. */
export function countJournal(
  folder: string,
  session: string,
  rest: { now?: () => number; onTrouble?: (reason: unknown) => void } = {},
): Journal<Count> {
  const clock = { now: rest.now ?? (() => 1_780_000_000) };
  const onTrouble = rest.onTrouble ?? (() => undefined);
  const machine = "machine1";
  return new Journal({ kind: counts, folder, machine, session, timeZone: "UTC", clock, onTrouble });
}

/** What all entries of a journal count, in order. */
export function counted(journal: Journal<Count>): number[] {
  return journal.entries.map(({ count }) => count).toSorted((a, b) => a - b);
}
