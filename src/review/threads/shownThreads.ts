import {
  comments,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  l10n,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { anchorOf, findAgain, type Found } from "../../core/review/threads/anchor";
import type { KeptThread } from "../../core/review/threads/thread";
import type { Alarm, AlarmClock } from "../../host/clock";
import { errorText } from "../../host/errorText";
import type { FileViews } from "../../host/repositories/fileViews";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import { fileAt, placeOf, shownFile } from "./documentPlace";
import type { ShownComment } from "./shownComment";
import { commentsOf, contextOf, saidOf, type ShownOnForge, titleOf, withForge } from "./threadLook";
import type { ThreadStore } from "./threadStore";

/** Names Baton's own comment boxes in the editor. */
export const controllerId = "baton-review";

/** What threads are shown with. */
export interface ShowingParts {
  readonly threads: ThreadStore;
  readonly views: FileViews;
  readonly clock: AlarmClock;
  readonly log: Log;
}

/** A thread in one document. */
interface Shown {
  readonly id: string;
  readonly uri: Uri;
  readonly thread: CommentThread;
  comments: readonly ShownComment[];
  /** What of it was shown from a forge. */
  there: ShownOnForge | undefined;
  /** What was shown last, so that the editor is told of changes only. */
  said: string;
}

/** Enough for a burst of keys; the editor itself moves what it shows meanwhile. */
const settleSeconds = 1;

/**
 * Shows the kept threads where their code is, and finds them again when it has moved. It offers no
 * ranges to comment on, since where another extension does the editor would ask whom to use.
 */
export class ShownThreads extends Listeners {
  private readonly controller = this.own(comments.createCommentController(controllerId, "Baton"));
  private readonly shown = new Map<string, Shown>();
  private readonly settled: Alarm;
  private last: Promise<void> = Promise.resolve();
  /** Those to be opened up as soon as they are shown. */
  private readonly opening = new Set<string>();
  private onForge: ReadonlyMap<string, ShownOnForge> = new Map();

  constructor(private readonly parts: ShowingParts) {
    super();
    const { threads, clock } = parts;
    this.controller.options = {
      prompt: l10n.t("Add to this thread"),
      placeHolder: l10n.t("What else would help, or what they answered"),
    };
    this.settled = this.own(clock.alarm(() => this.sync()));
    this.on(threads.onDidChange, () => this.sync());
    this.on(window.onDidChangeVisibleTextEditors, () => this.sync());
    this.on(workspace.onDidOpenTextDocument, ({ uri }) => {
      if (this.mayHold(uri)) this.settled.set(0);
    });
    this.on(workspace.onDidChangeTextDocument, ({ document }) => {
      if (this.isShownIn(document.uri)) this.settled.set(settleSeconds);
    });
    this.on(workspace.onDidSaveTextDocument, (document) => {
      if (this.isShownIn(document.uri)) this.inTurn(() => this.keepPlaces(document));
    });
    this.on(workspace.onDidGrantWorkspaceTrust, () => this.sync());
    this.on(workspace.onDidChangeWorkspaceFolders, () => this.sync());
  }

  /** Resolves when all that is to be shown is. */
  get ready(): Promise<void> {
    return this.last;
  }

  /** Takes a thread of the editor; gives the id that it is kept by. */
  idOf(thread: unknown): string | undefined {
    return [...this.shown.values()].find((one) => one.thread === thread)?.id;
  }

  /** Takes an id; gives the threads of the editor that show it, one a document. */
  of(id: string): CommentThread[] {
    return [...this.shown.values()].filter((one) => one.id === id).map(({ thread }) => thread);
  }

  /** Takes a document and a line of it, from 1; gives the ids of the threads there, the smallest first. */
  at(document: Uri, line: number): string[] {
    return [...this.shown.values()]
      .filter(({ uri, thread: { range } }) => {
        if (uri.toString() !== document.toString()) return false;
        return range === undefined || (range.start.line < line && line <= range.end.line + 1);
      })
      .toSorted((a, b) => heightOf(a.thread) - heightOf(b.thread))
      .map(({ id }) => id);
  }

  /** Takes an id; has the thread opened up as soon as it is shown. */
  expand(id: string): void {
    this.opening.add(id);
    this.sync();
  }

  /** Takes the id of a thread that is being written; has its box hold what is kept, since that was changed for it. */
  editAnew(id: string): void {
    for (const [key, shown] of this.shown) {
      if (shown.id !== id) continue;
      shown.thread.dispose();
      this.shown.delete(key);
    }
    this.expand(id);
  }

  /** Takes what a forge has of threads, by their ids; shows that in place of what was sent there. */
  showOnForge(all: ReadonlyMap<string, ShownOnForge>): void {
    this.onForge = all;
    this.sync();
  }

  override dispose(): void {
    for (const { thread } of this.shown.values()) thread.dispose();
    this.shown.clear();
    super.dispose();
  }

  /** One after the other; what fails is said in the log. */
  private sync(): void {
    this.inTurn(() => this.showAll());
  }

  private inTurn(work: () => Promise<void>): void {
    this.last = this.last.then(work).catch((error: unknown) => {
      this.parts.log.warn(`Review threads could not be shown: ${errorText(error)}`);
    });
  }

  private async showAll(): Promise<void> {
    const wanted = new Map<string, { kept: KeptThread; uri: Uri }>();
    const want = (kept: KeptThread, uri: Uri): void => {
      wanted.set(`${kept.id} ${uri.toString()}`, { kept, uri });
    };
    const all = this.parts.threads.all;
    for (const kept of all) {
      const file = fileAt(kept);
      if (kept.side === "new" && workspace.getWorkspaceFolder(file)) want(kept, file);
    }
    for (const { document } of window.visibleTextEditors) {
      for (const kept of await this.threadsIn(document.uri)) want(kept, document.uri);
    }
    for (const [key, { thread }] of this.shown) {
      if (wanted.has(key)) continue;
      thread.dispose();
      this.shown.delete(key);
    }
    for (const [key, { kept, uri }] of wanted) this.show(key, kept, uri);
    for (const { kept } of wanted.values()) this.opening.delete(kept.id);
  }

  /** The threads of a file stand in each document that shows that side of it. */
  private async threadsIn(document: Uri): Promise<KeptThread[]> {
    const all = this.parts.threads.all;
    const shows = shownFile(document);
    if (all.length === 0 || !shows) return [];
    const place = await placeOf(this.parts.views, shows.file);
    return all.filter((kept) => {
      if (kept.side !== shows.side) return false;
      const isThere = kept.root === place.root && kept.path === place.path;
      return isThere || fileAt(kept).toString() === shows.file.toString();
    });
  }

  private show(key: string, kept: KeptThread, uri: Uri): void {
    const shown = this.shown.get(key) ?? this.create(key, kept, uri);
    const found = this.found(kept, uri);
    const { thread } = shown;
    const range = rangeOf(found);
    if (!isSameRange(thread.range, range)) thread.range = range;
    if (this.opening.has(kept.id)) {
      thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
    }
    const there = this.onForge.get(kept.id);
    const said = saidOf(kept, found);
    if (said === shown.said && there === shown.there) return;
    shown.said = said;
    shown.there = there;
    shown.comments = commentsOf(kept, shown.comments);
    thread.label = titleOf(kept, found);
    thread.contextValue = contextOf(kept);
    thread.state =
      kept.state === "resolved" ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
    // An empty thread has nothing to answer yet.
    thread.canReply = kept.comments.length > 0 && !kept.unsaved;
    thread.comments = withForge(kept, shown.comments, there);
  }

  private create(key: string, kept: KeptThread, uri: Uri): Shown {
    const range = rangeOf(this.found(kept, uri)) ?? new Range(0, 0, 0, 0);
    const first = commentsOf(kept, []);
    const thread = this.controller.createCommentThread(uri, range, [...first]);
    // A draft of before stays closed: its box would take the keys of whoever opens the file.
    thread.collapsibleState = this.opening.has(kept.id)
      ? CommentThreadCollapsibleState.Expanded
      : CommentThreadCollapsibleState.Collapsed;
    const shown = { id: kept.id, uri, thread, comments: first, there: undefined, said: "" };
    this.shown.set(key, shown);
    return shown;
  }

  /** Where the thread is in the document, as far as its text is known; the place last kept, otherwise. */
  private found({ lines, anchor }: KeptThread, uri: Uri): Found | undefined {
    if (!lines) return undefined;
    const document = documentOf(uri);
    if (!document || !anchor) return { lines, how: "kept" };
    return findAgain(anchor, lines, linesOf(document));
  }

  /** What the lead saved is where it now is; a file that changes on the disk may change back. */
  private async keepPlaces(document: TextDocument): Promise<void> {
    const text = linesOf(document);
    for (const kept of await this.threadsIn(document.uri)) {
      const { id } = kept;
      await this.parts.threads.change(id, (now) => {
        if (!now.lines || !now.anchor) return now;
        const { lines, how } = findAgain(now.anchor, now.lines, text);
        return how === "gone" ? now : { ...now, lines, anchor: anchorOf(text, lines) };
      });
    }
  }

  private isShownIn(uri: Uri): boolean {
    if (this.shown.size === 0 || uri.scheme === "comment") return false;
    const text = uri.toString();
    return [...this.shown.values()].some((one) => one.uri.toString() === text);
  }

  private mayHold(uri: Uri): boolean {
    return (uri.scheme === "file" || uri.scheme === "git") && this.isShownIn(uri);
  }
}

function documentOf(uri: Uri): TextDocument | undefined {
  const text = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === text);
}

/** Takes a document; gives its lines. */
export function linesOf(document: TextDocument): string[] {
  return document.getText().split(/\r\n|\r|\n/);
}

function rangeOf(found: Found | undefined): Range | undefined {
  if (!found) return undefined;
  return new Range(found.lines.from - 1, 0, found.lines.to - 1, 0);
}

function isSameRange(one: Range | undefined, other: Range | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.isEqual(other));
}

function heightOf({ range }: CommentThread): number {
  return range === undefined ? Number.MAX_SAFE_INTEGER : range.end.line - range.start.line;
}
