/** What is wrong with one word of a line; `start` and `end` are offsets in that word, end exclusive. */
export interface Fault {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly remedy: string;
}

// Long enough for any real pattern; a line may be megabytes long and a message must not be.
const longestQuote = 120;

/** Sets a text between backticks for a message, cut short if it is very long. Never throws. */
export function quote(text: string): string {
  return text.length <= longestQuote ? `\`${text}\`` : `\`${text.slice(0, longestQuote)}…\``;
}
