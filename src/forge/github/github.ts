import type { ForgeFile, Verdict } from "../../core/review/posting/draft";
import type { PlannedComment } from "../../core/review/posting/plan";
import type { BranchName, PullRequest, RepositoryName } from "../../core/review/pulls/pullRequest";
import type { ReviewThread } from "../../core/review/pulls/reviewThread";
import type { Forge, OwnReview, Read } from "../forge";
import { ForgeError } from "../forgeError";
import { anyTextAt, at, isAt, listAt, numberAt, textAt } from "./answers";
import { Client, type ClientOptions } from "./client";
import {
  addReplyMutation,
  addThreadMutation,
  commentsQuery,
  reopenMutation,
  resolveMutation,
  threadsQuery,
} from "./queries";
import { readFile, readParent, readPull, readReview } from "./readPull";
import { readThread } from "./readThread";

const events: Readonly<Record<Verdict, "COMMENT" | "APPROVE" | "REQUEST_CHANGES">> = {
  comment: "COMMENT",
  approve: "APPROVE",
  requestChanges: "REQUEST_CHANGES",
};

const sides = { new: "RIGHT", old: "LEFT" } as const;

/** A hundred pages of fifty; more remarks than anybody reads. */
const pagesAtMost = 100;

/** GitHub, github.com or Enterprise, for one sign-in. */
export class Github implements Forge {
  readonly name = "GitHub";
  readonly host: string;
  private readonly client: Client;
  private login: string | undefined;

  constructor(options: ClientOptions) {
    this.client = new Client(options);
    this.host = options.address.host;
  }

  async account(signal: AbortSignal): Promise<string> {
    const data = this.login ?? (await this.client.ask(signal, (send) => send("GET /user")));
    this.login = typeof data === "string" ? data : textAt(data, "login");
    return this.login;
  }

  async pullsFrom(
    { owner, name }: RepositoryName,
    head: BranchName,
    signal: AbortSignal,
  ): Promise<PullRequest[]> {
    const found = await this.client.all(signal, (send, page) =>
      send("GET /repos/{owner}/{repo}/pulls", {
        owner,
        repo: name,
        state: "open",
        head: `${head.owner}:${head.branch}`,
        ...page,
      }),
    );
    return found.map(readPull);
  }

  async pullsWith(
    { owner, name }: RepositoryName,
    commit: string,
    signal: AbortSignal,
  ): Promise<PullRequest[]> {
    const found = await this.client.all(signal, (send, page) =>
      send("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
        owner,
        repo: name,
        commit_sha: commit,
        ...page,
      }),
    );
    return found.map(readPull).filter(({ isOpen }) => isOpen);
  }

  async pull(
    { owner, name }: RepositoryName,
    number: number,
    signal: AbortSignal,
  ): Promise<PullRequest> {
    return readPull(
      await this.client.ask(signal, (send) =>
        send("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
          owner,
          repo: name,
          pull_number: number,
        }),
      ),
    );
  }

  async parentOf(
    { owner, name }: RepositoryName,
    signal: AbortSignal,
  ): Promise<RepositoryName | undefined> {
    return readParent(
      await this.client.ask(signal, (send) =>
        send("GET /repos/{owner}/{repo}", { owner, repo: name }),
      ),
    );
  }

  async files(pull: PullRequest, signal: AbortSignal): Promise<ForgeFile[]> {
    const found = await this.client.all(signal, (send, page) =>
      send("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", { ...placeOf(pull), ...page }),
    );
    return found.map(readFile);
  }

  async ownReviews(pull: PullRequest, signal: AbortSignal): Promise<OwnReview[]> {
    const me = await this.account(signal);
    const found = await this.client.all(signal, (send, page) =>
      send("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", { ...placeOf(pull), ...page }),
    );
    return found.filter((one) => anyTextAt(one, "user", "login") === me).map(readReview);
  }

  async threads(pull: PullRequest, read: Read, signal: AbortSignal): Promise<ReviewThread[]> {
    const { repository, number } = pull;
    const threads: ReviewThread[] = [];
    let after: string | null = null;
    for (let page = 0; page < pagesAtMost; page += 1) {
      const data = await this.client.query(threadsQuery, { ...repository, number, after }, signal);
      const found = at(data, "repository", "pullRequest", "reviewThreads");
      if (found === undefined) throw new ForgeError("notFound", "no such pull request");
      for (const node of listAt(found, "nodes")) {
        threads.push(readThread(node, await this.commentsOf(node, signal)));
      }
      read(threads.length, numberAt(found, "totalCount"));
      after = cursorIn(found);
      if (after === null) break;
    }
    return threads.filter(({ comments }) => comments.length > 0);
  }

  async beginReview(
    pull: PullRequest,
    comments: readonly PlannedComment[],
    signal: AbortSignal,
  ): Promise<OwnReview> {
    const asked = {
      ...placeOf(pull),
      commit_id: pull.head,
      comments: comments.flatMap(({ path, body, lines }) => {
        if (!lines) return [];
        const { side, line, startLine } = lines;
        const range =
          startLine === undefined ? {} : { start_line: startLine, start_side: sides[side] };
        return [{ path, body, line, side: sides[side], ...range }];
      }),
    };
    return readReview(
      await this.client.ask(signal, (send) =>
        send("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", asked),
      ),
    );
  }

  async addComment(
    review: OwnReview,
    { path, body, lines, answers }: PlannedComment,
    signal: AbortSignal,
  ): Promise<void> {
    if (answers !== undefined) return this.addAnswer(review, answers, body, signal);
    const place = lines
      ? { line: lines.line, side: sides[lines.side], subjectType: "LINE" }
      : { subjectType: "FILE" };
    const range =
      lines?.startLine === undefined
        ? {}
        : { startLine: lines.startLine, startSide: sides[lines.side] };
    const input = { pullRequestReviewId: review.id, path, body, ...place, ...range };
    const data = await this.client.query(addThreadMutation, { input }, signal);
    // It answers so, and without an error, when the line is not in the diff.
    if (!at(data, "addPullRequestReviewThread", "thread")) {
      throw new ForgeError("refused", "its line is not part of the diff");
    }
  }

  async submitReview(
    pull: PullRequest,
    review: OwnReview,
    { verdict, summary }: { readonly verdict: Verdict; readonly summary: string },
    signal: AbortSignal,
  ): Promise<void> {
    await this.client.ask(signal, (send) =>
      send("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events", {
        ...placeOf(pull),
        review_id: review.number,
        event: events[verdict],
        ...(summary === "" ? {} : { body: summary }),
      }),
    );
  }

  async setResolved(thread: string, isResolved: boolean, signal: AbortSignal): Promise<void> {
    const input = { threadId: thread };
    const mutation = isResolved ? resolveMutation : reopenMutation;
    const data = await this.client.query(mutation, { input }, signal);
    const field = isResolved ? "resolveReviewThread" : "unresolveReviewThread";
    if (isAt(data, field, "thread", "isResolved") !== isResolved) {
      throw new ForgeError("refused", "the thread stays as it was");
    }
  }

  private async addAnswer(
    review: OwnReview,
    thread: string,
    body: string,
    signal: AbortSignal,
  ): Promise<void> {
    const input = { pullRequestReviewId: review.id, pullRequestReviewThreadId: thread, body };
    const data = await this.client.query(addReplyMutation, { input }, signal);
    if (!at(data, "addPullRequestReviewThreadReply", "comment")) {
      throw new ForgeError("refused", "its thread takes no answer");
    }
  }

  private async commentsOf(thread: unknown, signal: AbortSignal): Promise<unknown[]> {
    const comments = [...listAt(thread, "comments", "nodes")];
    let after = cursorIn(at(thread, "comments"));
    for (let page = 0; after !== null && page < pagesAtMost; page += 1) {
      const asked = { thread: textAt(thread, "id"), after };
      const data = await this.client.query(commentsQuery, asked, signal);
      const found = at(data, "node", "comments");
      comments.push(...listAt(found, "nodes"));
      after = cursorIn(found);
    }
    return comments;
  }
}

function placeOf({ repository, number }: PullRequest): {
  readonly owner: string;
  readonly repo: string;
  readonly pull_number: number;
} {
  return { owner: repository.owner, repo: repository.name, pull_number: number };
}

function cursorIn(list: unknown): string | null {
  return isAt(list, "pageInfo", "hasNextPage") ? textAt(list, "pageInfo", "endCursor") : null;
}
