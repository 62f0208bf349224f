import type { CodeownersProblem } from "./codeowners";
import type { Fault } from "./fault";
import type { Word } from "./line";

/** Takes a fault in a word of a line (1-based); gives it with its place in the file. Never throws. */
export function problemAt(line: number, word: Word, fault: Fault): CodeownersProblem {
  return {
    line,
    column: word.offset + fault.start + 1,
    endColumn: word.offset + fault.end + 1,
    reason: fault.reason,
    remedy: fault.remedy,
  };
}
