import type { LogOutputChannel, Memento } from "vscode";
import type { ReviewDraft } from "../../core/review/posting/draft";
import type { Git } from "../../git/git";
import type { CurrentFile } from "../../host/currentFile";
import type { Repositories } from "../../host/repositories";

/** A draft that the forge has now, by the name the forge has for it. */
export interface PostedDraft {
  readonly draft: string;
  readonly forge: string;
  readonly id: string;
}

/** Where drafts are kept: whoever writes them gives them here, and is told what was posted. */
export interface DraftSource {
  /** Takes a repository's root; gives the drafts there, lines as the files on the disk have them. */
  readonly open: (root: string) => Promise<readonly ReviewDraft[]>;
  /** Told which of them the forge has now. */
  readonly posted: (root: string, all: readonly PostedDraft[]) => Promise<void>;
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
