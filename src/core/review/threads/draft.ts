import { wordingAt } from "../../coaching/hints/bank/wording";
import { wordsFor } from "../../coaching/hints/bank/words";
import { commentIn, languageOf } from "../../coaching/change/languages";
import { topicsOf } from "../../coaching/change/topicsOf";
import { allRungs, type Rung } from "../../coaching/hints/hint";
import type { Topic } from "../../people/topics";
import { codeBlock } from "../../text/plain";
import { stems } from "../fixes/stems";
import type { KeptRung } from "./thread";

/** The code that a comment is about. */
export interface CodeAt {
  /** Repository-relative, with "/". */
  readonly path: string;
  readonly lines: readonly string[];
}

/** As much of the code as an example or a suggestion can be made of. */
const linesAtMost = 12;

/** Takes code; gives what it is about most, or nothing when it says nothing. */
export function topicOfCode({ path, lines }: CodeAt): Topic | undefined {
  const count = lines.length;
  const added = lines.map((text) => ({ kind: "added" as const, text }));
  const sides = { oldStart: 1, oldLines: 0, newStart: 1, newLines: count };
  const hunk = { ...sides, heading: "", lines: added };
  const file = { path, kind: "modified" as const, isBinary: false, hunks: [hunk] };
  return topicsOf([file])[0]?.topic;
}

/**
 * Takes a rung, the topic, the code and a number of 0 or more; gives how the lead could begin, another
 * wording for the next number: an open question, a pointer, the code with a gap, or a suggestion in the
 * form that forges apply, with a reason to complete.
 */
export function rungDraft(rung: Rung, topic: Topic | undefined, code: CodeAt, n: number): string {
  const words = wordsFor(topic);
  const lines = code.lines.slice(0, linesAtMost);
  switch (rung) {
    case 1:
      return wordingAt(words.questions, n);
    case 2:
      return wordingAt(words.pointers, n);
    case 3:
      return [wordingAt(words.gaps, n), "", gapped(code.path, lines)].join("\n");
    case 4:
      return [reasonStem(topic), "", codeBlock(lines, "suggestion")].join("\n");
  }
}

/** Takes the rung begun at and the same; gives the rungs behind it, to be kept back. */
export function rungsBehind(
  rung: Rung,
  topic: Topic | undefined,
  code: CodeAt,
  n: number,
): KeptRung[] {
  return allRungs
    .filter((one) => one > rung)
    .map((one) => ({ rung: one, text: rungDraft(one, topic, code, n) }));
}

/** The first line shows where, and the rest is theirs. */
function gapped(path: string, lines: readonly string[]): string {
  const language = languageOf(path);
  const [first = ""] = lines;
  const indent = /^\s*/.exec(first)?.[0] ?? "";
  return codeBlock([first, `${indent}${commentIn(language, "…")}`], language?.fence ?? "", 160);
}

/** "because when this fails, the caller …" */
function reasonStem(topic: Topic | undefined): string {
  const stem = topic ? stems[topic].reason : "because ";
  return `I would write it like this, ${stem}…`;
}
