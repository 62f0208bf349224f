import * as l10n from "@vscode/l10n";

/** What each fix does, as the lead reads it in a list. */
export const titles = {
  get askAsQuestion() {
    return l10n.t("Ask it as a question");
  },
  get nameSeverity() {
    return l10n.t("Name the severity");
  },
  get sayWhy() {
    return l10n.t("Say why");
  },
  get soften() {
    return l10n.t("Soften");
  },
  get speakOfTheCode() {
    return l10n.t("Speak of the code");
  },
  get split() {
    return l10n.t("Split");
  },
};
