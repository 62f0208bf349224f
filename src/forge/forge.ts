import type { ForgeFile, Verdict } from "../core/review/posting/draft";
import type { PlannedComment } from "../core/review/posting/plan";
import type { BranchName, PullRequest, RepositoryName } from "../core/review/pulls/pullRequest";
import type { ReviewThread } from "../core/review/pulls/reviewThread";

/** A review of the one who is signed in. */
export interface OwnReview {
  /** As threads name the review that they belong to. */
  readonly id: string;
  /** As the forge numbers it in addresses. */
  readonly number: number;
  readonly isPending: boolean;
  readonly body: string;
}

/** Told how many are there of how many, while something long is read. */
export type Read = (read: number, total: number) => void;

/**
 * What Baton asks of a place where pull requests are reviewed. Every method throws ForgeError. A forge
 * is made for one sign-in, and sends it to no other address than its own.
 */
export interface Forge {
  /** What it is called. */
  readonly name: string;
  readonly host: string;
  /** Gives the open pull requests of a repository that are from a branch. */
  pullsFrom(
    repository: RepositoryName,
    head: BranchName,
    signal: AbortSignal,
  ): Promise<PullRequest[]>;
  /** Gives the open pull requests that a commit (in hex) is in. */
  pullsWith(
    repository: RepositoryName,
    commit: string,
    signal: AbortSignal,
  ): Promise<PullRequest[]>;
  /** Gives a pull request by its number. */
  pull(repository: RepositoryName, number: number, signal: AbortSignal): Promise<PullRequest>;
  /** Gives the repository that a fork was made from, or nothing when it is none. */
  parentOf(repository: RepositoryName, signal: AbortSignal): Promise<RepositoryName | undefined>;
  /** Gives every remark on a pull request, those included that are not sent yet. */
  threads(pull: PullRequest, read: Read, signal: AbortSignal): Promise<ReviewThread[]>;
  /** Gives what a pull request does to each file. */
  files(pull: PullRequest, signal: AbortSignal): Promise<ForgeFile[]>;
  /** Gives the own reviews of a pull request, the pending one included. */
  ownReviews(pull: PullRequest, signal: AbortSignal): Promise<OwnReview[]>;
  /**
   * Begins a review that nobody else sees yet, with comments that have lines. It takes all of them or,
   * throwing ForgeError "refused", none.
   */
  beginReview(
    pull: PullRequest,
    comments: readonly PlannedComment[],
    signal: AbortSignal,
  ): Promise<OwnReview>;
  /** Adds a comment, or an answer in a thread, to a pending review. Throws ForgeError "refused" when it cannot stand there. */
  addComment(review: OwnReview, comment: PlannedComment, signal: AbortSignal): Promise<void>;
  /** Sends a pending review, with its verdict and a text about the whole ("" for none). */
  submitReview(
    pull: PullRequest,
    review: OwnReview,
    said: { readonly verdict: Verdict; readonly summary: string },
    signal: AbortSignal,
  ): Promise<void>;
  /** Takes a thread as the forge names it; resolves it there, or opens it again. It may be so already. */
  setResolved(thread: string, isResolved: boolean, signal: AbortSignal): Promise<void>;
  /** Gives the name of the account that is signed in. */
  account(signal: AbortSignal): Promise<string>;
}
