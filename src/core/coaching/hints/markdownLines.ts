/** A line of Markdown, and whether it is code or a comment that is not shown. */
export interface MarkdownLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
  /** Inside a fence, the fence's own lines included. */
  readonly isCode: boolean;
  /** Part of an HTML comment that begins a line. */
  readonly isComment: boolean;
  /** A fence or a comment begins here and never ends. */
  readonly isUnclosed: boolean;
}

/**
 * Takes Markdown with line feeds; gives its lines, those of fenced code (CommonMark section 4.5) and of
 * HTML comments that begin a line told apart from what is read; without comments, where nothing is to
 * count as one.
 */
export function markdownLines(text: string, hasComments = true): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let fence: string | undefined;
  let openedAt = 0;
  let isComment = false;
  for (const [at, line] of text.split("\n").entries()) {
    const opened: string | undefined = isComment
      ? undefined
      : /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
    if (hasComments && !isComment && fence === undefined && line.trimStart().startsWith("<!--")) {
      isComment = true;
      openedAt = at;
    }
    const isCode = fence !== undefined || (opened !== undefined && !isComment);
    lines.push({ text: line, number: at + 1, isCode, isComment, isUnclosed: false });
    if (isComment && line.includes("-->")) isComment = false;
    if (fence !== undefined) {
      if (opened?.startsWith(fence) && line.trim() === opened) fence = undefined;
    } else if (isCode) {
      fence = opened;
      openedAt = at;
    }
  }
  const isOpen = fence !== undefined || isComment;
  return lines.map((line, at) =>
    isOpen && at === openedAt ? { ...line, isUnclosed: true } : line,
  );
}
