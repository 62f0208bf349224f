import type { MomentKind } from "../moments/moment";

/** When each kind of moment is, as the lead reads it in the middle of a sentence. */
export const momentText: Readonly<Record<MomentKind, string>> = {
  committed: "after a commit of your own",
  savedAfterEditing: "at a save after a longer edit",
  pausedAfterEditing: "at a pause after a longer edit",
  staged: "at the staging of a longer edit",
  left: "when you left a file after a longer edit",
  sessionEnded: "at the end of a debug or test run",
  returned: "at your return after a few minutes",
  switchedBranch: "at a switch to a teammate's branch",
};
