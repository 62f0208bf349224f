import * as l10n from "@vscode/l10n";
import type { Language } from "../text/language";

/**
 * What a teammate may want to grow in, by the names that settings and hints have for it; review
 * findings and hints speak of the same topics.
 */
export const topics = [
  "error handling",
  "concurrency",
  "performance",
  "security",
  "tests",
  "naming",
  "interface",
  "complexity",
  "data access",
  "logging",
  "duplication",
  "accessibility",
] as const;

/** One of them. */
export type Topic = (typeof topics)[number];

/** Takes a text in any letter case; gives the topic it names, or nothing. */
export function topicNamed(text: string): Topic | undefined {
  const name = text.trim().toLowerCase();
  return topics.find((topic) => topic === name);
}

/** Takes a topic; gives it in words, in the lead's language. */
export function topicText(topic: Topic): string {
  return topicIn(l10n, topic);
}

/** Takes a language and a topic; gives it in words. */
export function topicIn(language: Language, topic: Topic): string {
  switch (topic) {
    case "error handling":
      return language.t("error handling");
    case "concurrency":
      return language.t("concurrency");
    case "performance":
      return language.t("performance");
    case "security":
      return language.t("security");
    case "tests":
      return language.t("tests");
    case "naming":
      return language.t("naming");
    case "interface":
      return language.t("interface");
    case "complexity":
      return language.t("complexity");
    case "data access":
      return language.t("data access");
    case "logging":
      return language.t("logging");
    case "duplication":
      return language.t("duplication");
    case "accessibility":
      return language.t("accessibility");
  }
}
