import { codeBlock, markdownText } from "../../text/plain";
import type { BetterEdit } from "./teach";

/** Controls and characters that hide or turn text; line ends and tabs stay. */
const hidden =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/g;

/** Longer than any comment that is read in an editor. */
const shownAtMost = 20_000;

/**
 * Takes a comment by a stranger; gives Markdown that may be shown where nothing is trusted. Its
 * formatting stays; pictures become links, since showing one would reach out to where it is.
 */
export function commentMarkdown(body: string): string {
  const text = body.toWellFormed().replace(/\r\n?/g, "\n").replace(hidden, " ");
  const cut = text.length <= shownAtMost ? text : `${text.slice(0, shownAtMost)}…`;
  // A word joiner has no width, and parts the two marks that begin a picture.
  return cut.replaceAll("![", "!\u2060[");
}

/** Takes the one edit that would help a comment most; gives Markdown for its writer alone. */
export function editMarkdown({ title, why, text }: BetterEdit): string {
  const words = `**${markdownText(title)}.** ${markdownText(why)}`;
  return text === undefined ? words : `${words}\n\n${codeBlock(text.split("\n"), "markdown")}`;
}
