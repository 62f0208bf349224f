import type { LedgerEntry } from "../../coaching/ledger/entry";
import { foldLedger } from "../../coaching/ledger/fold";
import { type MomentKind, momentKinds } from "../../coaching/moments/moment";
import { isSilent } from "../../coaching/policy/backOff";
import type { BackOffSettings } from "../../coaching/policy/settings";
import type { Stretch } from "./commitWeek";

/** What became of the nudges of one rule in a week. */
export interface RuleOfWeek {
  readonly rule: MomentKind;
  readonly shown: number;
  readonly acted: number;
  readonly notUseful: number;
  /** Whether it says nothing any more, since too much of it was of no use. */
  readonly isSilent: boolean;
}

/** Takes the ledger, a stretch of time and when rules fall silent; gives the rules that were heard in it or are silent. */
export function nudgesShown(
  ledger: readonly LedgerEntry[],
  { from, until }: Stretch,
  backOff: BackOffSettings,
): RuleOfWeek[] {
  const ruleOf = new Map<string, MomentKind>();
  for (const entry of ledger) if (entry.kind === "shown") ruleOf.set(entry.nudge, entry.rule);
  const { rules } = foldLedger(ledger, until - 1);
  const now = ledger.filter(({ at }) => at >= from && at < until);
  return momentKinds.flatMap((rule) => {
    const count = (isMeant: (entry: LedgerEntry) => boolean): number =>
      now
        .filter((entry) => "nudge" in entry && ruleOf.get(entry.nudge ?? "") === rule)
        .filter(isMeant).length;
    const shown = count(({ kind }) => kind === "shown");
    const acted = count(({ kind }) => kind === "act");
    const notUseful = count((one) => one.kind === "answer" && one.reason === "notUseful");
    const record = rules.get(rule);
    const silent = record !== undefined && isSilent(record, backOff);
    const isHeard = shown + acted + notUseful > 0;
    return isHeard || silent ? [{ rule, shown, acted, notUseful, isSilent: silent }] : [];
  });
}
