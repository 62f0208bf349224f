import { withoutBlocks } from "./blocks";

/**
 * A review comment and what of it counts. All three texts have the same length, so that an offset in
 * one is an offset in the others (UTF-16 units).
 */
export interface CommentText {
  readonly original: string;
  /** The original without what others said and without blocks of code: blanks stand there. */
  readonly counted: string;
  /**
   * What counts, in small letters and with straight quotation marks; code spans, links and words
   * that are only quoted are runs of `x`, which read as a noun.
   */
  readonly words: string;
  /** Whether a suggestion block, which a forge applies at a click, is in it. */
  readonly hasSuggestion: boolean;
  /** Whether a block of other code is in it. */
  readonly hasCode: boolean;
}

/** Takes a comment as typed; gives it with what counts of it. Never throws. */
export function commentText(original: string): CommentText {
  const { counted, hasSuggestion, hasCode } = withoutBlocks(original);
  const words = withoutNames(straightQuotes(smallLetters(counted)));
  return { original, counted, words, hasSuggestion, hasCode };
}

/** Some letters grow when made small; then only those of English are. */
function smallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function straightQuotes(text: string): string {
  if (!/[\u2018-\u201f]/.test(text)) return text;
  return text.replace(/[\u2018-\u201b]/g, "'").replace(/[\u201c-\u201f]/g, '"');
}

/** A code span; the runs of backticks at its ends are equally long (CommonMark section 6.1). */
const codeSpan = /(?<!`)(`{1,3})(?!`)[^`\n][^\n]{0,300}?(?<!`)\1(?!`)/g;
/** The address of a link, up to a blank or what closes a bracket around it. */
const address = /\bhttps?:\/\/[^\s<>")\]]*[^\s<>")\].,;:!?]/g;
/** Words between quotation marks on one line: somebody speaks of them, and does not say them. */
const quotedWords = /(?<=^|[\s([/=])(?:"[^"\n]{1,160}"|'[^'\n]{1,80}')(?=$|[\s)\].,;:!?/])/gm;
/** A name of code: with an underline or dots inside, or called. */
const codeName = /(?<![\w$])[\w$]+(?:(?:(?:\.|::|->|_)[\w$]+)+(?:\(\))?|\(\))/g;

function withoutNames(text: string): string {
  let left = text;
  if (left.includes("`")) left = left.replace(codeSpan, crossed);
  if (left.includes("://")) left = left.replace(address, crossed);
  if (/["']/.test(left)) left = left.replace(quotedWords, crossed);
  if (/[\w$][._:>(]\S/.test(left)) left = left.replace(codeName, nameCrossed);
  // What is left of underlines is emphasis, and would stick to its word.
  return left.includes("_") ? left.replaceAll("_", "*") : left;
}

function crossed(found: string): string {
  return "x".repeat(found.length);
}

/** "e.g" and "i.e" look like names and are none; neither are two sentences without a blank. */
function nameCrossed(found: string): string {
  return /^(?:e\.g|i\.e|a\.k\.a)/.test(found) ? found : crossed(found);
}
