import type { Language } from "./languages";

/** What a line says once comments and strings are told apart from it. */
export interface ScannedLine {
  /** The code: strings are empty between their marks, comments gone. */
  readonly code: string;
  /** What stood in the strings. */
  readonly strings: string;
}

/** A line that speaks of one thing only, in a language or outside of any. */
const silent: ScannedLine = { code: "", strings: "" };
/** A line without end, such as minified code, is nothing that a person reads. */
const charactersAtMost = 500;

/**
 * Takes lines that follow one another and their language; gives each without comments and strings.
 * The lines may begin inside a comment or a string that began before them: the first mark that only
 * an end can be tells. Goes line by line, so it may be wrong where a language needs a parser; then it
 * says less rather than more. Takes time linear in the text. Never throws.
 */
export function scan(lines: readonly string[], language: Language): ScannedLine[] {
  return new Scanner(language).scan(lines);
}

/** JavaScript's pattern between slashes, where no number or name stands before that it could divide. */
const pattern =
  "\\/(?<=(?:^|[(,=:[!&|?{};]|return)\\s*\\/)(?![/*])(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\])*\\]|[^/\\\\[])+\\/";

/** What ends the comment or string that a line begins in; undefined in code. */
type Inside = { readonly end: string; readonly isString: boolean } | undefined;

/** Scans lines of one language: see `scan`, which makes one for a single use. */
export class Scanner {
  private readonly next: RegExp;
  private readonly comments: ReadonlySet<string>;

  constructor(private readonly language: Language) {
    const { lineComments, blockComment, longQuotes, quotes } = language;
    const marks = [...lineComments, ...(blockComment?.slice(0, 1) ?? []), ...longQuotes, ...quotes];
    const all = marks.map((mark) => mark.replace(/[*/"'`#-]/g, "\\$&"));
    // A character in quotes.
    if (!quotes.includes("'")) all.unshift("'(?:\\\\.[^']{0,8}|[^'\\\\])'");
    if (language.name === "js") all.push(pattern);
    this.next = new RegExp(all.join("|"), "g");
    this.comments = new Set(lineComments);
  }

  scan(lines: readonly string[]): ScannedLine[] {
    let inside = openBefore(lines, this.language);
    return lines.map((line) => {
      if (line.length > charactersAtMost) return silent;
      if (inside === undefined && isCommentBody(line, this.language)) return silent;
      const scanned = this.line(line, inside);
      inside = scanned.inside;
      return scanned;
    });
  }

  private line(text: string, begin: Inside): ScannedLine & { inside: Inside } {
    let [code, strings, at, inside] = ["", "", 0, begin];
    for (;;) {
      if (inside) {
        const end = endOf(text, at, inside.end);
        if (inside.isString) strings += `${text.slice(at, end)} `;
        if (end === text.length) break;
        if (inside.isString) code += inside.end.charAt(0);
        at = end + inside.end.length;
        inside = undefined;
      }
      const mark = this.markFrom(text, at);
      code += text.slice(at, mark?.index ?? text.length);
      if (!mark || this.comments.has(mark[0])) break;
      at = mark.index + mark[0].length;
      inside = this.insideOf(mark[0]);
      if (!inside) code += '""';
      else if (inside.isString) code += mark[0].charAt(0);
    }
    // A string in plain quotes ends with its line at the latest.
    const isLong = inside && !this.language.quotes.includes(inside.end);
    return { code, strings, inside: isLong ? inside : undefined };
  }

  private markFrom(text: string, from: number): RegExpExecArray | undefined {
    this.next.lastIndex = from;
    for (let mark = this.next.exec(text); mark; mark = this.next.exec(text)) {
      // In a shell, in YAML and in Ruby, "#" only begins a comment behind a blank.
      if (mark[0] !== "#" || mark.index === 0 || /\s/.test(text.charAt(mark.index - 1)))
        return mark;
      if (this.language.name === "python") return mark;
    }
    return undefined;
  }

  private insideOf(mark: string): Inside {
    const { quotes, longQuotes, blockComment } = this.language;
    if (quotes.includes(mark) || longQuotes.includes(mark)) return { end: mark, isString: true };
    return blockComment?.[0] === mark ? { end: blockComment[1], isString: false } : undefined;
  }
}

/** Where the mark stands from there on, a backslash before it not counting; the end when nowhere. */
function endOf(text: string, from: number, mark: string): number {
  let at = text.indexOf(mark, from);
  while (at > 0 && mark.length === 1 && isEscaped(text, at)) at = text.indexOf(mark, at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charAt(at - 1 - backslashes) === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

/** The star that lines of a comment begin with by custom, where its start is out of sight. */
function isCommentBody(line: string, { blockComment }: Language): boolean {
  return blockComment?.[0] === "/*" && /^\s*\*(?:\s|\/|$)/.test(line);
}

/** What the first lines stand in already. */
function openBefore(lines: readonly string[], { blockComment, longQuotes }: Language): Inside {
  if (blockComment) {
    const [open, close] = blockComment;
    const first = lines.find((line) => line.includes(open) || line.includes(close));
    const [opens, closes] = [first?.indexOf(open) ?? -1, first?.indexOf(close) ?? -1];
    if (closes >= 0 && (opens < 0 || closes < opens)) return { end: close, isString: false };
  }
  const end = longQuotes.find((quote) => quote.length === 3 && endsWithin(lines, quote));
  return end === undefined ? undefined : { end, isString: true };
}

/**
 * Whether the first of the three quotes ends a string: text stands before it on its line and none
 * behind, or it stands alone and the line before does not lead up to a string.
 */
function endsWithin(lines: readonly string[], quote: string): boolean {
  const at = lines.findIndex((line) => line.includes(quote));
  const [before = "", behind = "", ...more] = lines[at]?.split(quote) ?? [];
  if (at < 0 || more.length > 0 || behind.trim() !== "") return false;
  if (before.trim() !== "")
    return !/[=(,:[{+]\s*\w*$|\b(?:return|in|not|and|or)\s+\w*$|^\s*[rbfuRBFU]{1,2}$/.test(before);
  const led = lines.slice(0, at).findLast((line) => line.trim() !== "");
  return led !== undefined && !/[:=(,[{]\s*$/.test(led);
}
