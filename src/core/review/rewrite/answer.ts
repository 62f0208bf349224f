import * as l10n from "@vscode/l10n";
import type { Finding, Rule } from "../finding";
import { messages } from "../messages";
import { looksAgain, type Reading, readComment } from "../reading";

/** What became of a model's answer: a text to offer, or a sentence that says why there is none. */
export type Checked =
  | { readonly kind: "fine"; readonly text: string }
  | { readonly kind: "refused"; readonly reason: string };

/** So many times as long as the comment an answer may be, and so many UTF-16 units in any case. */
const timesAsLong = 3;
const unitsInAnyCase = 300;
/** Nothing longer is read from a model at all. */
export const answerAtMost = 20_000;

/**
 * Takes the comment as typed, the text it was sent with (the code, or nothing) and what a model answered;
 * gives the answer as plain text when the rules find it no worse than the comment and nothing in it that
 * was not there before. Never throws; the answer is only looked at, never followed.
 */
export function checkAnswer(comment: string, code: string, answer: string): Checked {
  const text = plainAnswer(answer);
  if (text === "") return refused(l10n.t("The model gave an empty answer, so your comment stays."));
  if (text === comment.trim())
    return refused(l10n.t("The model had nothing to change in your comment."));
  if (text.length > Math.max(unitsInAnyCase, comment.length * timesAsLong)) {
    return refused(
      l10n.t("The model's text is far longer than your comment, so it is not offered."),
    );
  }
  const added = addedTo(`${comment}\n${code}`, text);
  if (added !== undefined) return refused(added);
  const worse = worseThan(readComment(comment), readComment(text));
  return worse ? refused(worse) : { kind: "fine", text };
}

function refused(reason: string): Checked {
  return { kind: "refused", reason };
}

/** Controls but line breaks and tabs, invisible characters, and those that turn the direction of the text. */
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
/** A fence around all of it, which models put there unasked. */
const wrapped = /^```(?:markdown|md|text)?\n([^]*?)\n?```$/;

/** Takes an answer; gives its text with nothing hidden in it and no fence around it. */
export function plainAnswer(answer: string): string {
  const text = answer.slice(0, answerAtMost).toWellFormed().replaceAll("\r\n", "\n");
  const seen = text.replace(unseen, "").trim();
  const [, inside = seen] = wrapped.exec(seen) ?? [];
  return inside.includes("```") ? seen : inside.trim();
}

/** What a rewrite must not bring in, and the sentence that says so. */
const additions: readonly (readonly [RegExp, () => string])[] = [
  [
    /\b[a-z][a-z+.-]{1,20}:\/\/[^\s)>\]]+|\bwww\.[^\s)>\]]+|\]\([^)\s]*|<[a-z!/][^>\n]*>?/gi,
    () => l10n.t("The model's text adds a link, so it is not offered."),
  ],
  [
    /(?<![\w`])[@#][\w/-]+/g,
    () => l10n.t("The model's text adds a mention or a reference, so it is not offered."),
  ],
  [/```[a-z]*|~~~/g, () => l10n.t("The model's text adds a block of code, so it is not offered.")],
  [
    /`[^`\n]+`|\b[\w$]+(?:(?:\.|::|->|_)[\w$]+)+\b|\b\w+\(\)|\b[a-z]+[A-Z]\w*/g,
    () => l10n.t("The model's text adds a name or a piece of code, so it is not offered."),
  ],
  [/\d+(?:[.,]\d+)*/g, () => l10n.t("The model's text adds a number, so it is not offered.")],
];

/** Takes what was sent and a text; gives a sentence about what in the text was not in it; nothing when all was. */
function addedTo(sent: string, text: string): string | undefined {
  const found = additions.find(([shape]) =>
    Array.from(text.matchAll(shape), ([one]) => one.replaceAll("`", "")).some(
      (one) => !sent.includes(one),
    ),
  );
  return found?.[1]();
}

/** Takes the readings of before and after; gives in what the second is worse, as a sentence. */
function worseThan(before: Reading, after: Reading): string | undefined {
  if (looksAgain(after) && !looksAgain(before)) {
    return l10n.t("The model's text is harsher than yours, so it is not offered.");
  }
  const rule = newRule(before.findings, after.findings);
  if (rule) return l10n.t("The model's text could be said better too: {0}", messages[rule]);
  if (weightOf(before) === weightOf(after)) return undefined;
  return l10n.t("The model's text asks more or less than yours does, so it is not offered.");
}

function newRule(before: readonly Finding[], after: readonly Finding[]): Rule | undefined {
  return after.find(({ rule }) => count(after, rule) > count(before, rule))?.rule;
}

function count(all: readonly Finding[], rule: Rule): number {
  return all.filter((one) => one.rule === rule).length;
}

/**
 * Where a label says how much a comment asks, that has to stay. Elsewhere it is read from the words, and
 * an order that becomes a question reads as less: then it only has to block, or to ask something, as before.
 */
function weightOf({ label, severity }: Reading): string {
  if (label?.severity) return severity;
  if (severity === "blocking") return severity;
  return severity === "praise" || severity === "info" ? "asks nothing" : "asks";
}
