import {
  type Comment,
  CommentMode,
  type CommentController,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  comments,
  MarkdownString,
  Range,
  Uri,
} from "vscode";
import { isSafePath } from "../../core/parking/safePath";
import { placeThread, type ThreadPlace } from "../../core/review/pulls/placeThread";
import type { PullRequest } from "../../core/review/pulls/pullRequest";
import type { ReviewComment, ReviewThread } from "../../core/review/pulls/reviewThread";
import { commentMarkdown, editMarkdown } from "../../core/review/pulls/shown";
import { isAnswered, nextRung } from "../../core/review/threads/change";
import type { OnForge } from "../../core/review/threads/onForge";
import type { KeptThread } from "../../core/review/threads/thread";
import { plainLine } from "../../core/text/plain";
import type { Git } from "../../git/git";
import type { Ended } from "../../host/disposables";
import { FilesHere } from "./fileHere";
import type { DraftSource, ThreadThere } from "./parts";

/** What became of the threads of a pull request. */
export interface ShownThreads {
  /** How many are on their file, since their line is not there. */
  readonly withoutLine: number;
  /** How many are not shown, since their file's name could lead elsewhere. */
  readonly unsafe: number;
  /** How many of Baton's own have an answer, and a next step of their hint. */
  readonly answered: number;
}

/** Loads what reads comments; its many patterns wait for the first comments. */
const loadTeaching = () => import("../../core/review/pulls/teach");
type Teaching = Awaited<ReturnType<typeof loadTeaching>>;

/** Shows the threads of a pull request in their files; the lead can read them there, and no more. */
export class PullThreads implements Ended {
  private controller: CommentController | undefined;
  private made: readonly CommentThread[] = [];

  constructor(
    private readonly git: Git,
    private readonly drafts: Pick<DraftSource, "alsoHere" | "show">,
  ) {}

  /**
   * Takes a repository's root, a pull request and its threads; shows these and no others, those that
   * Baton keeps as its own in its own place. Throws GitError, and what the disk throws.
   */
  async show(
    root: string,
    pull: PullRequest,
    threads: readonly ReviewThread[],
  ): Promise<ShownThreads> {
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
    this.drafts.show(own.map((one) => thereOf(one, teaching)));
    const isOwn = new Set(own.map(({ there }) => there));
    const others = placed.filter(({ thread }) => !isOwn.has(thread));
    const label = `Review comments on #${pull.number}`;
    const controller = comments.createCommentController("baton-pull", label);
    this.controller = controller;
    this.made = others.map(({ thread, place }) => {
      const all = thread.comments.flatMap((one) => shownComment(one, teaching));
      return shown(controller, fileAt(root, thread), { thread, place, all });
    });
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
    this.drafts.show([]);
  }

  /** What the editor shows. */
  get all(): readonly CommentThread[] {
    return this.made;
  }

  dispose(): void {
    this.removeAll();
  }

  private removeAll(): void {
    this.controller?.dispose();
    this.controller = undefined;
    this.made = [];
  }
}

function isFree(kept: KeptThread): boolean {
  return kept.state === "open" && isAnswered(kept) && nextRung(kept) !== undefined;
}

/** A thread of Baton's own, with what has become of it there. */
function thereOf({ kept, there, covered }: OnForge, teaching: Teaching): ThreadThere {
  const all = there.comments.flatMap((one) =>
    shownComment(one.isMine ? { ...one, author: "You" } : one, teaching),
  );
  return { thread: kept.id, comments: all, covered };
}

function fileAt(root: string, { path }: ReviewThread): Uri {
  return Uri.joinPath(Uri.file(root), ...path.split("/"));
}

interface Showing {
  readonly thread: ReviewThread;
  readonly place: ThreadPlace;
  readonly all: readonly Comment[];
}

function shown(
  controller: CommentController,
  file: Uri,
  { thread, place, all }: Showing,
): CommentThread {
  const range =
    place.kind === "file" ? new Range(0, 0, 0, 0) : new Range(place.from - 1, 0, place.to - 1, 0);
  const made = controller.createCommentThread(file, range, [...all]);
  if (place.kind === "file") made.range = undefined;
  made.label = threadLabel(thread, place);
  made.canReply = false;
  made.contextValue = "batonPull";
  made.state = thread.isResolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
  const { Collapsed, Expanded } = CommentThreadCollapsibleState;
  made.collapsibleState = thread.isResolved ? Collapsed : Expanded;
  return made;
}

function threadLabel(thread: ReviewThread, place: ThreadPlace): string {
  const isLineless = place.kind === "file" && !thread.isOnFile;
  return [
    thread.isResolved ? "Resolved" : "Open",
    thread.isOnFile ? "on the file" : "",
    thread.isOutdated ? "outdated" : "",
    isLineless ? "its line is not here" : "",
    place.kind === "lines" && place.isRemoved ? "on what stood here before" : "",
  ]
    .filter((text) => text !== "")
    .join(", ");
}

/** A comment of a stranger's, and for the lead's own what would help it most. */
function shownComment(
  { author, body, at, isMine, isPending }: ReviewComment,
  { teach, teachLine }: Teaching,
): Comment[] {
  const teaching = teach(body);
  const text = untrusted(commentMarkdown(body));
  const label = isPending ? `pending · ${teachLine(teaching)}` : teachLine(teaching);
  const comment: Comment = {
    body: text,
    mode: CommentMode.Preview,
    author: { name: plainLine(author, 60) },
    label,
    timestamp: new Date(at * 1000),
  };
  if (!isMine || !teaching.edit) return [comment];
  const advice: Comment = {
    body: untrusted(editMarkdown(teaching.edit)),
    mode: CommentMode.Preview,
    author: { name: "Baton" },
    label: "what would help most · only you see this",
  };
  return [comment, advice];
}

function untrusted(markdown: string): MarkdownString {
  const text = new MarkdownString(markdown);
  text.isTrusted = false;
  text.supportHtml = false;
  return text;
}
