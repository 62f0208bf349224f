import * as l10n from "@vscode/l10n";
import type { MomentKind } from "../moments/moment";

/** When each kind of moment is, as the lead reads it in the middle of a sentence. */
export const momentText: Readonly<Record<MomentKind, string>> = {
  get committed() {
    return l10n.t("after a commit of your own");
  },
  get savedAfterEditing() {
    return l10n.t("at a save after a longer edit");
  },
  get pausedAfterEditing() {
    return l10n.t("at a pause after a longer edit");
  },
  get staged() {
    return l10n.t("at the staging of a longer edit");
  },
  get left() {
    return l10n.t("when you left a file after a longer edit");
  },
  get sessionEnded() {
    return l10n.t("at the end of a debug or test run");
  },
  get returned() {
    return l10n.t("at your return after a few minutes");
  },
  get switchedBranch() {
    return l10n.t("at a switch to a teammate's branch");
  },
};
