/** A file of a repository. */
export interface SignalPlace {
  /** The repository's top folder. */
  readonly root: string;
  /** Repository-relative, with "/". */
  readonly path: string;
}

/** What the editor or git tells, as it happens; `at` is unix seconds, with fractions where known. */
export type Signal = { readonly at: number } & (
  | Edited
  | Saved
  | Staged
  | Activated
  | SessionEnded
  | Focused
  | Committed
  | SwitchedBranch
  | Tick
);

/** The lead typed in a file. */
export interface Edited extends SignalPlace {
  readonly kind: "edited";
  /** The first line that changed, from 1. */
  readonly line: number;
  /** How many lines it took away or put there, whichever is more; 1 within a line. */
  readonly lines: number;
}

export interface Saved extends SignalPlace {
  readonly kind: "saved";
}

export interface Staged {
  readonly kind: "staged";
  readonly root: string;
  readonly paths: readonly string[];
}

/** Another file came to the front, or none did. */
export interface Activated {
  readonly kind: "activated";
  readonly place: SignalPlace | undefined;
}

/** A debug session or a test run came to its end. */
export interface SessionEnded {
  readonly kind: "sessionEnded";
}

/** The lead did something that is no typing: came back to the window, moved in it. */
export interface Focused {
  readonly kind: "focused";
}

/** A commit landed. */
export interface Committed {
  readonly kind: "committed";
  readonly root: string;
  readonly paths: readonly string[];
  /** The lead is its author, and it is no merge. */
  readonly byLead: boolean;
  /** A teammate is its author or co-author. */
  readonly withTeammate: boolean;
}

export interface SwitchedBranch {
  readonly kind: "switchedBranch";
  readonly root: string;
  /** Address of the teammate whose branch it is; absent when it is nobody else's. */
  readonly by?: string;
  /** Files that the branch changed, where that is known. */
  readonly paths?: readonly string[];
}

/** Time went by: told every few seconds while the window has the focus. */
export interface Tick {
  readonly kind: "tick";
}
