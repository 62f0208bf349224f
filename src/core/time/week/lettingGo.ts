import type { CommitWeek } from "./commitWeek";
import { medianOf } from "./median";
import { baselineWeeks } from "./weekInput";

/** One point of the letting-go curve. */
export interface LettingGoPoint {
  readonly monday: number;
  /** Commits of this and the three weeks before on files the team owns, and the lead's among them. */
  readonly all: number;
  readonly lead: number;
  /** The median of the four weekly shares, from 0 to 1; absent where there are too few commits to tell. */
  readonly share?: number;
}

/** With fewer commits in four weeks one more or less would move the curve by a tenth. */
export const commitsNeeded = 10;

/**
 * Takes weeks in their order; gives the lead's share of the commits on files the team owns, for each
 * week that has three before it. A commit together with a teammate is one of all and not the lead's.
 */
export function lettingGo(weeks: readonly CommitWeek[]): LettingGoPoint[] {
  return weeks.slice(baselineWeeks - 1).map(({ monday }, place) => {
    const four = weeks.slice(place, place + baselineWeeks).map(({ onTeamFiles }) => onTeamFiles);
    const all = four.reduce((sum, one) => sum + one.all, 0);
    const lead = four.reduce((sum, one) => sum + one.lead, 0);
    const shares = four.flatMap((one) => (one.all === 0 ? [] : [one.lead / one.all]));
    const share = all < commitsNeeded ? undefined : medianOf(shares);
    return { monday, all, lead, ...(share === undefined ? {} : { share }) };
  });
}
