import type { LedgerEntry } from "../../coaching/ledger/entry";
import { allRungs, type Rung } from "../../coaching/hints/hint";
import type { Stretch } from "./commitWeek";

/** What the lead's own review comments of a stretch did, counted; nobody else's are. */
export interface Practice {
  readonly comments: number;
  readonly withReason: number;
  readonly withQuestion: number;
  readonly praise: number;
  /** Orders with no reason, hedge or question. */
  readonly bareOrders: number;
  /** How many comments stood on each rung of a hint. */
  readonly rungs: Readonly<Record<Rung, number>>;
}

/**
 * Takes entries of the ledger and a stretch of time; gives the lead's review comments in it. A comment
 * that was changed, or posted after it was written, counts once, as it was last.
 */
export function practiceOf(ledger: readonly LedgerEntry[], { from, until }: Stretch): Practice {
  const last = new Map<string, LedgerEntry & { kind: "comment" }>();
  for (const entry of ledger) {
    if (entry.kind !== "comment" || entry.at < from || entry.at >= until) continue;
    const key = `${entry.thread} ${entry.comment}`;
    const known = last.get(key);
    if (!known || isLater(entry, known)) last.set(key, entry);
  }
  const comments = [...last.values()].filter(({ isGone }) => isGone !== true);
  const count = (isMeant: (entry: LedgerEntry & { kind: "comment" }) => boolean): number =>
    comments.filter(isMeant).length;
  const onRung = (rung: Rung): number => count((one) => one.rung === rung);
  const [question, pointer, example, answer] = allRungs.map(onRung);
  return {
    comments: comments.length,
    withReason: count((one) => one.hasReason),
    withQuestion: count((one) => one.asksQuestion),
    praise: count((one) => one.isPraise),
    bareOrders: count((one) => one.isOrder),
    rungs: { 1: question ?? 0, 2: pointer ?? 0, 3: example ?? 0, 4: answer ?? 0 },
  };
}

/** Of two of the same second the one written later. */
function isLater(one: LedgerEntry, than: LedgerEntry): boolean {
  if (one.at !== than.at) return one.at > than.at;
  return one.session === than.session && one.seq > than.seq;
}
