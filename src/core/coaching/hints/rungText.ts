import * as l10n from "@vscode/l10n";
import type { Rung } from "./hint";

/** What each rung is, as the lead reads it in the middle of a sentence; its name in a hint stays English. */
export const rungText: Readonly<Record<Rung, string>> = {
  get 1() {
    return l10n.t("question");
  },
  get 2() {
    return l10n.t("pointer");
  },
  get 3() {
    return l10n.t("partial example");
  },
  get 4() {
    return l10n.t("full answer");
  },
};
