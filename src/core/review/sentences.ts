/** One sentence of a comment: where it stands, its words and the mark it ends with. */
export interface Sentence {
  readonly start: number;
  /** Exclusive; the mark is in it. */
  readonly end: number;
  /** In small letters, with blanks in place of breaks of lines, without the mark. */
  readonly words: string;
  /** ".", "!", "?", several of them, or nothing. */
  readonly mark: string;
}

/**
 * What ends a sentence: marks before a blank; an empty line; a line break before an item of a list
 * or before an indented line.
 */
const sentenceEnd =
  /(?<![.!?\u2026])[.!?\u2026]+(?=[)*_'"]{0,3}(?:\s|$))|\n(?=[ \t\r]{0,40}\n|[ \t]{0,12}(?:[-*+\u2022]|\d{1,3}[.)])[ \t]|[ \t]{2}[ \t]{0,40}\S)/g;
/** Short forms whose full stop ends no sentence. */
const shortForm = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|cf|approx|resp|no|\d{1,3})$/;

/** Takes the words of a comment; gives its sentences in order, none of them empty. Never throws. */
export function sentencesOf(words: string): Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const match of words.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const isStop = match[0] === ".";
    if (isStop && shortForm.test(words.slice(Math.max(start, match.index - 8), match.index))) {
      continue;
    }
    add(found, words, start, end);
    start = end;
  }
  add(found, words, start, words.length);
  return found;
}

/** What stands before the first word of a sentence: blanks, marks of lists, what closed the one before, emoji. */
const before = /^(?:[\s)*_"']|\p{Extended_Pictographic}|\ufe0f|(?:[-+\u2022]|\d{1,3}[.)])[ \t])+/u;

function add(found: Sentence[], words: string, from: number, to: number): void {
  const piece = words.slice(from, to);
  const start = from + (before.exec(piece)?.[0].length ?? 0);
  const kept = words.slice(start, to).trimEnd();
  const mark = /[.!?\u2026]*$/.exec(kept.slice(-12))?.[0] ?? "";
  const told = kept.slice(0, kept.length - mark.length);
  if (kept === "") return;
  found.push({ start, end: start + kept.length, words: told.trimEnd().replace(/\s/g, " "), mark });
}
