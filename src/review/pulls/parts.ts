import type { Comment, Event, LogOutputChannel, Memento } from "vscode";
import type { ReviewDraft } from "../../core/review/posting/draft";
import type { ReviewThread } from "../../core/review/pulls/reviewThread";
import type { JoinedAt } from "../../core/review/threads/joined";
import type { OnForge } from "../../core/review/threads/onForge";
import type { Git } from "../../git/git";
import type { CurrentFile } from "../../host/repositories/currentFile";
import type { Repositories } from "../../host/repositories/repositories";

/** A draft that the forge has now, by the name the forge has for it. */
export interface PostedDraft {
  readonly draft: string;
  readonly forge: string;
  readonly id: string;
}

/** What a forge has of a thread that is kept here too, as comments to be shown. */
export interface ThreadThere {
  /** The kept thread's id. */
  readonly thread: string;
  readonly comments: readonly Comment[];
  /** Names of the kept comments that are among them. */
  readonly covered: ReadonlySet<string>;
}

/** Where a thread is that is answered. */
export type AnswerAt = Pick<JoinedAt, "root" | "lines" | "anchor">;

/** Where drafts are kept: whoever writes them gives them here, and is told what was posted. */
export interface DraftSource {
  /** Takes a repository's root; gives the drafts there, lines as the files on the disk have them. */
  readonly open: (root: string) => Promise<readonly ReviewDraft[]>;
  /** Told which of them the forge has now. */
  readonly posted: (root: string, all: readonly PostedDraft[]) => Promise<void>;
  /** Takes what a forge has; keeps what was answered there, and gives the threads that are kept here too. */
  readonly alsoHere: (root: string, there: readonly ReviewThread[]) => Promise<readonly OnForge[]>;
  /** Fires when other threads may be kept than before. */
  readonly onDidChange: Event<void>;
  /** Takes a repository's root and what a forge has; gives the threads that are kept here too. */
  readonly kept: (root: string, there: readonly ReviewThread[]) => readonly OnForge[];
  /** Takes a thread of a forge, where it is here and what the lead wrote in it; keeps that as a draft. */
  readonly answer: (there: ReviewThread, here: AnswerAt, text: string) => Promise<void>;
  /** Takes what a forge has of kept threads; has it shown there, in place of what was shown of a forge before. */
  readonly show: (all: readonly ThreadThere[]) => void;
}

/** What reading pull requests and posting reviews are built on. */
export interface PullsGiven {
  readonly git: Git;
  readonly repositories: Repositories;
  readonly file: CurrentFile;
  readonly log: LogOutputChannel;
}

/** What they work with. */
export interface PullParts extends PullsGiven {
  readonly drafts: DraftSource;
  /** What this workspace remembers. */
  readonly memory: Memento;
}
