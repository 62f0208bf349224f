import { type CommentController, comments, type CommentThread, l10n, type Uri } from "vscode";
import { isSafePath } from "../../core/parking/safePath";
import { placeThread, type ThreadPlace } from "../../core/review/pulls/placeThread";
import type { PullRequest } from "../../core/review/pulls/pullRequest";
import type { ReviewThread } from "../../core/review/pulls/reviewThread";
import { anchorOf } from "../../core/review/threads/anchor";
import { isAnswered, nextRung } from "../../core/review/threads/change";
import type { OnForge } from "../../core/review/threads/onForge";
import type { KeptThread } from "../../core/review/threads/thread";
import type { Git } from "../../git/git";
import { errorText } from "../../host/errorText";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import { FilesHere } from "./fileHere";
import type { AnswerAt, DraftSource } from "./parts";
import { dress, loadTeaching, showThread, thereOf } from "./pullLook";

/** What became of the threads of a pull request. */
export interface ShownThreads {
  /** How many are on their file, since their line is not there. */
  readonly withoutLine: number;
  /** How many are not shown, since their file's name could lead elsewhere. */
  readonly unsafe: number;
  /** How many of Baton's own have an answer, and a next step of their hint. */
  readonly answered: number;
}

/** What was read of a pull request, and where. */
interface Read {
  readonly root: string;
  readonly pull: PullRequest;
  readonly threads: readonly ReviewThread[];
}

/** A thread of the editor and what it is of. */
interface Made {
  readonly thread: CommentThread;
  readonly there: ReviewThread;
  readonly place: ThreadPlace;
  readonly here: AnswerAt;
}

/** Shows the threads of a pull request in their files, where the lead reads and answers them. */
export class PullThreads extends Listeners {
  private controller: CommentController | undefined;
  private made: readonly Made[] = [];
  private read: Read | undefined;
  /** Which kept thread stands for which there, when it was shown last. */
  private keptHere: ReadonlyMap<string, string> = new Map();
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly git: Git,
    private readonly drafts: DraftSource,
    private readonly log: Log,
  ) {
    super();
    this.on(drafts.onDidChange, () => this.settle());
  }

  /**
   * Takes a repository's root, a pull request and its threads; shows these and no others, those that
   * Baton keeps as its own in its own place. Throws GitError, and what the disk throws.
   */
  show(root: string, pull: PullRequest, threads: readonly ReviewThread[]): Promise<ShownThreads> {
    return this.inTurn(() => this.showAll({ root, pull, threads }));
  }

  /** Takes a thread of the editor, or the id of a kept one or of one there; gives the thread there. */
  of(subject: unknown): ReviewThread | undefined {
    const there = typeof subject === "string" ? (this.keptHere.get(subject) ?? subject) : undefined;
    if (there !== undefined) return this.read?.threads.find(({ id }) => id === there);
    return this.made.find(({ thread }) => thread === subject)?.there;
  }

  /** Takes a document and a line of it, from 1; gives the threads that stand there. */
  at(document: Uri, line: number): ReviewThread[] {
    return this.made
      .filter(({ thread: { uri, range } }) => {
        if (uri.toString() !== document.toString() || !range) return false;
        return range.start.line < line && line <= range.end.line + 1;
      })
      .map(({ there }) => there);
  }

  /** Takes a thread of the editor and what the lead wrote in its box; keeps that as a draft there. */
  async answer(thread: unknown, text: string): Promise<boolean> {
    const made = this.made.find((one) => one.thread === thread);
    if (!made) return false;
    await this.drafts.answer(made.there, made.here, text);
    // It is shown as Baton's own from now on.
    await this.last;
    return true;
  }

  /** Takes a thread and whether it is resolved there now; shows it so. */
  resolved(there: string, isResolved: boolean): Promise<void> {
    return this.inTurn(async () => {
      const { read } = this;
      if (!read) return;
      const threads = read.threads.map((one) => (one.id === there ? { ...one, isResolved } : one));
      this.read = { ...read, threads };
      if (!this.made.some((one) => one.there.id === there)) await this.showAll(this.read);
      this.made = this.made.map((one) => {
        if (one.there.id !== there) return one;
        const changed = { ...one.there, isResolved };
        dress(one.thread, changed, one.place);
        return { ...one, there: changed };
      });
    });
  }

  private async showAll(read: Read): Promise<ShownThreads> {
    const { root, pull, threads } = read;
    const files = new FilesHere(this.git, root, pull.head);
    const safe = threads.filter(({ path }) => isSafePath(path));
    const placed: { readonly thread: ReviewThread; readonly place: ThreadPlace }[] = [];
    for (const thread of safe) {
      const place = placeThread(thread, await files.at(thread.path, thread.commit));
      placed.push({ thread, place });
    }
    const teaching = await loadTeaching();
    const own = await this.drafts.alsoHere(root, safe);
    this.removeAll();
    this.read = read;
    this.keptHere = ownIds(own);
    this.drafts.show(own.map((one) => thereOf(one, teaching)));
    const isOwn = new Set(own.map(({ there }) => there));
    const others = placed.filter(({ thread }) => !isOwn.has(thread));
    const label = l10n.t("Review comments on #{0}", pull.number);
    const controller = comments.createCommentController("baton-pull", label);
    this.controller = controller;
    controller.options = {
      prompt: l10n.t("Reply"),
      placeHolder: l10n.t("Kept here until you post your review"),
    };
    const made: Made[] = [];
    for (const { thread, place } of others) {
      const { lines } = await files.at(thread.path, "");
      made.push({
        thread: showThread(controller, { thread, place, root }, teaching),
        there: thread,
        place,
        here: { root, ...anchored(place, lines) },
      });
    }
    this.made = made;
    const lineless = others.filter(
      ({ thread, place }) => place.kind === "file" && !thread.isOnFile,
    );
    const answered = own.filter(({ kept }) => isFree(kept));
    return {
      withoutLine: lineless.length,
      unsafe: threads.length - safe.length,
      answered: answered.length,
    };
  }

  /** Takes all of them away. */
  close(): void {
    this.removeAll();
    this.read = undefined;
    this.keptHere = new Map();
    this.drafts.show([]);
  }

  /** What the editor shows. */
  get all(): readonly CommentThread[] {
    return this.made.map(({ thread }) => thread);
  }

  override dispose(): void {
    this.removeAll();
    super.dispose();
  }

  /** A thread that is kept, or no longer, is shown in another place. */
  private settle(): void {
    const { read, drafts } = this;
    if (!read) return;
    const safe = read.threads.filter(({ path }) => isSafePath(path));
    const own = drafts.kept(read.root, safe);
    if (isSame(ownIds(own), this.keptHere)) return;
    this.inTurn(() => this.handedOver(own)).catch((error: unknown) => {
      this.log.warn(`The threads of a pull request could not be shown: ${errorText(error)}`);
    });
  }

  /** Only what changes its place is touched: the editor would lose the lead's. */
  private async handedOver(own: readonly OnForge[]): Promise<void> {
    const { read } = this;
    if (!read) return;
    const now = ownIds(own);
    const taken = new Set(now.values());
    if ([...this.keptHere.values()].some((id) => !taken.has(id))) {
      await this.showAll(read);
      return;
    }
    const teaching = await loadTeaching();
    this.keptHere = now;
    this.drafts.show(own.map((one) => thereOf(one, teaching)));
    for (const { thread, there } of this.made) if (taken.has(there.id)) thread.dispose();
    this.made = this.made.filter(({ there }) => !taken.has(there.id));
  }

  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private removeAll(): void {
    this.controller?.dispose();
    this.controller = undefined;
    this.made = [];
  }
}

function ownIds(own: readonly OnForge[]): ReadonlyMap<string, string> {
  return new Map(own.map(({ kept, there }) => [kept.id, there.id]));
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([kept, there]) => other.get(kept) === there);
}

function anchored(place: ThreadPlace, lines: readonly string[]): Omit<AnswerAt, "root"> {
  if (place.kind === "file") return {};
  const { from, to } = place;
  return { lines: { from, to }, anchor: anchorOf(lines, { from, to }) };
}

function isFree(kept: KeptThread): boolean {
  return kept.state === "open" && isAnswered(kept) && nextRung(kept) !== undefined;
}
