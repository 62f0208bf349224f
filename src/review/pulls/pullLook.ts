import {
  type Comment,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  l10n,
  MarkdownString,
  Range,
  Uri,
} from "vscode";
import type { ThreadPlace } from "../../core/review/pulls/placeThread";
import type { ReviewComment, ReviewThread } from "../../core/review/pulls/reviewThread";
import { commentMarkdown, editMarkdown } from "../../core/review/pulls/shown";
import { type OnForge, takesAnswers } from "../../core/review/threads/onForge";
import { plainLine } from "../../core/text/plain";
import type { ThreadThere } from "./parts";

/** Loads what reads comments; its many patterns wait for the first comments. */
export const loadTeaching = () => import("../../core/review/pulls/teach");
/** What reads comments. */
export type Teaching = Awaited<ReturnType<typeof loadTeaching>>;

/** Takes a thread of Baton's own that is there too; gives what has become of it there. */
export function thereOf({ kept, there, covered }: OnForge, teaching: Teaching): ThreadThere {
  const all = there.comments.flatMap((one) =>
    shownComment(one.isMine ? { ...one, author: l10n.t("You") } : one, teaching),
  );
  return { thread: kept.id, comments: all, covered };
}

function fileAt(root: string, { path }: ReviewThread): Uri {
  return Uri.joinPath(Uri.file(root), ...path.split("/"));
}

/** A thread and where it is shown. */
export interface Showing {
  readonly thread: ReviewThread;
  readonly place: ThreadPlace;
  /** The repository's root. */
  readonly root: string;
}

/** Takes a controller, a thread with its place and what reads comments; shows it in the editor. */
export function showThread(
  controller: CommentController,
  { thread, place, root }: Showing,
  teaching: Teaching,
): CommentThread {
  const all = thread.comments.flatMap((one) => shownComment(one, teaching));
  const range =
    place.kind === "file" ? new Range(0, 0, 0, 0) : new Range(place.from - 1, 0, place.to - 1, 0);
  const made = controller.createCommentThread(fileAt(root, thread), range, all);
  if (place.kind === "file") made.range = undefined;
  dress(made, thread, place);
  const { Collapsed, Expanded } = CommentThreadCollapsibleState;
  made.collapsibleState = thread.isResolved ? Collapsed : Expanded;
  return made;
}

/** Takes a thread of the editor and what it is of; has it say how that stands there. */
export function dress(made: CommentThread, thread: ReviewThread, place: ThreadPlace): void {
  made.label = threadLabel(thread, place);
  made.canReply = takesAnswers(thread);
  made.contextValue = thread.isResolved ? "resolved" : "open";
  made.state = thread.isResolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
}

function threadLabel(thread: ReviewThread, place: ThreadPlace): string {
  const isLineless = place.kind === "file" && !thread.isOnFile;
  return [
    thread.isResolved ? l10n.t("Resolved") : l10n.t("Open"),
    thread.isOnFile ? l10n.t("on the file") : "",
    thread.isOutdated ? l10n.t("outdated") : "",
    isLineless ? l10n.t("its line is not here") : "",
    place.kind === "lines" && place.isRemoved ? l10n.t("on what stood here before") : "",
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
  const label = isPending ? l10n.t("pending · {0}", teachLine(teaching)) : teachLine(teaching);
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
    label: l10n.t("what would help most · only you see this"),
  };
  return [comment, advice];
}

function untrusted(markdown: string): MarkdownString {
  const text = new MarkdownString(markdown);
  text.isTrusted = false;
  text.supportHtml = false;
  return text;
}
