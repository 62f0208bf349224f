import * as l10n from "@vscode/l10n";
import type { Rule } from "../finding";

/** What Baton may say of a comment in its box: what reading it finds, and what the team decided besides. */
export type BoxRule = Rule | "bannedWord" | "manyNits";

/** How visible it is: three dots, a line below the words, or not at all. */
export type RuleLevel = "hint" | "information" | "off";

export const ruleLevels: readonly RuleLevel[] = ["hint", "information", "off"];

/** Every rule with its level where nobody has decided otherwise. */
export const defaultLevels: Readonly<Record<BoxRule, RuleLevel>> = {
  accusingQuestion: "information",
  blame: "information",
  sarcasm: "information",
  derision: "information",
  impatience: "information",
  bareOrder: "information",
  vagueComplaint: "information",
  hiddenSeverity: "information",
  severalRemarks: "hint",
  bannedWord: "information",
  manyNits: "hint",
};

/** What each rule looks for, as a person would say it, for "Turn off: …". */
export const ruleNames: Readonly<Record<BoxRule, string>> = {
  get accusingQuestion() {
    return l10n.t("accusing questions");
  },
  get blame() {
    return l10n.t("blame");
  },
  get sarcasm() {
    return l10n.t("sarcasm");
  },
  get derision() {
    return l10n.t("derision");
  },
  get impatience() {
    return l10n.t("impatience");
  },
  get bareOrder() {
    return l10n.t("orders without a reason");
  },
  get vagueComplaint() {
    return l10n.t("vague complaints");
  },
  get hiddenSeverity() {
    return l10n.t("hidden severity");
  },
  get severalRemarks() {
    return l10n.t("several remarks in one");
  },
  get bannedWord() {
    return l10n.t("words the team avoids");
  },
  get manyNits() {
    return l10n.t("many nits");
  },
};

/** Takes any text; gives whether it names a rule. */
export function isBoxRule(name: unknown): name is BoxRule {
  return typeof name === "string" && Object.hasOwn(defaultLevels, name);
}
