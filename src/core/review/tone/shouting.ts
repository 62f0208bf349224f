import type { Told } from "../told";
import type { Heard } from "./heard";

/** Four words or more in capitals, at least one of them a small word of English: no list of names. */
const clause = /(?<![\w.])(?:[A-Z']{1,24}[ ,!.*]{1,3}){3,30}[A-Z']{2,24}\b/g;
const small =
  /\b(?:THIS|IS|YOU|STOP|PLEASE|DO|DON'T|YOUR|ARE|IT|WHY|WHAT|HAVE|MUST|NEVER|EVERY|WE|I|MY)\b/;

/** Takes a comment; gives where it shouts: one word in capitals is stress. Never throws. */
export function shoutsIn({ text }: Told): Heard[] {
  if (!/[A-Z]{2} ?[A-Z]{2}/.test(text.counted)) return [];
  return Array.from(text.counted.matchAll(clause)).flatMap(({ 0: found, index }) => {
    if (!small.test(found)) return [];
    return [{ rule: "impatience", start: index, end: index + found.length, points: 2 }];
  });
}
