import type { TextChange } from "./spanSignal";

/** Characters other than blanks that one key brings: a letter, or a bracket with its pair. */
const keyAtMost = 2;
/** An input method writes over what it has composed so far, a word at most. */
const composedAtMost = 16;

/**
 * Takes the changes of one edit; gives whether they are what a key brings, in one place or at several
 * cursors: a few characters, blanks, or something taken away. Everything larger came in bulk, from
 * wherever: nothing looks at the clipboard.
 */
export function isKeySized(changes: readonly TextChange[]): boolean {
  return changes.every(({ text, rangeLength }) => {
    const marks = marksIn(text);
    return marks <= keyAtMost || (marks <= composedAtMost && marks - rangeLength <= keyAtMost);
  });
}

/** Takes the changes of one edit; gives how many characters they put there. */
export function charsIn(changes: readonly TextChange[]): number {
  return changes.reduce((sum, { text }) => sum + text.length, 0);
}

/** Characters other than blanks, counted only as far as they matter. */
function marksIn(text: string): number {
  let marks = 0;
  for (const character of text) {
    if (character.trim() !== "") marks += 1;
    if (marks > composedAtMost) break;
  }
  return marks;
}
