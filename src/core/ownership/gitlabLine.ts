import type { Word } from "./line";

/** The heading of a section. */
export interface GitlabHeading {
  readonly kind: "heading";
  /** The whole line, without the blanks around it. */
  readonly content: Word;
  readonly name: Word;
  /** Words behind it, of which the owners own what stands below without owners of its own. */
  readonly defaults: readonly Word[];
  /** What stands behind it and is not read; empty if all is. */
  readonly rest: Word;
}

/** A pattern, as written, and the words behind it, comments included. */
export interface GitlabEntry {
  readonly kind: "entry";
  /** The whole line, without the blanks around it. */
  readonly content: Word;
  readonly pattern: Word;
  /** Owners behind an exclusion have no effect. */
  readonly isExclusion: boolean;
  readonly words: readonly Word[];
}

// `^` makes a section optional and `[2]` wants two approvals; neither changes who the owners are.
const heading = /^(\^?\[)([^\]]*)\](?:\[[\d \t\v\f]*\])?([@\w./\- \t\v\f]*)/;

/**
 * Reads one line as GitLab does (code_owners/file.rb and section_parser.rb). Blanks around it do not
 * matter, a `#` at its start makes it a comment, and only there. What begins as a heading is one,
 * whatever comes behind; without `]` it is an entry like any other. A pattern ends at the first blank
 * without a backslash before it. Gives undefined for a blank line and a comment. Never throws.
 */
export function readGitlabLine(line: string): GitlabHeading | GitlabEntry | undefined {
  const content = trimmed(line);
  if (content.text === "" || content.text.startsWith("#")) return undefined;
  return headingIn(content) ?? entryIn(content);
}

function headingIn(content: Word): GitlabHeading | undefined {
  const [all, opening, name, defaults] = heading.exec(content.text) ?? [];
  if (all === undefined || opening === undefined) return undefined;
  if (name === undefined || defaults === undefined) return undefined;
  return {
    kind: "heading",
    content,
    name: piece(content, opening.length, opening.length + name.length),
    defaults: wordsOf(piece(content, all.length - defaults.length, all.length)),
    rest: piece(content, all.length, content.text.length),
  };
}

function entryIn(content: Word): GitlabEntry {
  const blank = content.text.search(/(?<!\\)[ \t\v\f]/);
  const end = blank < 0 ? content.text.length : blank;
  return {
    kind: "entry",
    content,
    pattern: piece(content, 0, end),
    isExclusion: content.text.startsWith("!"),
    words: wordsOf(piece(content, end, content.text.length)),
  };
}

function wordsOf(words: Word): Word[] {
  return Array.from(words.text.matchAll(/[^ \t\v\f]+/g), ({ 0: text, index }) => ({
    text,
    offset: words.offset + index,
  }));
}

function piece({ text, offset }: Word, start: number, end: number): Word {
  return { text: text.slice(start, end), offset: offset + start };
}

/** Ruby's `strip`: a loop, as an expression for the end would be tried at each blank. */
function trimmed(line: string): Word {
  const isBlank = (at: number): boolean => "\0 \t\v\f".includes(line.charAt(at));
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(start)) start++;
  while (end > start && isBlank(end - 1)) end--;
  return { text: line.slice(start, end), offset: start };
}
