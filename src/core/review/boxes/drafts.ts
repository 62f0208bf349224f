import { jsonOf } from "../../text/json";
import { isRecord } from "../../people/roster";
import { secondsPerDay } from "../../time/units";

/** Where a comment is written: with which tool, on which file (an address) and line, from 1. */
export interface DraftPlace {
  readonly tool: string;
  readonly file: string;
  readonly line: number;
}

/** A comment that has not been sent. */
export interface Draft extends DraftPlace {
  readonly id: string;
  readonly text: string;
  /** When it was last changed, in unix seconds. */
  readonly at: number;
  /** Whether a comment was being changed that had been sent before. */
  readonly isChange: boolean;
}

const schema = "baton.draft";
const version = 1;

/** Longer than any forge takes. */
export const draftLength = 100_000;
const draftsAtMost = 50;
/** Who has not gone on after a month will not. */
const days = 30;
/** Whether a changed comment was saved or given up cannot be told, and mostly it was saved. */
const daysOfChange = 1;
/** Lines move a little between two looks at a file. */
const linesAway = 10;

/** Takes what a file holds; gives the draft in it, or nothing when it is none or of a newer Baton. Never throws. */
export function parseDraft(text: string): Draft | undefined {
  const value = jsonOf(text);
  if (!isRecord(value) || value["schema"] !== schema || value["version"] !== version) {
    return undefined;
  }
  const { id, tool, file, line, text: comment, at, isChange } = value;
  const areTexts = typeof id === "string" && typeof tool === "string" && typeof file === "string";
  if (!areTexts || !isDraftId(id) || typeof comment !== "string") return undefined;
  if (comment.trim() === "" || comment.length > draftLength) return undefined;
  if (typeof line !== "number" || typeof at !== "number") return undefined;
  if (!Number.isSafeInteger(line) || line < 1 || !Number.isFinite(at)) return undefined;
  return { id, tool, file, line, text: comment, at, isChange: isChange === true };
}

/** Takes a draft; gives what to keep in its file. */
export function printDraft(draft: Draft): string {
  return `${JSON.stringify({ schema, version, ...draft })}\n`;
}

/** Takes any text; gives whether it can be a draft's name, and so a file's. */
export function isDraftId(text: string): boolean {
  return /^[a-z0-9-]{8,40}$/.test(text);
}

/** Takes all drafts and a time; gives those to keep, newest first: not too old, and not too many. */
export function keptDrafts(drafts: readonly Draft[], now: number): Draft[] {
  return drafts
    .filter(({ at, isChange }) => now - at < (isChange ? daysOfChange : days) * secondsPerDay)
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    .slice(0, draftsAtMost);
}

/** Takes drafts and a place; gives the one that was being written there, or the nearest close by. */
export function draftAt(drafts: readonly Draft[], place: DraftPlace): Draft | undefined {
  const away = ({ line }: Draft): number => Math.abs(line - place.line);
  return drafts
    .filter((one) => !one.isChange && one.tool === place.tool && one.file === place.file)
    .filter((one) => away(one) <= linesAway)
    .toSorted((a, b) => away(a) - away(b) || b.at - a.at)[0];
}

/** Takes drafts, a place and a text; gives the draft that the text is, or goes on from. */
export function draftGoneOn(
  drafts: readonly Draft[],
  { tool, file }: DraftPlace,
  text: string,
): Draft | undefined {
  return drafts.find(
    (one) => one.tool === tool && one.file === file && text.startsWith(one.text.trimEnd()),
  );
}
