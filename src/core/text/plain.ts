/** Controls, invisible characters, and those that turn the direction of the text around them. */
const unseen =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+/g;

/**
 * Takes text by a stranger and the most characters to keep; gives one line of it in which nothing is
 * hidden: no control, invisible or direction-turning characters, no runs of blanks, no half of a
 * surrogate pair; cut with "…" when too long.
 */
export function plainLine(text: string, atMost = 200): string {
  const line = text.toWellFormed().replace(unseen, " ").replace(/\s+/g, " ").trim();
  const letters = Array.from(line);
  return letters.length <= atMost ? line : `${letters.slice(0, atMost - 1).join("")}…`;
}

/**
 * Takes text by a stranger; gives it as a label of a status bar item or quick pick shows it as it
 * is: `$(name)` would become an icon there, and a backslash before it is how VS Code turns that off.
 */
export function labelText(text: string, atMost = 60): string {
  return plainLine(text, atMost).replaceAll("$(", "\\$(");
}

/** Takes a label that `labelText` has made; gives it for a row of a view, which makes no icons and shows a backslash. */
export function viewText(label: string): string {
  return label.replaceAll("\\$(", "$(");
}

/**
 * Takes text by a stranger; gives it as a message box shows it as it is: VS Code makes links of
 * `[text](address)` there, commands included, which a blank in the middle prevents.
 */
export function noticeText(text: string, atMost = 200): string {
  return plainLine(text, atMost).replaceAll("](", "] (");
}

/**
 * Takes text by a stranger; gives Markdown that shows it as it is. Every ASCII punctuation mark
 * becomes a numeric character reference, which CommonMark never takes for structure (section 2.5),
 * so no link, image, HTML tag, icon or autolink can come of it.
 */
export function markdownText(text: string, atMost = 200): string {
  return plainLine(text, atMost).replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Words as names have them, with nothing that Markdown, or what makes links of addresses, could take up. */
const plainWords = /^\p{L}[\p{L}\p{M}\p{N}' -]*(?:\. [\p{L}\p{M}\p{N}' -]*)*$/u;

/**
 * Takes text by a stranger; gives Markdown that shows it as it is, and that can be read in a terminal
 * too: a usual name stays as it is, everything else becomes what `markdownText` makes of it.
 */
export function nameText(text: string, atMost = 60): string {
  const line = plainLine(text, atMost);
  return plainWords.test(line) ? line : markdownText(text, atMost);
}

/**
 * Takes text by a stranger; gives it as `markdownText` does, for a page whose reader also makes links
 * of whatever looks like an address once references are resolved (markdown-it's linkify, which the
 * Markdown preview of VS Code turns on). A word joiner, which has no width, follows each mark that an
 * address needs.
 */
export function pageText(text: string, atMost = 200): string {
  return markdownText(text, atMost).replace(/&#(?:46|47|58|64);/g, "$&&#8288;");
}

/**
 * Takes text by a stranger; gives a Markdown code span that shows it as it is, for messages pasted
 * elsewhere. The fence is longer than any run of backticks inside (CommonMark section 6.1).
 */
export function codeSpan(text: string, atMost = 200): string {
  const line = plainLine(text, atMost);
  const runs = line.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  return fence.length === 1 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/**
 * Takes lines of code by a stranger and what the language is called; gives a fenced block that shows
 * them as they are, for messages and pages. The fence is longer than any run of backticks inside
 * (CommonMark section 4.5). A tab stays; what is hidden or turns text shows as U+FFFD.
 */
export function codeBlock(lines: readonly string[], language: string, lineAtMost = 400): string {
  const shown = lines.map((line) => {
    const seen = line
      .toWellFormed()
      .replace(/\r$/, "")
      .replace(unseen, (hidden) => (/^\t+$/.test(hidden) ? hidden : "\ufffd"));
    const letters = Array.from(seen.slice(0, lineAtMost * 2));
    return letters.length <= lineAtMost ? seen : `${letters.slice(0, lineAtMost - 1).join("")}…`;
  });
  const runs = shown.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = "`".repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
  return [`${fence}${language}`, ...shown, fence].join("\n");
}
