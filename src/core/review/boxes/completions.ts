import * as l10n from "@vscode/l10n";
import { wordsFor } from "../../coaching/hints/bank/words";
import type { Topic } from "../../people/topics";
import { anyStem, stems } from "../fixes/stems";
import { labelName, labelText, useOf } from "./labels";
import type { ReviewSettings } from "./settings";

/** What brings the list up, besides Ctrl+Space; GitHub's own boxes have ":" and "@" already. */
export const completionTrigger = "/";

/** Something that can be put into a comment. */
export interface Completion {
  readonly kind: "label" | "reason" | "question" | "snippet";
  readonly name: string;
  /** What it is or is for, in a few words. */
  readonly detail: string;
  readonly text: string;
}

/** What can be put in at a place, and which part of the text it takes the place of. */
export interface Completions {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** Best first. */
  readonly items: readonly Completion[];
}

/** What completions are fitted to. */
export interface CompletionContext {
  readonly settings: Pick<ReviewSettings, "labels" | "labelForm" | "snippets" | "bannedWords">;
  readonly topic: Topic | undefined;
}

/** What is being typed: a word, with the trigger before it or without; never a path or an address. */
const token = /(?:^|[\s(])(\/?[\p{L}\p{N}-]{0,40})$/u;
/** Before a label there is at most the mark of a list. */
const headOfLine = /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?$/;
const lineLength = 2000;

/**
 * Takes a comment and where the cursor is; gives what can be put in there: labels at the head of a
 * line, the beginning of a reason behind words, questions that fit the topic, the team's snippets.
 * Nothing inside code. Never throws.
 */
export function completionsAt(
  text: string,
  offset: number,
  context: CompletionContext,
): Completions | undefined {
  const before = text.slice(0, offset);
  const line = before.slice(before.lastIndexOf("\n") + 1).slice(-lineLength);
  const [, typed] = token.exec(line) ?? [];
  if (typed === undefined || isInCode(before, line)) return undefined;
  const isHead = headOfLine.test(line.slice(0, line.length - typed.length));
  const items = [
    ...(isHead ? labels(context) : [reason(context)]),
    ...questions(context),
    ...context.settings.snippets.map(({ name, text: put }): Completion => ({
      kind: "snippet",
      name,
      detail: l10n.t("team snippet"),
      text: put,
    })),
  ];
  return { start: offset - typed.length, end: offset, items };
}

function isInCode(before: string, line: string): boolean {
  return isOdd(before.match(/^[ \t]*(?:```|~~~)/gm)) || isOdd(line.match(/`/g));
}

function isOdd(found: RegExpMatchArray | null): boolean {
  return (found?.length ?? 0) % 2 === 1;
}

function labels({ settings }: CompletionContext): Completion[] {
  return settings.labels
    .filter(({ name }) => !settings.bannedWords.has(name))
    .map((label) => ({
      kind: "label",
      name: labelName(label),
      detail: useOf(label.name) ?? l10n.t("team label"),
      text: labelText(label, settings.labelForm),
    }));
}

function reason({ topic }: CompletionContext): Completion {
  const text = (topic ? stems[topic] : anyStem).reason;
  return { kind: "reason", name: `${text.trimEnd()} …`, detail: l10n.t("say why"), text };
}

function questions({ topic }: CompletionContext): Completion[] {
  const detail = topic === undefined ? l10n.t("open question") : l10n.t("question, {0}", topic);
  return wordsFor(topic).questions.map((text) => ({ kind: "question", name: text, detail, text }));
}
