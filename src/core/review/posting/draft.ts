import type { Side } from "../pulls/reviewThread";

/** Where a draft is: lines of the pull request's newest commit (or of what it began from), from 1. */
export interface DraftLines {
  readonly side: Side;
  readonly line: number;
  /** The first of several lines; absent for one. */
  readonly startLine?: number;
}

/** A comment that the lead has written and not sent yet. */
export interface ReviewDraft {
  /** Whoever keeps the draft knows it by this. */
  readonly id: string;
  /** Repository-relative, with "/". */
  readonly path: string;
  readonly body: string;
  /** Absent when it is about the file as a whole, or its line is not in the newest commit. */
  readonly lines?: DraftLines;
  /** The forge's name for the comment that begins the thread it is an answer in; absent when it begins one. */
  readonly answersTo?: string;
  /** What stood on the last line, where it is not sure which side of the diff that was. */
  readonly seen?: string;
  /** Why there are no lines, where they have been lost: changed since, or the forge would not have them. */
  readonly lost?: "changedHere" | "refused";
}

/** What a pull request does to one file. */
export interface ForgeFile {
  readonly path: string;
  /** Where a renamed file was before. */
  readonly oldPath?: string;
  /** Hunks as `git diff` prints them; absent when the forge shows none, as of binary and very large files. */
  readonly patch?: string;
}

/** What the lead thinks of the pull request as a whole. */
export type Verdict = "comment" | "approve" | "requestChanges";
