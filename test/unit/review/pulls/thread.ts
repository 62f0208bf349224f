import type { ReviewComment, ReviewThread } from "../../../../src/core/review/pulls/reviewThread";

/** Makes a comment of somebody else's on a forge, with what is given in place of its usual parts. */
export function reviewComment(given: Partial<ReviewComment> = {}): ReviewComment {
  return {
    id: "C_1",
    author: "tomasz",
    body: "Why?",
    at: 100,
    isMine: false,
    isPending: false,
    review: "R_1",
    ...given,
  };
}

/** Makes a thread on a forge, with what is given in place of its usual parts. */
export function reviewThread(given: Partial<ReviewThread> = {}): ReviewThread {
  return {
    id: "T_1",
    path: "src/refund.ts",
    side: "new",
    isResolved: false,
    isOutdated: false,
    isOnFile: false,
    commit: "",
    hunk: "",
    comments: [reviewComment()],
    ...given,
  };
}
