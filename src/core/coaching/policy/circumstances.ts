import type { Calendar } from "../../text/calendar";

/** What git is in the middle of. */
export type GitOperation = "merge" | "rebase" | "cherryPick" | "revert" | "bisect";

/** All that is known of the lead's situation at a moment, beside the file and the ledger. */
export interface Circumstances {
  /** Unix seconds. */
  readonly now: number;
  /** In the lead's time zone. */
  readonly calendar: Calendar;
  /** Unix seconds of the last key in any editor of this window. */
  readonly lastKeyAt: number | undefined;
  readonly debugging: boolean;
  readonly operation: GitOperation | undefined;
  /** Pairing mode is on. */
  readonly pairing: boolean;
  readonly liveShare: boolean;
  readonly presenting: boolean;
  readonly anotherWindowSpeaks: boolean;
  /** Unix seconds of the day Baton was first used. */
  readonly firstUsedAt: number;
  /** The file holds a change of the lead's that is not committed. */
  readonly changeBegun: boolean;
  /** How many files of the team's the moment is about. */
  readonly filesAtOnce: number;
  /** How often the lead had committed to the file in the month before; see `timesChanged`. */
  readonly timesBefore: number;
}
