import type { LedgerEntry } from "../../coaching/ledger/entry";
import { perRung, type Rung } from "../../coaching/hints/hint";
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
  return {
    comments: comments.length,
    withReason: count((one) => one.hasReason),
    withQuestion: count((one) => one.asksQuestion),
    praise: count((one) => one.isPraise),
    bareOrders: count((one) => one.isOrder),
    rungs: perRung((rung) => count((one) => one.rung === rung)),
  };
}

/** Takes the practice of several weeks; gives it as one. */
export function together(weeks: readonly Practice[]): Practice {
  const sum = (count: (one: Practice) => number): number =>
    weeks.reduce((all, one) => all + count(one), 0);
  return {
    comments: sum((one) => one.comments),
    withReason: sum((one) => one.withReason),
    withQuestion: sum((one) => one.withQuestion),
    praise: sum((one) => one.praise),
    bareOrders: sum((one) => one.bareOrders),
    rungs: perRung((rung) => sum((one) => one.rungs[rung])),
  };
}

/** Of two of the same second the one written later. */
function isLater(one: LedgerEntry, than: LedgerEntry): boolean {
  if (one.at !== than.at) return one.at > than.at;
  return one.session === than.session && one.seq > than.seq;
}
