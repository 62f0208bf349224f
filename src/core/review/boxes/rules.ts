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
  accusingQuestion: "accusing questions",
  blame: "blame",
  sarcasm: "sarcasm",
  derision: "derision",
  impatience: "impatience",
  bareOrder: "orders without a reason",
  vagueComplaint: "vague complaints",
  hiddenSeverity: "hidden severity",
  severalRemarks: "several remarks in one",
  bannedWord: "words the team avoids",
  manyNits: "many nits",
};

/** Takes any text; gives whether it names a rule. */
export function isBoxRule(name: unknown): name is BoxRule {
  return typeof name === "string" && Object.hasOwn(defaultLevels, name);
}
