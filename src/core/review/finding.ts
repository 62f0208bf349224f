import type { ToneRule } from "./tone/frame";

/** What a finding is about; a team may turn each off. */
export type Rule = ToneRule | "bareOrder" | "vagueComplaint" | "hiddenSeverity" | "severalRemarks";

/** One change to a text: what stands from `start` to `end` (exclusive, UTF-16 units) becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A way to say it better. */
export interface Fix {
  /** What it does, as a person would say it. */
  readonly title: string;
  /** In the order of the text, none touching another. */
  readonly edits: readonly Edit[];
  /** Where the writer goes on, as an offset in the text after the edits. */
  readonly cursor?: number;
}

/** Something in a comment that could be said better; offsets are in the comment as typed. */
export interface Finding {
  readonly rule: Rule;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** Takes a text and edits in its order; gives the text with them. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let [edited, from] = ["", 0];
  for (const { start, end, text: put } of edits) {
    edited += text.slice(from, start) + put;
    from = end;
  }
  return edited + text.slice(from);
}
