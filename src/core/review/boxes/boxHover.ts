import * as l10n from "@vscode/l10n";
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

/** What a label says of a comment. */
const byLabel: Readonly<Record<Exclude<Severity, "unclear">, string>> = {
  get blocking() {
    return l10n.t("By its label it has to be mended first.");
  },
  get should() {
    return l10n.t("By its label it should be changed.");
  },
  get optional() {
    return l10n.t("By its label it may be changed.");
  },
  get info() {
    return l10n.t("By its label it is to know, and asks nothing.");
  },
  get praise() {
    return l10n.t("By its label it is praise.");
  },
};

/** What a comment without a label reads as. */
const byWords: typeof byLabel = {
  get blocking() {
    return l10n.t("It has no label, and reads as something that has to be mended first.");
  },
  get should() {
    return l10n.t("It has no label, and reads as something that should be changed.");
  },
  get optional() {
    return l10n.t("It has no label, and reads as something that may stay as it is.");
  },
  get info() {
    return l10n.t("It has no label, and reads as something to know.");
  },
  get praise() {
    return l10n.t("It has no label, and reads as praise.");
  },
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
    row(parts.observation, l10n.t("What the code does"), "Here the code …, so …"),
    row(parts.reason, l10n.t("Why it matters"), `… ${stem.reason.trim()} …`),
    row(parts.question, l10n.t("A question"), questionFor(topic, 0)),
    row(parts.pointer, l10n.t("A pointer"), `See … . ${wordsFor(topic).pointers[0]}`),
  ];
}

function praiseRows({ reason }: FourParts): string[] {
  return [
    row(true, l10n.t("What is good"), ""),
    row(reason, l10n.t("Why it is good"), "… because …"),
  ];
}

function row(isThere: boolean, name: string, stem: string): string {
  return isThere ? `✓ **${name}**` : `○ **${name}**: *${markdownText(stem, 300)}*`;
}

function weight({ label, severity }: Reading): string {
  if (severity === "unclear") return l10n.t("It does not say how much it asks: a label does.");
  return label?.severity === undefined ? byWords[severity] : byLabel[severity];
}
