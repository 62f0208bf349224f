import type { Paired } from "../core/coaching/ledger/entry";

/**
 * Keeps what became of a pairing. Takes the entry and when it happened, in unix seconds: a pairing
 * that ended by itself was over before that was noticed.
 */
export type PairingRecord = (entry: Paired, at: number) => void;
