/** What is read of each comment. */
const comment = `fragment BatonComment on PullRequestReviewComment {
  id body createdAt state viewerDidAuthor diffHunk
  author { login }
  originalCommit { oid }
  pullRequestReview { id }
}`;

/** Reads remarks page by page: REST does not tell which are resolved, nor where pending ones are. */
export const threadsQuery = `query BatonThreads($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviewThreads(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line startLine originalLine diffSide subjectType
          comments(first: 50) {
            pageInfo { hasNextPage endCursor }
            nodes { ...BatonComment }
          }
        }
      }
    }
  }
}
${comment}`;

/** Reads the rest of a long thread. */
export const commentsQuery = `query BatonComments($thread: ID!, $after: String) {
  node(id: $thread) {
    ... on PullRequestReviewThread {
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { ...BatonComment }
      }
    }
  }
}
${comment}`;

/** Adds an answer to a pending review. */
export const addReplyMutation = `mutation BatonAddReply($input: AddPullRequestReviewThreadReplyInput!) {
  addPullRequestReviewThreadReply(input: $input) { comment { id } }
}`;

/** Resolves a thread; REST cannot. */
export const resolveMutation = `mutation BatonResolve($input: ResolveReviewThreadInput!) {
  resolveReviewThread(input: $input) { thread { id isResolved } }
}`;

/** Opens a thread again. */
export const reopenMutation = `mutation BatonReopen($input: UnresolveReviewThreadInput!) {
  unresolveReviewThread(input: $input) { thread { id isResolved } }
}`;

/** Adds a comment to a pending review: REST has no way to, nor to remark on a file in a review. */
export const addThreadMutation = `mutation BatonAddThread($input: AddPullRequestReviewThreadInput!) {
  addPullRequestReviewThread(input: $input) { thread { id } }
}`;
