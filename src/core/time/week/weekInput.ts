import type { LedgerEntry } from "../../coaching/ledger/entry";
import type { WorkingHours } from "../../coaching/policy/settings";
import type { JudgementSettings, KnownHistory } from "../../coaching/situation";
import type { Ownership } from "../../ownership/codeowners";
import type { LocalTime } from "../localTime";
import type { CommitWeek } from "./commitWeek";
import type { Reflection } from "../weeks/reflection";
import type { DayRollUp } from "../weeks/rollUp";

/** A repository's history, and all that it takes to judge it. */
export interface Judged {
  readonly history: KnownHistory;
  readonly settings: JudgementSettings;
  /** Gives who owns a file, by the rules of now. */
  readonly ownershipOf: (path: string) => Ownership;
  /** Gives whether a file is still there. */
  readonly isThere: (path: string) => boolean;
}

/** What Baton itself has recorded. */
export interface Records {
  readonly days: readonly DayRollUp[];
  readonly ledger: readonly LedgerEntry[];
  readonly reflections: readonly Reflection[];
}

/** The share of hands-on work in the team's files that the lead wants to stay within, from 0 to 1. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** A week from which some coding is kept, off the critical path (Kua, "at least 30 %"; Fournier likewise). */
export const defaultBand: Band = { from: 0.2, to: 0.4 };

/** All that the figures of a week are made from. */
export interface WeekInput extends Judged {
  /** Days from 1970 to the week's Monday. */
  readonly monday: number;
  /** Unix seconds. */
  readonly now: number;
  readonly zone: LocalTime;
  /** What git says of weeks, by their Mondays, as far as it was worked out before. */
  readonly commitWeeks?: ReadonlyMap<number, CommitWeek>;
  /** The repository's top folder, as the records name it. */
  readonly root: string;
  /** Absent when there are none: then the week is told from git alone. */
  readonly records?: Records | undefined;
  readonly hours: WorkingHours | undefined;
  readonly band: Band;
}

/** How many weeks are shown, the chosen one last. */
export const weeksShown = 12;
/** A week is compared with the four before it. */
export const baselineWeeks = 4;
