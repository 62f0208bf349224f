import type { RuleRecord } from "../ledger/ledgerState";
import { secondsPerDay } from "../../time/units";
import type { BackOffSettings } from "./settings";

/** A rest that a rule takes after it was of no use. */
export interface RuleRest {
  readonly days: number;
  /** Unix seconds. */
  readonly until: number;
}

/** An ignored nudge lets the rest grow less than one that was said to be of no use. */
const ignoredGrowth = 1.5;

/**
 * Takes what became of a rule's nudges and the settings; gives the last rest that it took, or nothing
 * when the lead acted on it since. "Not useful" doubles the rest (1, 2, 4, 8 weeks), an ignored nudge
 * makes it half as long again, and acting on one ends it.
 */
export function restOf({ rests }: RuleRecord, settings: BackOffSettings): RuleRest | undefined {
  const { notUsefulDays, ignoredDays, mostDays } = settings;
  const last = rests.at(-1);
  if (!last) return undefined;
  const days = rests.reduce((before, { reason }) => {
    const next =
      reason === "notUseful"
        ? Math.max(notUsefulDays, 2 * before)
        : Math.max(ignoredDays, ignoredGrowth * before);
    return Math.min(mostDays, next);
  }, 0);
  return { days, until: last.at + days * secondsPerDay };
}

/** Takes what became of a rule's nudges and the settings; gives whether too many were of no use. */
export function isSilent({ shown, notUseful }: RuleRecord, settings: BackOffSettings): boolean {
  return shown >= settings.silentAfter && notUseful > settings.silentShare * shown;
}
