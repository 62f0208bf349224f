import type { Edit, Fix } from "../finding";

/** A text to put in that may say where the writer goes on. */
export interface Put {
  readonly text: string;
  /** Characters of the text before that place; its end when absent but wanted. */
  readonly goesOn?: number;
}

/** Takes a title, one place and what to put there; gives the fix. */
export function replaced(title: string, start: number, end: number, { text, goesOn }: Put): Fix {
  const edits: Edit[] = [{ start, end, text }];
  return goesOn === undefined ? { title, edits } : { title, edits, cursor: start + goesOn };
}

/** Takes a text and the one it takes the place of; gives it with a capital if that had one. */
export function capitalLike(text: string, before: string): string {
  const first = before.trimStart().charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
