import type { NewEntry, QuietKind } from "../ledger/entry";
import type { LedgerState } from "../ledger/ledgerState";
import type { MomentKind } from "../moments/moment";
import { isSilent, restOf } from "./backOff";
import type { BackOffSettings } from "./settings";

/** Something that keeps Baton quiet, and the entry that ends it. Times are unix seconds. */
export type KeepingQuiet = { readonly undo: NewEntry } & (
  | { readonly kind: "incident"; readonly since: number; readonly until: number | null }
  | { readonly kind: "snooze"; readonly until: number }
  | {
      readonly kind: "quiet";
      readonly what: QuietKind;
      readonly root: string;
      readonly name: string;
      readonly since: number;
    }
  | {
      readonly kind: "mine";
      readonly what: "file" | "area";
      readonly root: string;
      readonly name: string;
      readonly since: number;
    }
  | {
      readonly kind: "silent";
      readonly rule: MomentKind;
      readonly shown: number;
      readonly notUseful: number;
    }
  | { readonly kind: "resting"; readonly rule: MomentKind; readonly until: number }
);

/**
 * Takes what the ledger comes to, the settings and the moment now (unix seconds); gives everything
 * that keeps Baton quiet then, what is for all files first, each with the entry that undoes it.
 */
export function undoable(
  state: LedgerState,
  settings: BackOffSettings,
  now: number,
): readonly KeepingQuiet[] {
  return [
    ...forNow(state, now),
    ...Array.from(state.rules.keys()).flatMap((rule) => ofRule(state, rule, settings, now)),
    ...Array.from(state.quiet.values(), ({ what, root, name, at }): KeepingQuiet => {
      const place = { what, root, name };
      return { kind: "quiet", ...place, since: at, undo: { kind: "speak", ...place } };
    }),
    ...Array.from(state.mine.values(), ({ what, root, name, at }): KeepingQuiet => {
      const place = { what, root, name };
      return { kind: "mine", ...place, since: at, undo: { kind: "notMine", ...place } };
    }),
  ];
}

function forNow(state: LedgerState, now: number): KeepingQuiet[] {
  const found: KeepingQuiet[] = [];
  const incident = incidentAt(state, now);
  if (incident) found.push({ kind: "incident", ...incident, undo: { kind: "incidentEnded" } });
  const until = snoozedUntil(state, now);
  if (until !== undefined) found.push({ kind: "snooze", until, undo: { kind: "wake" } });
  return found;
}

function ofRule(
  { rules }: LedgerState,
  rule: MomentKind,
  settings: BackOffSettings,
  now: number,
): KeepingQuiet[] {
  const record = rules.get(rule);
  if (!record) return [];
  const undo: NewEntry = { kind: "ruleOn", rule };
  const { shown, notUseful } = record;
  if (isSilent(record, settings)) return [{ kind: "silent", rule, shown, notUseful, undo }];
  const until = restOf(record, settings)?.until ?? 0;
  return until > now ? [{ kind: "resting", rule, until, undo }] : [];
}

/** Takes what the ledger comes to and the moment (unix seconds); gives the incident that goes on then. */
export function incidentAt(
  { incident }: LedgerState,
  now: number,
): { readonly since: number; readonly until: number | null } | undefined {
  if (!incident || (incident.until !== null && incident.until <= now)) return undefined;
  return incident;
}

/** Takes what the ledger comes to and the moment (unix seconds); gives until when Baton is snoozed then. */
export function snoozedUntil(
  { snoozedUntil: until }: LedgerState,
  now: number,
): number | undefined {
  return until !== undefined && until > now ? until : undefined;
}
