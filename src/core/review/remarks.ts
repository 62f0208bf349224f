import { directs } from "./directions";
import type { Spot } from "./findings";
import { phrase } from "./phrase";
import type { Sentence } from "./sentences";
import type { Told } from "./told";

/** Begins a remark of its own: "also …", "btw …", "another thing: …". */
const opener = phrase`^(?:and )?(?:also|btw|by the way|additionally|another (?:thing|point|nit|question)|secondly|thirdly|finally|separately|unrelated|ps|p\.s|one more (?:thing|nit)|lastly|nit)\b`;
/** What stands before an item of a list; a number already gives it a place of its own. */
const marker = /(?:^|\n)[ \t]*([-*+\u2022]|\d{1,3}[.)])[ \t]+$/;

/** Takes a comment; gives its second remark and all after it, when it holds several. Never throws. */
export function severalRemarks(told: Told): Spot[] {
  const [first, ...more] = remarksOf(told);
  const last = more.at(-1);
  const [second] = more;
  if (!first || !second || !last) return [];
  return [{ rule: "severalRemarks", start: second.start, end: last.end }];
}

/** Takes a comment; gives the first sentence of each of its remarks, none when they are numbered. */
export function remarksOf(told: Told): Sentence[] {
  const { sentences } = told;
  // Most comments are one remark: look for what sets another apart before reading each sentence.
  if (!sentences.some((one, at) => at > 0 && isApart(told, one))) return [];
  const asking = sentences.filter((one) => one.mark.includes("?") || directs(one));
  if (asking.some(({ start }) => /\d/.test(markerBefore(told, start)))) return [];
  const apart = asking.filter((one, at) => at === 0 || isApart(told, one));
  return apart.length < 2 ? [] : apart;
}

function isApart(told: Told, { words, start }: Sentence): boolean {
  return opener.test(words) || markerBefore(told, start) !== "";
}

function markerBefore({ text }: Told, start: number): string {
  return marker.exec(text.counted.slice(Math.max(0, start - 40), start))?.[1] ?? "";
}
