import type { Rung } from "../../coaching/hints/hint";
import type { Topic } from "../../people/topics";
import type { Severity } from "../severityNames";

/** Which text of a comparison a thread stands in: what is there now, or what was there before. */
export type Side = "new" | "old";

/** Lines of a file, from 1, both included; absent, the whole file is meant. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** What stood at the place and around it, by which it is found again when the file has changed. */
export interface Anchor {
  /** The lines themselves, of a long range the first ones. */
  readonly lines: readonly string[];
  /** The lines before them, in the order of the file, and those behind them. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
}

/** Where a comment stands on a forge. */
export interface Posted {
  /** The forge's name, such as "github", and what the forge calls the comment. */
  readonly forge: string;
  readonly id: string;
}

/** One comment of a thread. */
export interface KeptComment {
  readonly id: string;
  /** Unix seconds. */
  readonly at: number;
  readonly by: "lead" | "other";
  /** Of who wrote it; anything may stand in it. */
  readonly name: string;
  /**
   * Markdown, as it was typed. Of somebody else it holds only what the lead typed or pasted: an answer
   * that was given elsewhere may have no text.
   */
  readonly text: string;
  readonly posted?: Posted;
}

/** A rung that waits until there is an answer. */
export interface KeptRung {
  readonly rung: Rung;
  /** Markdown that the lead has not sent. */
  readonly text: string;
}

/** What the lead is writing and has not saved. */
export interface UnsavedText {
  /** The comment's id; one that the thread does not have yet is a new one. */
  readonly comment: string;
  /** The rung that a new one stands on. */
  readonly rung?: Rung;
  readonly text: string;
}

/** A thread of review comments, as Baton keeps it. */
export interface KeptThread {
  /** Letters, digits and "-"; a file is named for it. */
  readonly id: string;
  /** When it was begun, and last changed, in unix seconds. */
  readonly begunAt: number;
  readonly changedAt: number;
  /** The repository's top folder, absolute; outside of a repository, the folder that `path` starts from. */
  readonly root: string;
  /** From the root, with "/". */
  readonly path: string;
  /** Absent: it is about the whole file. */
  readonly lines?: Lines;
  readonly side: Side;
  /** Absent: it is about the whole file. */
  readonly anchor?: Anchor;
  /** What was checked out when it was begun, as git hashes it; absent without git or a commit. */
  readonly commit?: string;
  /** Address of the person it is for, as `emailKey` gives it; absent: nobody in particular. */
  readonly person?: string;
  /** What that person is called. */
  readonly personName?: string;
  readonly severity: Severity;
  /** A label of Conventional Comments, such as "suggestion"; absent: none is written. */
  readonly label?: string;
  readonly topic?: Topic;
  /** The rung that the lead's last comment stands on; absent for praise, and where no hint is meant. */
  readonly rung?: Rung;
  /** The next ones, the nearest first. */
  readonly keptBack: readonly KeptRung[];
  /** In the order in which they were written; none while the first one is being written. */
  readonly comments: readonly KeptComment[];
  readonly state: "open" | "resolved";
  readonly unsaved?: UnsavedText;
  /** The lead was told that the same lesson has gone to the same person often. */
  readonly isLessonTold?: true;
}

/** The kept threads, as the parts of reviewing share them. */
export interface KeptThreads {
  /** Resolves when what was kept has been read, or could not be. */
  readonly loaded: Promise<void>;
  /** All threads of all repositories, oldest first. */
  readonly all: readonly KeptThread[];
  /**
   * Takes a thread's id and what becomes of it; has it on the disk before it resolves, and gives the
   * thread as it is then, or nothing when there is none by that id. Throws what the disk throws; then
   * the thread is as it was.
   */
  change(id: string, become: (thread: KeptThread) => KeptThread): Promise<KeptThread | undefined>;
}
