/**
 * One edit that does what the remedy says. `start` and `end` are offsets in the word at fault, end
 * exclusive; they may lie before and behind it, elsewhere in its line.
 */
export interface Fix {
  /** What the edit does, as a person would tell another to. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is wrong with one word of a line; `start` and `end` are offsets in that word, end exclusive. */
export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly remedy: string;
  /** Absent where more than one edit, or none, would be what is meant. */
  readonly fix?: Fix | undefined;
}

// Long enough for any real pattern; a line may be megabytes long and a message must not be.
const longestQuote = 120;

/** Sets a text between backticks for a message, cut short if it is very long. Never throws. */
export function quote(text: string): string {
  return text.length <= longestQuote ? `\`${text}\`` : `\`${text.slice(0, longestQuote)}…\``;
}
