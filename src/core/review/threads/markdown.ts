import { rungNames } from "../../coaching/hints/hint";
import { counted } from "../../coaching/words";
import { plainLine, codeBlock, codeSpan, nameText } from "../../text/plain";
import { languageOf } from "../../coaching/change/languages";
import type { Severity } from "../severityNames";
import type { KeptThread } from "./thread";

/** More of the code is looked up where it is. */
const codeLinesAtMost = 12;

/** Takes a thread; gives it as Markdown for wherever the team talks: where, the code, what was said. */
export function threadMarkdown(thread: KeptThread): string {
  const { anchor, path } = thread;
  const code = anchor?.lines.slice(0, codeLinesAtMost) ?? [];
  return [
    `**${whereText(thread)}**`,
    ...(code.length > 0 ? [codeBlock(code, languageOf(path)?.fence ?? "")] : []),
    ...said(thread),
  ].join("\n\n");
}

/**
 * Takes threads, a title and a day in words; gives a review as one Markdown page: by file in the order
 * of their lines, praise where it belongs, resolved threads behind the open ones. What the lead wrote
 * stays as it is; what comes from elsewhere shows as it is. The rungs that are kept back stay out.
 */
export function reviewMarkdown(threads: readonly KeptThread[], title: string, day: string): string {
  const shown = threads.filter(({ comments }) => comments.length > 0);
  const open = shown.filter(({ state }) => state === "open");
  const resolved = shown.filter(({ state }) => state === "resolved");
  return [
    `# Review: ${nameText(title)}`,
    `${day}. ${countText(open, resolved)}`,
    ...byFile(open),
    ...(resolved.length > 0 ? ["# Resolved", ...byFile(resolved)] : []),
  ]
    .join("\n\n")
    .concat("\n");
}

/** Takes a thread; gives where it is, in Markdown that shows a stranger's path as it is. */
export function whereText({ path, lines, side }: KeptThread): string {
  const before = side === "old" ? ", before the change" : "";
  if (!lines) return `${codeSpan(path)}${before}`;
  return `${codeSpan(path)}, ${linesText(lines)}${before}`;
}

function linesText({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
}

/** Takes threads in any order; gives them by path and then by line, as one reads them. */
export function inOrder(threads: readonly KeptThread[]): KeptThread[] {
  return threads.toSorted(
    (a, b) =>
      compare(a.root, b.root) ||
      compare(a.path, b.path) ||
      (a.lines?.from ?? 0) - (b.lines?.from ?? 0) ||
      a.begunAt - b.begunAt,
  );
}

function byFile(threads: readonly KeptThread[]): string[] {
  let path = "";
  return inOrder(threads).flatMap((thread) => {
    const heading = thread.path === path ? [] : [`## ${codeSpan(thread.path)}`];
    path = thread.path;
    return [...heading, `### ${headText(thread)}`, threadMarkdown(thread)];
  });
}

/** What a severity is called in what the team reads, whose language is not the lead's. */
const heads: Readonly<Record<Severity, string>> = {
  blocking: "Blocking",
  should: "Should",
  optional: "Optional",
  unclear: "Question",
  info: "To know",
  praise: "Praise",
};

/** "Blocking, for Noor Haddad (question)" */
function headText({ severity, personName, rung, lines }: KeptThread): string {
  const where = lines ? linesText(lines) : "the whole file";
  const name = heads[severity];
  const to = personName === undefined ? "" : `, for ${nameText(personName)}`;
  const step = rung === undefined ? "" : ` (${rungNames[rung].toLowerCase()})`;
  return `${name}: ${where}${to}${step}`;
}

function said({ comments }: KeptThread): string[] {
  return comments.map(({ by, name, text }, place) => {
    const who = by === "other" ? `**${nameText(name)}:** ` : place > 0 ? "**Then:** " : "";
    const silent = place === 0 ? "began this elsewhere." : "answered elsewhere.";
    const words = text.trim() === "" ? silent : text.trim();
    return `${who}${words}`;
  });
}

function countText(open: readonly KeptThread[], resolved: readonly KeptThread[]): string {
  const remarks = open.filter(({ severity }) => severity !== "praise").length;
  const praise = open.length - remarks;
  const parts = [
    remarks > 0 ? counted(remarks, "open remark", "open remarks") : "No open remarks",
    ...(praise > 0 ? [`praise ${praise === 1 ? "once" : `${praise} times`}`] : []),
    ...(resolved.length > 0 ? [`${resolved.length} resolved`] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** Takes a comment as typed; gives the start of it on one line. */
export function firstWords(text: string, atMost = 70): string {
  return plainLine(text.replace(/```[^]*?(?:```|$)/g, " "), atMost);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
