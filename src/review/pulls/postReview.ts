import * as l10n from "@vscode/l10n";
import { isRecord, isTextList } from "../../core/people/roster";
import {
  type Arrived,
  type Compared,
  compareSent,
  ownComments,
} from "../../core/review/posting/compare";
import type { Verdict } from "../../core/review/posting/draft";
import type { Fault } from "../../core/review/posting/fault";
import type { PlannedComment } from "../../core/review/posting/plan";
import type { PullRequest } from "../../core/review/pulls/pullRequest";
import type { Forge, OwnReview } from "../../forge/forge";
import { ForgeError } from "../../forge/forgeError";

/** What is to be sent. */
export interface Posting {
  readonly pull: PullRequest;
  readonly comments: readonly PlannedComment[];
  readonly verdict: Verdict;
  /** About the whole, with what has no place in the diff; "" for nothing. */
  readonly summary: string;
}

/** An attempt whose end is not known: ids of the own reviews that there were before it. */
export interface Attempt {
  readonly reviewsBefore: readonly string[];
}

/** Takes a kept value, which may be anything; gives the attempt that it is, or nothing. */
export function attemptIn(value: unknown): Attempt | undefined {
  if (!isRecord(value) || !isTextList(value["reviewsBefore"])) return undefined;
  return { reviewsBefore: value["reviewsBefore"] };
}

/** What came of it. */
export type Posted =
  | {
      readonly kind: "sent";
      readonly arrived: readonly Arrived[];
      readonly moved: readonly Arrived[];
      readonly lost: readonly PlannedComment[];
      /** How many had arrived at an earlier attempt. */
      readonly already: number;
    }
  | {
      /** Nothing is visible to others yet; what was taken waits in the lead's pending review. */
      readonly kind: "refused";
      readonly faults: readonly Fault[];
      readonly waiting: number;
    };

/** What posting needs besides: somebody to remember the attempt, and a way to stop. */
export interface PostingWay {
  /** The last attempt on this pull request, when its end is not known. */
  readonly attempt: Attempt | undefined;
  /** Keeps the attempt before anything is changed; to be forgotten once what came of it is kept. */
  readonly remember: (attempt: Attempt) => Promise<void>;
  readonly say: (step: string) => void;
  readonly signal: AbortSignal;
}

const unheard = (): void => undefined;

/**
 * Takes a forge and what is to be sent; sends it as one review. What an earlier attempt has brought
 * there is found by reading first, and is not sent again; a pending review of the lead's is used. Others
 * see nothing before every comment has its place. Throws ForgeError; then it can be tried again.
 */
export async function postReview(forge: Forge, posting: Posting, way: PostingWay): Promise<Posted> {
  return new Post(forge, posting, way).run();
}

class Post {
  /** Reviews whose comments are none of these. */
  private before: ReadonlySet<string> = new Set();

  constructor(
    private readonly forge: Forge,
    private readonly posting: Posting,
    private readonly way: PostingWay,
  ) {}

  async run(): Promise<Posted> {
    const { forge, posting, way } = this;
    way.say(l10n.t("reading what is on {0}", forge.name));
    const reviews = await forge.ownReviews(posting.pull, way.signal);
    const sent = reviews.filter(({ isPending }) => !isPending);
    this.before = new Set(way.attempt?.reviewsBefore ?? sent.map(({ id }) => id));
    const there = await this.compared();
    const already = there.arrived.length + there.moved.length;
    const pending = reviews.find(({ isPending }) => isPending);
    if (way.attempt && !pending && there.lost.length === 0 && this.isDone(sent)) {
      return { kind: "sent", ...there, already };
    }
    await way.remember({ reviewsBefore: [...this.before] });
    const { review, faults } = await this.placed(pending, there.lost);
    const gone = faults.length > 0 ? [] : (await this.compared()).lost;
    const all = [
      ...faults,
      ...gone.map((comment) => ({ comment, said: l10n.t("it did not arrive") })),
    ];
    if (all.length > 0) {
      return { kind: "refused", faults: all, waiting: posting.comments.length - all.length };
    }
    way.say(l10n.t("sending the review"));
    await forge.submitReview(posting.pull, review, posting, way.signal);
    way.say(l10n.t("reading it back"));
    return { kind: "sent", ...(await this.compared()), already };
  }

  /** Whether the earlier attempt has sent its review, and only the answer got lost. */
  private isDone(sent: readonly OwnReview[]): boolean {
    const summary = this.posting.summary.trim();
    return sent.some(({ id, body }) => !this.before.has(id) && body.trim() === summary);
  }

  /** What is there of this review: comments pending, and those that came since the first attempt. */
  private async compared(): Promise<Compared> {
    const { pull, comments } = this.posting;
    const threads = await this.forge.threads(pull, unheard, this.way.signal);
    const own = ownComments(threads).filter(
      ({ isPending, review }) => isPending || !this.before.has(review),
    );
    return compareSent(comments, own);
  }

  /** Brings comments into a pending review: all at once where that goes, else one by one. */
  private async placed(
    pending: OwnReview | undefined,
    comments: readonly PlannedComment[],
  ): Promise<Placed> {
    const { forge, posting, way } = this;
    if (pending) return this.added(pending, comments);
    const onLines = comments.filter(({ lines }) => lines !== undefined);
    const others = comments.filter(({ lines }) => lines === undefined);
    way.say(l10n.t("bringing {0} there", comments.length));
    let review: OwnReview;
    try {
      review = await forge.beginReview(posting.pull, onLines, way.signal);
    } catch (error) {
      if (!ForgeError.is(error, "refused")) throw error;
      return this.placedSingly();
    }
    return this.added(review, others);
  }

  /** A refusal names none of the comments, and may mean that a review was begun elsewhere meanwhile. */
  private async placedSingly(): Promise<Placed> {
    const { forge, way } = this;
    const { pull } = this.posting;
    const reviews = await forge.ownReviews(pull, way.signal);
    const begun = reviews.find(({ isPending }) => isPending);
    const review = begun ?? (await forge.beginReview(pull, [], way.signal));
    return this.added(review, (await this.compared()).lost);
  }

  private async added(review: OwnReview, comments: readonly PlannedComment[]): Promise<Placed> {
    const faults: Fault[] = [];
    for (const [at, comment] of comments.entries()) {
      this.way.say(l10n.t("bringing comment {0} of {1} there", at + 1, comments.length));
      try {
        await this.forge.addComment(review, comment, this.way.signal);
      } catch (error) {
        // Its thread may have been deleted since it was read.
        const isGone = comment.answers !== undefined && ForgeError.is(error, "notFound");
        if (!isGone && !ForgeError.is(error, "refused")) throw error;
        faults.push({ comment, said: error.said });
      }
    }
    return { review, faults };
  }
}

interface Placed {
  readonly review: OwnReview;
  readonly faults: readonly Fault[];
}
