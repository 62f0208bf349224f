import { codeSpan } from "../../text/plain";
import type { ReviewDraft } from "./draft";

/**
 * Takes what the lead wrote about the whole and drafts that have no place in the diff; gives the
 * review's text: the lead's words, then each draft under the file and line that it is about.
 */
export function summaryText(written: string, drafts: readonly ReviewDraft[]): string {
  const pieces = drafts.map(({ path, lines, body }) => {
    const place = lines ? `${path}:${lines.startLine ?? lines.line}` : path;
    return `${codeSpan(place, 300)}\n\n${body.trim()}`;
  });
  return [written.trim(), ...pieces].filter((piece) => piece !== "").join("\n\n---\n\n");
}
