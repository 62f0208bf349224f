import type { Pairing } from "../core/coaching/pairing/pairing";

/** What is told of a pairing to whoever keeps the record of what the lead did. */
export interface PairingRecord {
  started(pairing: Pairing): void;
  switched(pairing: Pairing): void;
  /** @param at when it was over (unix seconds); earlier than now when it ended by itself */
  stopped(pairing: Pairing, at: number): void;
}
