import type { Comment, LogOutputChannel, Memento } from "vscode";
import type { ReviewDraft } from "../../core/review/posting/draft";
import type { ReviewThread } from "../../core/review/pulls/reviewThread";
import type { OnForge } from "../../core/review/threads/onForge";
import type { Git } from "../../git/git";
import type { CurrentFile } from "../../host/currentFile";
import type { Repositories } from "../../host/repositories";

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

/** Where drafts are kept: whoever writes them gives them here, and is told what was posted. */
export interface DraftSource {
  /** Takes a repository's root; gives the drafts there, lines as the files on the disk have them. */
  readonly open: (root: string) => Promise<readonly ReviewDraft[]>;
  /** Told which of them the forge has now. */
  readonly posted: (root: string, all: readonly PostedDraft[]) => Promise<void>;
  /** Takes what a forge has; keeps what was answered there, and gives the threads that are kept here too. */
  readonly alsoHere: (root: string, there: readonly ReviewThread[]) => Promise<readonly OnForge[]>;
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
