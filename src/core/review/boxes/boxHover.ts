import { questionFor, wordsFor } from "../../coaching/hints/bank/words";
import type { Topic } from "../../people/topics";
import { markdownText } from "../../text/plain";
import { anyStem, stems } from "../fixes/stems";
import type { Reading } from "../reading";
import type { Severity } from "../severityNames";
import { tell } from "../told";
import { type FourParts, fourPartsOf } from "./fourParts";

/** What the hover in a comment box is made of. */
export interface BoxHover {
  readonly text: string;
  readonly reading: Reading;
  readonly topic: Topic | undefined;
  /** What cannot be used of the settings about review comments. */
  readonly problems: readonly string[];
}

/** What a label says, and what a comment without one reads as. */
const weights: Readonly<Record<Exclude<Severity, "unclear">, readonly [string, string]>> = {
  blocking: ["has to be mended first", "something that has to be mended first"],
  should: ["should be changed", "something that should be changed"],
  optional: ["may be changed", "something that may stay as it is"],
  info: ["is to know, and asks nothing", "something to know"],
  praise: ["is praise", "praise"],
};

/**
 * Takes a comment and what it does; gives Markdown, to be shown untrusted: the four parts with a tick
 * or a way to begin, and how much the comment asks. Nothing of the comment itself is in it.
 */
export function boxHoverMarkdown({ text, reading, topic, problems }: BoxHover): string {
  const parts = fourPartsOf(tell(text), reading);
  const isPraise = reading.isPraise && !reading.givesDirection && !reading.asksQuestion;
  const rows = isPraise ? praiseRows(parts) : partRows(parts, topic);
  const faults = problems.map((problem) => `⚠ ${markdownText(problem, 400)}`);
  return [...rows, weight(reading), ...faults].join("\n\n");
}

function partRows(parts: FourParts, topic: Topic | undefined): string[] {
  const stem = topic ? stems[topic] : anyStem;
  return [
    row(parts.observation, "What the code does", "Here the code …, so …"),
    row(parts.reason, "Why it matters", `… ${stem.reason.trim()} …`),
    row(parts.question, "A question", questionFor(topic, 0)),
    row(parts.pointer, "A pointer", `See … . ${wordsFor(topic).pointers[0]}`),
  ];
}

function praiseRows({ reason }: FourParts): string[] {
  return [row(true, "What is good", ""), row(reason, "Why it is good", "… because …")];
}

function row(isThere: boolean, name: string, stem: string): string {
  return isThere ? `✓ **${name}**` : `○ **${name}**: *${markdownText(stem, 300)}*`;
}

function weight({ label, severity }: Reading): string {
  if (severity === "unclear") return "It does not say how much it asks: a label does.";
  const [byLabel, without] = weights[severity];
  if (label?.severity !== undefined) return `By its label it ${byLabel}.`;
  return `It has no label, and reads as ${without}.`;
}
