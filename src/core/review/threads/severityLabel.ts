import * as l10n from "@vscode/l10n";
import { labelOf } from "../label";
import type { Severity } from "../severityNames";

/** How a severity is written before a comment, in the words of Conventional Comments. */
const labels: Readonly<Record<Severity, string>> = {
  blocking: "issue (blocking)",
  should: "issue",
  optional: "suggestion (non-blocking)",
  info: "note",
  praise: "praise",
  unclear: "question",
};

/** A severity as the lead chooses it: most severe first, praise last. */
export const severitiesOffered = ["blocking", "should", "optional", "unclear", "info"] as const;

/** What a severity is called, alone and in the middle of a line, and what it means. */
interface SeverityText {
  readonly name: string;
  readonly word: string;
  readonly means: string;
}

/** Each severity as the lead reads it. */
export const severityText: Readonly<Record<Severity, SeverityText>> = {
  get blocking() {
    return {
      name: l10n.t("Blocking"),
      word: l10n.t("blocking"),
      means: l10n.t("It has to change before this is merged"),
    };
  },
  get should() {
    return {
      name: l10n.t("Should"),
      word: l10n.t("should"),
      means: l10n.t("It should change, now or soon"),
    };
  },
  get optional() {
    return {
      name: l10n.t("Optional"),
      word: l10n.t("optional"),
      means: l10n.t("Take it or leave it"),
    };
  },
  get unclear() {
    return {
      name: l10n.t("Question"),
      word: l10n.t("question"),
      means: l10n.t("You want to understand it first"),
    };
  },
  get info() {
    return {
      name: l10n.t("To know"),
      word: l10n.t("to know"),
      means: l10n.t("Nothing has to be done"),
    };
  },
  get praise() {
    return {
      name: l10n.t("Praise"),
      word: l10n.t("praise"),
      means: l10n.t("Something is good, and you say why"),
    };
  },
};

/** Takes a severity; gives its label. */
export function labelFor(severity: Severity): string {
  return labels[severity];
}

/** Takes a comment; gives it without the label that it may begin with. */
export function withoutLabel(text: string): string {
  const label = labelOf(text);
  return label ? text.slice(label.end) : text;
}

/** Takes a comment and a severity; gives it with a label that says so, or as it is when it does already. */
export function withSeverity(text: string, severity: Severity): string {
  const label = labelOf(text);
  if (label?.severity === severity) return text;
  return `${labels[severity]}: ${withoutLabel(text)}`;
}
