/** A piece of a line, with the 0-based offset of its first character in that line. */
export interface Word {
  readonly text: string;
  readonly offset: number;
}

/** A line that says something: a pattern and the words after it. */
export interface Entry {
  readonly pattern: Word;
  readonly owners: readonly Word[];
}

const byteOrderMark = "\uFEFF";

/**
 * Cuts a text into lines, without their ends. A lone CR ends a line too, as it does in the editor,
 * so that line numbers here and there are the same. Never throws.
 */
export function linesOf(text: string): string[] {
  const start = text.startsWith(byteOrderMark) ? 1 : 0;
  return text.slice(start).split(/\r\n|\r|\n/);
}

/**
 * Reads one line: a pattern, then owners, with spaces or tabs between; a backslash keeps the
 * character after it, so `\ ` is a space in a pattern. A `#` starts a comment wherever it stands,
 * even after a backslash ("About code owners": escaping a `#` does not work).
 * Gives undefined for a line that is empty or only a comment. Never throws.
 */
export function readEntry(line: string): Entry | undefined {
  const comment = line.indexOf("#");
  const content = comment < 0 ? line : line.slice(0, comment);
  const start = content.search(/[^ \t]/);
  if (start < 0) return undefined;
  const end = patternEnd(content, start);
  const owners = Array.from(content.slice(end).matchAll(/[^ \t]+/g), (match) => ({
    text: match[0],
    offset: end + match.index,
  }));
  return { pattern: { text: content.slice(start, end), offset: start }, owners };
}

function patternEnd(content: string, start: number): number {
  let at = start;
  while (at < content.length && content[at] !== " " && content[at] !== "\t") {
    at += content[at] === "\\" ? 2 : 1;
  }
  return at;
}
