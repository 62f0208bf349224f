/** Where a word stands in a text. */
export interface WordFound {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A comment full of one word is said once or twice and not a hundred times. */
const foundAtMost = 5;

/**
 * Takes a text in small letters and a word or a few in small letters; gives where they stand as words
 * of their own, whatever blanks are between them: the first five places. Never throws.
 */
export function placesOf(text: string, word: string): WordFound[] {
  const shape = shapeOf(word);
  const found: WordFound[] = [];
  for (const match of text.matchAll(shape)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === foundAtMost) break;
  }
  return found;
}

/** Takes a text in small letters and words; gives whether one of them stands in it. */
export function holdsOneOf(text: string, words: readonly string[]): boolean {
  return words.some((word) => shapeOf(word).test(text));
}

function shapeOf(word: string): RegExp {
  const parts = word.split(" ").map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const [before, behind] = ["(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"];
  return new RegExp(`${before}${parts.join("\\s+")}${behind}`, "gu");
}
