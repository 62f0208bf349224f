/** A line that opens or closes a block of code: three backticks or tildes, and what it holds. */
const fence = /^[ \t]{0,12}(`{3,}|~{3,})[ \t]*([^\s`]*)[ \t]*\r?$/;
/** A line in which somebody else speaks. */
const quote = /^[ \t]{0,12}>/;
/** A line of code by its indentation. */
const indented = /^(?: {4}|\t)[ \t]*\S/;
/** An item of a list, below which indented lines are text. */
const listItem = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** A comment in which quotations and blocks of code are blanks. */
export interface Counted {
  readonly counted: string;
  readonly hasSuggestion: boolean;
  readonly hasCode: boolean;
}

/**
 * Takes a comment; gives it with blanks in place of quotations and blocks of code, line for line as
 * long as before. CommonMark sections 4.4, 4.5 and 5.1, without nesting; a fence that nothing
 * closes lasts to the end. Never throws.
 */
export function withoutBlocks(text: string): Counted {
  if (!/[`~>\t]| {4}/.test(text)) return { counted: text, hasSuggestion: false, hasCode: false };
  const reader = new BlockReader();
  const lines = text.split("\n").map((line) => (reader.counts(line) ? line : blank(line)));
  const { hasSuggestion, hasCode } = reader;
  return { counted: lines.join("\n"), hasSuggestion, hasCode };
}

/** Goes through a comment line by line and knows what it is in. */
class BlockReader {
  hasSuggestion = false;
  hasCode = false;
  private openFence = "";
  private inList = false;
  private mayIndent = true;

  /** Takes the next line; gives whether it is the writer's own words. */
  counts(line: string): boolean {
    if (this.isFenced(line) || quote.test(line)) return false;
    if (line.trim() === "") {
      this.mayIndent = !this.inList;
      return true;
    }
    if (this.mayIndent && indented.test(line)) {
      this.hasCode = true;
      return false;
    }
    this.inList = listItem.test(line) || (this.inList && /^\s/.test(line));
    this.mayIndent = false;
    return true;
  }

  private isFenced(line: string): boolean {
    const [, marks = "", kind = ""] = fence.exec(line) ?? [];
    if (this.openFence !== "") {
      if (marks.startsWith(this.openFence) && kind === "") this.openFence = "";
      return true;
    }
    if (marks === "") return false;
    this.openFence = marks;
    if (kind.startsWith("suggestion")) this.hasSuggestion = true;
    else this.hasCode = true;
    return true;
  }
}

function blank(line: string): string {
  return line.replace(/[^\r]/g, " ");
}
