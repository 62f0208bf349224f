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

/** What a severity is called, and what it means. */
export const severityText: Readonly<Record<Severity, { name: string; means: string }>> = {
  blocking: { name: "Blocking", means: "It has to change before this is merged" },
  should: { name: "Should", means: "It should change, now or soon" },
  optional: { name: "Optional", means: "Take it or leave it" },
  unclear: { name: "Question", means: "You want to understand it first" },
  info: { name: "To know", means: "Nothing has to be done" },
  praise: { name: "Praise", means: "Something is good, and you say why" },
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
