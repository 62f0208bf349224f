import { plainLine } from "../../text/plain";
import type { DraftLines } from "./draft";
import type { Amiss, PlannedComment } from "./plan";

/** A comment that the forge would not take, and what it said. */
export interface Fault {
  readonly comment: PlannedComment;
  /** By a stranger; "" when it said nothing. */
  readonly said: string;
}

/** A file, and lines of it where it is about some; or a thread of it that it is an answer in. */
export interface Place {
  readonly path: string;
  readonly lines?: DraftLines | undefined;
  readonly answers?: string | undefined;
}

/** Takes a comment's file and lines; gives where it is, as the lead reads it: "cart.ts:12-14". */
export function placeText({ path, lines, answers }: Place): string {
  const name = plainLine(path.split("/").at(-1) ?? path, 60);
  if (answers !== undefined) return `${name}, your answer`;
  if (!lines) return `${name}, the whole file`;
  const { startLine, line, side } = lines;
  const range = startLine === undefined ? `${line}` : `${startLine}-${line}`;
  return `${name}:${range}${side === "old" ? ", before the change" : ""}`;
}

/** Takes comments at fault; gives a sentence that names them: the first, and how many more. */
export function faultText([first, ...more]: readonly Fault[]): string {
  if (!first) return "";
  const said = plainLine(first.said, 120).replace(/[.\s]+$/, "");
  const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
  return `the comment on ${placeText(first.comment)}${said === "" ? "" : ` ("${said}")`}${others}`;
}

/** Why a draft does not stand where it was written, as the review list says it. */
export const amissText: Readonly<Record<Amiss, string>> = {
  empty: "There is nothing in it yet.",
  tooLong: "It is longer than the 65,536 characters that GitHub takes.",
  fileNotChanged: "The pull request leaves this file alone.",
  noPatch: "GitHub shows no lines of this file, so it cannot stand on one.",
  outsideDiff: "The diff does not show its line.",
  severalHunks: "It begins in another part of the diff, so it stands on its last line.",
  refused: "GitHub would not take it where it belongs.",
  noThread: "The thread it answers in is not on this pull request.",
  changedHere: "You have changed its line since the pull request's last commit.",
};
