import type { ReviewComment, ReviewThread } from "../../core/review/pulls/reviewThread";
import { anyTextAt, at, isAt, lineAt, textAt } from "./answers";

/** Takes a remark as GitHub's GraphQL interface tells it and its comments; gives it. Throws ForgeError. */
export function readThread(data: unknown, comments: readonly unknown[]): ReviewThread {
  const [line, start] = [lineAt(data, "line"), lineAt(data, "startLine")];
  const original = lineAt(data, "originalLine");
  return {
    id: textAt(data, "id"),
    path: textAt(data, "path"),
    side: anyTextAt(data, "diffSide") === "LEFT" ? "old" : "new",
    ...(line === undefined ? {} : { line }),
    ...(start === undefined ? {} : { startLine: start }),
    ...(original === undefined ? {} : { originalLine: original }),
    isResolved: isAt(data, "isResolved"),
    isOutdated: isAt(data, "isOutdated"),
    isOnFile: anyTextAt(data, "subjectType") === "FILE",
    commit: anyTextAt(comments[0], "originalCommit", "oid"),
    hunk: anyTextAt(comments[0], "diffHunk"),
    comments: comments.map(readComment),
  };
}

function readComment(data: unknown): ReviewComment {
  const written = Date.parse(anyTextAt(data, "createdAt")) / 1000;
  // Somebody who has left GitHub is nobody there.
  const author = at(data, "author") ? textAt(data, "author", "login") : "ghost";
  return {
    id: textAt(data, "id"),
    author,
    body: textAt(data, "body"),
    at: Number.isFinite(written) ? written : 0,
    isMine: isAt(data, "viewerDidAuthor"),
    isPending: anyTextAt(data, "state") === "PENDING",
    review: anyTextAt(data, "pullRequestReview", "id"),
  };
}
