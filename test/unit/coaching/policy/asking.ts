import type { NewEntry } from "../../../../src/core/coaching/ledger/entry";
import { foldLedger } from "../../../../src/core/coaching/ledger/fold";
import { emptyLedger, type LedgerState } from "../../../../src/core/coaching/ledger/ledgerState";
import type { Moment } from "../../../../src/core/coaching/moments/moment";
import type { Circumstances } from "../../../../src/core/coaching/policy/circumstances";
import { decide } from "../../../../src/core/coaching/policy/decide";
import type { Decision, PolicyRule } from "../../../../src/core/coaching/policy/decision";
import { defaultPolicy, type PolicySettings } from "../../../../src/core/coaching/policy/settings";
import { type Situation, situationOf } from "../../../../src/core/coaching/situation";
import { Calendar } from "../../../../src/core/text/calendar";
import { history, now as noon, settings } from "../../history/smallHistory";
import { shopLines } from "../people";

/** A Friday at noon, UTC. */
export const now = noon;
export const hour = 3600;
export const day = 86_400;

/** `src/a` of the small shop: the team's, and Noor knows it best. */
export const situation: Situation = situationOf(
  history(shopLines),
  { kind: "noRule" },
  "src/a",
  now,
  settings,
);

export const moment: Moment = { kind: "committed", at: now, root: "/r", path: "src/a" };

/** Nothing is in the way of a message. */
export const calm: Circumstances = {
  now,
  calendar: new Calendar("UTC"),
  lastKeyAt: now - 60,
  debugging: false,
  operation: undefined,
  pairing: false,
  liveShare: false,
  presenting: false,
  anotherWindowSpeaks: false,
  firstUsedAt: now - 30 * day,
  changeBegun: false,
  filesAtOnce: 1,
  timesBefore: 0,
};

/** What is not as usual. */
export interface Unusual {
  readonly moment?: Partial<Moment>;
  readonly situation?: Situation | undefined;
  readonly circumstances?: Partial<Circumstances>;
  readonly ledger?: LedgerState;
  readonly settings?: Partial<PolicySettings>;
}

/** Takes what is not as usual; gives what becomes of the moment. */
export function decided(unusual: Unusual = {}): Decision {
  return decide(
    { ...moment, ...unusual.moment },
    "situation" in unusual ? unusual.situation : situation,
    { ...calm, ...unusual.circumstances },
    unusual.ledger ?? emptyLedger,
    { ...defaultPolicy, ...unusual.settings },
  );
}

/** The level, and the sentences of the rules that are against it. */
export function against(unusual: Unusual): string[] {
  const { level, verdicts } = decided(unusual);
  const no = verdicts.filter(({ allows }) => !allows);
  return [level, ...no.map(({ rule, text }) => `${rule}: ${text}`)];
}

/** What one rule says. */
export function textOf(rule: PolicyRule, unusual: Unusual = {}): string {
  return decided(unusual).verdicts.find((one) => one.rule === rule)?.text ?? "";
}

/** Takes what happened, so many seconds ago each; gives what it comes to. */
export function after(...past: readonly (readonly [number, NewEntry])[]): LedgerState {
  const entries = past.map(([ago, entry], seq) => ({ ...entry, at: now - ago, session: "s", seq }));
  return foldLedger(entries, now);
}

/** Her address. */
export const noor = "noor@x.example";
/** A nudge so many seconds ago, named after them. */
export const shown = (
  ago: number,
  level: "status" | "message",
  path = "src/z",
): [number, NewEntry] => [
  ago,
  { kind: "shown", nudge: `n${ago}`, rule: "committed", level, root: "/r", path, person: noor },
];
/** An answer so many seconds ago, to the nudge so many seconds ago. */
export const answer = (
  ago: number,
  of: number,
  reason: "notUseful" | "ignored",
): [number, NewEntry] => [ago, { kind: "answer", nudge: `n${of}`, reason }];
