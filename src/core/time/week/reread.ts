import { ruleIn } from "../recording/owner";
import { isSameRule, type OwnerRule, type OwnerSnapshot } from "../spans/span";
import { daysOfWeek } from "../weeks/weekTime";
import { type DayRollUp, type DayRow, reowned } from "../weeks/rollUp";
import type { CommitWeek } from "./commitWeek";
import type { Judged } from "./weekInput";

/** What recorded days are read anew by. */
export interface Rereading {
  readonly judged: Judged;
  /** The repository's top folder, as the days name it; what was recorded elsewhere stays. */
  readonly root: string;
  /** The weeks that are told: days of others are left out. */
  readonly weeks: readonly CommitWeek[];
}

/**
 * Takes recorded days and the above; gives the days of those weeks by the CODEOWNERS of now, one by one,
 * for who has other things to do in between. A file whose rule is still the one it was recorded with
 * stays as it was judged then. Any other is judged as commits are: from what was known when the week
 * began, which takes a millisecond where no rule decides, once. What is gone and has no rule stays too.
 */
export function* reread(
  days: readonly DayRollUp[],
  { judged, root, weeks }: Rereading,
): Generator<DayRollUp, undefined> {
  const { history, ownershipOf, isThere } = judged;
  const found = new Map<string, Found>();
  const find = (path: string): Found => {
    const newest = history.index.newestPath(path);
    const ownership = ownershipOf(newest);
    const isNobodys = ownership.kind === "noRule" && !isThere(newest);
    return { newest, rule: isNobodys ? undefined : ruleIn(ownership) };
  };
  for (const { monday, judge } of weeks) {
    const ownerNow = (row: DayRow): OwnerSnapshot | undefined => {
      if (row.root !== root) return undefined;
      const { newest, rule } = found.get(row.path) ?? find(row.path);
      found.set(row.path, { newest, rule });
      return !rule || isSameRule(rule, row.owner) ? undefined : judge.ownerOf(newest);
    };
    for (const day of daysOfWeek(days, monday)) yield reowned(day, ownerNow);
  }
}

interface Found {
  readonly newest: string;
  /** Absent where nothing tells whose it is now. */
  readonly rule: OwnerRule | undefined;
}
