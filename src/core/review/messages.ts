import * as l10n from "@vscode/l10n";
import type { Rule } from "./finding";

/** What a finding says to the one who writes, by rule: why it matters, and what would be better. */
export const messages: Readonly<Record<Rule, string>> = {
  get accusingQuestion() {
    return l10n.t(
      "This question takes the fault for granted. An open one about the code gets an answer.",
    );
  },
  get blame() {
    return l10n.t(
      "This speaks of the person. What the code does, and what follows, is easier to take up.",
    );
  },
  get sarcasm() {
    return l10n.t("This may be read as mockery. Said straight, it is quicker to act on.");
  },
  get derision() {
    return l10n.t(
      "A verdict alone leaves nothing to act on. What does the code do that worries you?",
    );
  },
  get impatience() {
    return l10n.t("This sounds out of patience. The request alone is stronger without it.");
  },
  get bareOrder() {
    return l10n.t(
      "An order without its reason gets done and not understood. What happens if it stays?",
    );
  },
  get vagueComplaint() {
    return l10n.t("This says that something is off, not what. Name the place and what follows.");
  },
  get hiddenSeverity() {
    return l10n.t("This names real harm, but reads like an aside. Say whether it blocks.");
  },
  get severalRemarks() {
    return l10n.t("Several remarks in one are hard to answer one by one. Give each its own place.");
  },
};
