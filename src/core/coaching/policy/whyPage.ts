import { codeSpan, pageText } from "../../text/plain";
import { verdictsOf } from "./decide";
import type { Decision, Verdict } from "./decision";
import { momentText } from "./momentText";
import { remedies } from "./remedies";

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
    level === "none" ? "# Why not?" : "# Why did I see this?",
    `${codeSpan(moment.path)}, ${calendar.day(now)}, ${calendar.clock(now)}`,
    summary(level, suggestion?.person.name, about("nudge", false).length, momentText[moment.kind]),
    ...part("What kept Baton quiet", about("nudge", false)),
    ...part(
      level === "none" ? "What was not in the way" : "What let Baton speak",
      about("nudge", true),
    ),
    ...part("What a message needs besides", ofMessages),
    "",
  ].join("\n\n");
}

function summary(level: Decision["level"], name = "nobody", against: number, when: string): string {
  const who = pageText(name, 80);
  if (level === "message") return `Baton named ${who} in a message, ${when}.`;
  if (level === "status") return `Baton named ${who} in the status bar, ${when}.`;
  return `${against === 1 ? "One rule keeps" : `${against} rules keep`} Baton quiet ${when}.`;
}

function part(heading: string, verdicts: readonly Verdict[]): string[] {
  if (verdicts.length === 0) return [];
  return [`## ${heading}`, verdicts.map(lineOf).join("\n")];
}

function lineOf({ rule, about, allows, text }: Verdict): string {
  const mark = about === "message" ? `${allows ? "Yes" : "No"}: ` : "";
  const remedy = remedies[rule];
  const how = remedy === undefined || (allows && about === "nudge") ? "" : ` (${remedy})`;
  return `- ${mark}${text}${how}`;
}
