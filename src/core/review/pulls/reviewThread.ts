/** The side of a diff: what is there now, or what was there before. */
export type Side = "new" | "old";

/** A remark on a pull request and the answers to it. All texts are by strangers. */
export interface ReviewThread {
  readonly id: string;
  /** Repository-relative, with "/". */
  readonly path: string;
  readonly side: Side;
  /** Where it stands in the pull request's newest commit, from 1; absent on a whole file, or when outdated. */
  readonly line?: number;
  /** Where it begins, when it spans several lines. */
  readonly startLine?: number;
  /** Where it stood in the commit that it was written at. */
  readonly originalLine?: number;
  readonly isResolved: boolean;
  readonly isOutdated: boolean;
  /** True when it is about the file as a whole. */
  readonly isOnFile: boolean;
  /** The commit that it was written at, "" when the forge does not say. */
  readonly commit: string;
  /** The lines of the diff down to the one it is on, as `git diff` prints a hunk; "" when there are none. */
  readonly hunk: string;
  readonly comments: readonly ReviewComment[];
}

/** One remark or answer. */
export interface ReviewComment {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  /** Unix seconds. */
  readonly at: number;
  /** By the one who is signed in. */
  readonly isMine: boolean;
  /** Written, and not sent yet. */
  readonly isPending: boolean;
  /** The review that it belongs to. */
  readonly review: string;
}
