import type { Event } from "vscode";
import { type HandBackEntry, isHandBackId } from "../core/coaching/handBack/entry";
import type { HandedBack, LedgerEntry, Stamp } from "../core/coaching/ledger/entry";
import type { Ledger } from "../host/records/ledger";

/** Where the steps of hand-backs are kept. */
export interface HandBackRecord {
  readonly entries: readonly HandBackEntry[];
  /** Keeps a step, with the moment. */
  add(entry: HandedBack): void;
  /** Fires when a step was kept. */
  readonly onDidChange: Event<void>;
}

/** Takes the ledger; gives the part of it that tells of hand-backs. */
export function recordIn(ledger: Ledger): HandBackRecord {
  return {
    get entries() {
      return ledger.entries.filter(isStep);
    },
    add: (entry) => ledger.add(entry),
    onDidChange: ledger.onDidChange,
  };
}

function isStep(entry: LedgerEntry): entry is HandedBack & Stamp {
  return entry.kind === "handBack" && isHandBackId(entry.id);
}
