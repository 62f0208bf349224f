import * as l10n from "@vscode/l10n";
import { codeSpan, pageText } from "../../text/plain";
import { verdictsOf } from "./decide";
import type { Decision, Verdict } from "./decision";
import { momentText } from "./momentText";
import { remedyOf } from "./remedies";

/**
 * Takes a decision; gives the page about it as Markdown, in which every stranger's text shows as it
 * is: why Baton spoke, or why not, with a line for each rule.
 */
export function whyPage({ asked, level, suggestion }: Decision): string {
  const { moment, circumstances } = asked;
  const { calendar, now } = circumstances;
  const verdicts = verdictsOf(asked, pageText);
  const about = (kind: Verdict["about"], allows: boolean): Verdict[] =>
    verdicts.filter((verdict) => verdict.about === kind && verdict.allows === allows);
  const ofMessages = level === "none" ? [] : verdicts.filter((one) => one.about === "message");
  return [
    `# ${level === "none" ? l10n.t("Why not?") : l10n.t("Why did I see this?")}`,
    `${codeSpan(moment.path)}, ${calendar.day(now)}, ${calendar.clock(now)}`,
    summary(level, suggestion?.person.name, about("nudge", false).length, momentText[moment.kind]),
    ...part(l10n.t("What kept Baton quiet"), about("nudge", false)),
    ...part(
      level === "none" ? l10n.t("What was not in the way") : l10n.t("What let Baton speak"),
      about("nudge", true),
    ),
    ...part(l10n.t("What a message needs besides"), ofMessages),
    "",
  ].join("\n\n");
}

function summary(
  level: Decision["level"],
  name: string | undefined,
  against: number,
  when: string,
): string {
  const who = name === undefined ? l10n.t("nobody") : pageText(name, 80);
  switch (level) {
    case "message":
      return l10n.t("Baton named {0} in a message, {1}.", who, when);
    case "status":
      return l10n.t("Baton named {0} in the status bar, {1}.", who, when);
    case "none":
      return against === 1
        ? l10n.t("One rule keeps Baton quiet {0}.", when)
        : l10n.t("{0} rules keep Baton quiet {1}.", against, when);
  }
}

function part(heading: string, verdicts: readonly Verdict[]): string[] {
  if (verdicts.length === 0) return [];
  return [`## ${heading}`, verdicts.map(lineOf).join("\n")];
}

function lineOf({ rule, about, allows, text }: Verdict): string {
  const remedy = remedyOf(rule);
  const how = remedy === undefined || (allows && about === "nudge") ? "" : ` (${remedy})`;
  const said = `${text}${how}`;
  if (about === "nudge") return `- ${said}`;
  return `- ${allows ? l10n.t("Yes: {0}", said) : l10n.t("No: {0}", said)}`;
}
