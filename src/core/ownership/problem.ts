import type { CodeownersFix, CodeownersProblem } from "./codeowners";
import type { Fault, Fix } from "./fault";
import type { Word } from "./line";

/** Takes a fault in a word of a line (1-based); gives it with its place in the file. Never throws. */
export function problemAt(line: number, word: Word, fault: Fault): CodeownersProblem {
  const { reason, remedy, fix } = fault;
  const place = placeOf(word, fault);
  return { line, ...place, reason, remedy, ...(fix && { fix: fixAt(word, fix) }) };
}

function fixAt(word: Word, fix: Fix): CodeownersFix {
  return { title: fix.title, ...placeOf(word, fix), text: fix.text };
}

function placeOf({ offset }: Word, { start, end }: { start: number; end: number }) {
  return { column: offset + start + 1, endColumn: offset + end + 1 };
}
