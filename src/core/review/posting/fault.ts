import * as l10n from "@vscode/l10n";
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
  if (answers !== undefined) return l10n.t("{0}, your answer", name);
  if (!lines) return l10n.t("{0}, the whole file", name);
  const { startLine, line, side } = lines;
  const range = startLine === undefined ? `${line}` : `${startLine}-${line}`;
  const place = `${name}:${range}`;
  return side === "old" ? l10n.t("{0}, before the change", place) : place;
}

/** Takes comments at fault; gives a sentence that names them: the first, and how many more. */
export function faultText([first, ...more]: readonly Fault[]): string {
  if (!first) return "";
  const said = plainLine(first.said, 120).replace(/[.\s]+$/, "");
  const place = placeText(first.comment);
  const named =
    said === ""
      ? l10n.t("the comment on {0}", place)
      : l10n.t('the comment on {0} ("{1}")', place, said);
  return andMore(named, more.length);
}

/** Takes what is named first and how many more there are; gives both: "cart.ts:3 (and 2 more)". */
export function andMore(named: string, more: number): string {
  return more === 0 ? named : l10n.t("{0} (and {1} more)", named, more);
}

/** Why a draft does not stand where it was written, as the review list says it. */
export const amissText: Readonly<Record<Amiss, string>> = {
  get empty() {
    return l10n.t("There is nothing in it yet.");
  },
  get tooLong() {
    return l10n.t("It is longer than the 65,536 characters that GitHub takes.");
  },
  get fileNotChanged() {
    return l10n.t("The pull request leaves this file alone.");
  },
  get noPatch() {
    return l10n.t("GitHub shows no lines of this file, so it cannot stand on one.");
  },
  get outsideDiff() {
    return l10n.t("The diff does not show its line.");
  },
  get severalHunks() {
    return l10n.t("It begins in another part of the diff, so it stands on its last line.");
  },
  get refused() {
    return l10n.t("GitHub would not take it where it belongs.");
  },
  get noThread() {
    return l10n.t("The thread it answers in is not on this pull request.");
  },
  get changedHere() {
    return l10n.t("You have changed its line since the pull request's last commit.");
  },
};
