import type { LedgerState } from "./ledgerState";

type Growing<Field> =
  Field extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : Field extends readonly (infer Item)[]
      ? Item[]
      : Field;

/** A state of the ledger while entries are folded into it. */
export type Tally = { -readonly [Name in keyof LedgerState]: Growing<LedgerState[Name]> };

/** Takes a state; gives a copy to fold entries into. */
export function tallyOf(state: LedgerState): Tally {
  return {
    ...state,
    rules: new Map(state.rules),
    nudges: new Map(state.nudges),
    lastShown: new Map(state.lastShown),
    lastMessage: new Map(state.lastMessage),
    messages: [...state.messages],
    acts: [...state.acts],
    handBacks: new Map(state.handBacks),
    quiet: new Map(state.quiet),
    mine: new Map(state.mine),
  };
}
