import type { LedgerEntry, Stamp } from "./entry";
import { emptyLedger, keptSeconds, type LedgerState } from "./ledgerState";
import { takeEntry } from "./takeEntry";
import { type Tally, tallyOf } from "./tally";

/**
 * Takes entries in any order and the moment now (unix seconds); gives what they come to. An entry
 * that is there twice counts once, and what lies ahead has not happened yet.
 */
export function foldLedger(entries: readonly LedgerEntry[], now: number): LedgerState {
  const past = entries.filter(({ at }) => at <= now).toSorted(byStamp);
  return taken(emptyLedger, past, now);
}

/**
 * Takes what older entries come to, newer entries and the moment now (unix seconds, no earlier than
 * before); gives what all come to, or nothing when one of the entries is not newer: then all have to
 * be folded again. Costs little, so that it can be done at each entry.
 */
export function grownLedger(
  state: LedgerState,
  entries: readonly LedgerEntry[],
  now: number,
): LedgerState | undefined {
  const sorted = entries.toSorted(byStamp);
  const isNewer = (one: LedgerEntry): boolean => !state.last || byStamp(state.last, one) < 0;
  const fits = sorted.every((one) => one.at <= now && isNewer(one));
  return fits ? taken(state, sorted, now) : undefined;
}

function taken(state: LedgerState, sorted: readonly LedgerEntry[], now: number): LedgerState {
  const tally = tallyOf(state);
  for (const entry of sorted) {
    if (tally.last && byStamp(tally.last, entry) === 0) continue;
    takeEntry(tally, entry);
    tally.last = stampOf(entry);
  }
  forget(tally, now - keptSeconds);
  return tally;
}

/** Everything older is of no use to anybody; maps are in the order of time. */
function forget(tally: Tally, oldest: number): void {
  for (const [nudge, { at }] of tally.nudges) {
    if (at > oldest) break;
    tally.nudges.delete(nudge);
  }
  for (const [key, at] of tally.lastShown) {
    if (at > oldest) break;
    tally.lastShown.delete(key);
  }
  tally.messages = tally.messages.filter((at) => at > oldest);
  tally.acts = tally.acts.filter(({ at }) => at > oldest);
}

/** By time, then by who wrote it and in which order: the same for everybody who reads it. */
function byStamp(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.session !== b.session) return a.session < b.session ? -1 : 1;
  return a.seq - b.seq;
}

function stampOf({ at, session, seq }: Stamp): Stamp {
  return { at, session, seq };
}
