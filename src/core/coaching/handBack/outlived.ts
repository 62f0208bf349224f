import { secondsPerDay } from "../../time/units";
import type { HintRecord } from "./draft";
import type { HandBackEntry } from "./entry";
import { foldHandBacks } from "./handBacks";

/** A hint that is kept on this machine. */
interface KeptHint {
  readonly record: Pick<HintRecord, "parked" | "at">;
}

/** A question about a hint, or the wish to see it again, may come some weeks after its end. */
export const keptDays = 30;

/**
 * Takes the hints that are kept, the steps of hand-backs and the moment (unix seconds); gives the hints
 * that the lead needs no more, provided that their change is not parked any more: their hand-back has
 * ended, and nothing happened to it for 30 days. A draft is never one of them, nor a hint whose
 * hand-back is open.
 */
export function outlivedHints<Hint extends KeptHint>(
  hints: readonly Hint[],
  entries: readonly HandBackEntry[],
  now: number,
): Hint[] {
  const handBacks = foldHandBacks(entries);
  const open = new Set(handBacks.filter(({ state }) => state === "open").map(({ id }) => id));
  const last = new Map<string, number>();
  for (const { id, at } of entries) last.set(id, Math.max(at, last.get(id) ?? at));
  return hints.filter(({ record: { parked, at } }) => {
    if (parked === undefined || open.has(parked)) return false;
    return now - Math.max(at, last.get(parked) ?? at) > keptDays * secondsPerDay;
  });
}
