import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { DraftLines } from "../../../../src/core/review/posting/draft";
import type { PlannedComment } from "../../../../src/core/review/posting/plan";
import { githubAddress } from "../../../../src/core/review/pulls/forgeAddress";
import type { ForgeError } from "../../../../src/forge/forgeError";
import { Github } from "../../../../src/forge/github/github";
import {
  type Attempt,
  type Posted,
  type Posting,
  postReview,
} from "../../../../src/review/pulls/postReview";
import { type Fault, GithubServer } from "../../../fixtures/github/githubServer";
import { servedPull } from "../../../fixtures/github/pull";
import type { ServedPull, ServedThread } from "../../../fixtures/github/served";

const { signal } = new AbortController();
const on = (line: number, startLine?: number): DraftLines =>
  startLine === undefined ? { side: "new", line } : { side: "new", line, startLine };
const comment = (draft: string, lines?: DraftLines, body = `About ${draft}`): PlannedComment => ({
  draft,
  path: "src/refund.ts",
  body,
  ...(lines ? { lines } : {}),
});
const three = [comment("a", on(2)), comment("b", on(22, 20)), comment("c")];

describe("posting a review", () => {
  let server: GithubServer;
  let served: ServedPull;
  let attempt: Attempt | undefined;
  let dies = false;

  beforeEach(async () => {
    server = await GithubServer.start({ secret: "lead" });
    served = servedPull(server);
    attempt = undefined;
    dies = false;
  });
  afterEach(async () => {
    await server.close();
    assert.deepEqual(server.wrong, []);
  });

  const post = async (given: Partial<Posting> = {}, patienceMs = 20_000): Promise<Posted> => {
    const address = githubAddress(server.origin);
    assert.ok(address);
    const forge = new Github({ address, token: "secret", patienceMs });
    const pull = await forge.pull({ owner: "shop", name: "tea-shop" }, 7, signal);
    const posting: Posting = { pull, comments: three, verdict: "comment", summary: "", ...given };
    const remember = (one: Attempt): Promise<void> => {
      attempt = one;
      return Promise.resolve();
    };
    const way = { attempt, remember, say: () => undefined, signal };
    const result = await postReview(forge, posting, way);
    if (result.kind === "sent" && !dies) attempt = undefined;
    return result;
  };
  /** The bodies that the lead has there, and the state of the review that they are in. */
  const there = (): string[] =>
    server.served.threads.flatMap(({ comments }) =>
      comments.flatMap(({ author, body, review }) =>
        author === "lead" ? [`${review.state} ${body}`] : [],
      ),
    );
  const sent = ["COMMENTED About a", "COMMENTED About b", "COMMENTED About c"];
  const count = (pattern: RegExp): number => server.asked.filter((one) => pattern.test(one)).length;

  it("sends lines at once and the file beside them, as one review, and reads it back", async () => {
    const result = await post({ summary: "Thank you." });
    assert.ok(result.kind === "sent");
    assert.deepEqual(
      result.arrived.map(({ sent: one, found }) => [one.draft, found.isPending]),
      [
        ["a", false],
        ["b", false],
        ["c", false],
      ],
    );
    assert.deepEqual([result.moved, result.lost, result.already], [[], [], 0]);
    assert.deepEqual(there(), sent);
    assert.deepEqual(
      server.served.reviews.map(({ state, body }) => [state, body]),
      [["COMMENTED", "Thank you."]],
    );
    assert.equal(count(/^POST .*reviews$/), 1);
  });

  it("finds all of it there when the window died before that was kept", async () => {
    dies = true;
    await post({ summary: "Thank you." });
    const again = await post({ summary: "Thank you." });
    assert.equal(again.kind === "sent" && again.already, 3);
    assert.deepEqual(there(), sent);
    assert.equal(server.served.reviews.length, 1);
  });

  it("approves and asks for changes", async () => {
    await post({ comments: [], verdict: "approve" });
    await post({ verdict: "requestChanges", summary: "Not yet." });
    assert.deepEqual(
      server.served.reviews.map(({ state }) => state),
      ["APPROVED", "CHANGES_REQUESTED"],
    );
  });

  it("uses the pending review that the lead has begun elsewhere, without doubles", async () => {
    const pending = server.served.review(served, "lead", "PENDING");
    const asked = { path: "src/refund.ts", body: "About a", side: "RIGHT", line: 2 } as const;
    server.served.begin(pending, { ...asked, startLine: null, isOnFile: false });
    const result = await post();
    assert.equal(result.kind === "sent" && result.already, 1);
    assert.deepEqual(there(), sent);
    assert.equal(server.served.reviews.length, 1);
    assert.equal(count(/^POST .*reviews$/), 0);
  });

  it("names the comment at fault, keeps the others pending, and goes on from there", async () => {
    const bad = comment("bad", on(12));
    const result = await post({ comments: [...three, bad] });
    assert.ok(result.kind === "refused");
    assert.deepEqual(
      result.faults.map((fault) => fault.comment.draft),
      ["bad"],
    );
    assert.equal(result.waiting, 3);
    assert.deepEqual(
      there().toSorted(),
      sent.map((one) => one.replace("COMMENTED", "PENDING")),
    );
    const again = await post({ comments: three });
    assert.equal(again.kind, "sent");
    assert.deepEqual(there().toSorted(), sent);
    assert.equal(server.served.reviews.length, 1);
  });

  it("names each of several, with what the forge says where it says it", async () => {
    const gone = { ...comment("gone"), path: "src/gone.ts" };
    const result = await post({ comments: [comment("bad", on(12)), three[0] ?? gone, gone] });
    assert.ok(result.kind === "refused");
    assert.deepEqual(
      result.faults.map(({ comment: { draft }, said }) => [draft, said]),
      [
        ["bad", "its line is not part of the diff"],
        ["gone", "Path could not be resolved"],
      ],
    );
  });

  it("takes the review that was begun between looking and sending", async () => {
    server.served.review(served, "lead", "PENDING");
    const hidden = { kind: "answer", status: 200, data: [] } as const;
    server.fail(/^GET .*reviews$/, hidden);
    assert.equal((await post()).kind, "sent");
    assert.deepEqual(there().toSorted(), sent);
    assert.equal(server.served.reviews.length, 1);
  });

  it("notices what the forge has lost before it sends, and sends it then", async () => {
    server.fail(/AddThread/, { kind: "lose" });
    const result = await post();
    assert.ok(result.kind === "refused");
    assert.deepEqual(
      result.faults.map((fault) => fault.comment.draft),
      ["c"],
    );
    assert.equal((await post()).kind, "sent");
    assert.deepEqual(there(), sent);
  });

  it("sends what is pending although another review was sent meanwhile", async () => {
    server.fail(/^POST .*events$/, { kind: "cut", isDone: false });
    await assert.rejects(post(), { reason: "offline" });
    server.served.review(served, "lead", "COMMENTED");
    assert.equal((await post()).kind, "sent");
    assert.deepEqual(there(), sent);
  });

  it("says where the forge has moved a comment to", async () => {
    await post({ comments: [], summary: "x" });
    const result = await post();
    assert.equal(result.kind, "sent");
    for (const thread of server.served.threads) thread.line = 4;
    attempt = { reviewsBefore: [] };
    const again = await post();
    assert.deepEqual(again.kind === "sent" && again.moved.map((one) => one.sent.draft), ["a", "b"]);
  });

  it("tells that the pull request is one's own", async () => {
    servedPull(server, { number: 8, author: "lead" });
    const own = { ...(await ownPull()) };
    await assert.rejects(post({ pull: own, verdict: "approve" }), /approve your own pull request/);
  });
  const ownPull = (): Promise<Posting["pull"]> => {
    const address = githubAddress(server.origin);
    assert.ok(address);
    const forge = new Github({ address, token: "secret" });
    return forge.pull({ owner: "shop", name: "tea-shop" }, 8, signal);
  };

  const faults: readonly Fault[] = [
    { kind: "cut", isDone: true },
    { kind: "cut", isDone: false },
    { kind: "hang" },
    { kind: "answer", status: 502 },
    { kind: "answer", status: 403, headers: { "retry-after": "60" } },
    { kind: "answer", status: 401 },
  ];
  /** Every request that posting makes may fail, done or not. */
  const requests = [
    /^GET .*user$/,
    /^GET .*reviews$/,
    /BatonThreads/,
    /^POST .*reviews$/,
    /BatonAddThread/,
    /BatonAddReply/,
    /^POST .*events$/,
  ];

  it("sends an answer in its thread, with the review's other comments", async () => {
    const { answer, thread } = answering();
    const result = await post({ comments: [...three, answer] });
    assert.ok(result.kind === "sent");
    assert.equal(result.arrived.length, 4);
    assert.deepEqual(
      thread.comments.map(({ author, body }) => `${author}: ${body}`),
      ["tomasz: Why?", "lead: About d"],
    );
    assert.equal(server.served.reviews.filter(({ author }) => author === "lead").length, 1);
    assert.equal((await post({ comments: [...three, answer] })).kind, "sent");
  });

  it("names an answer whose thread is gone, and sends the others then", async () => {
    const { answer, thread } = answering();
    const errors = [{ type: "NOT_FOUND", message: "Could not resolve to a node" }];
    server.fail(/AddReply/, { kind: "answer", status: 200, data: { data: null, errors } });
    const result = await post({ comments: [...three, answer] });
    assert.ok(result.kind === "refused");
    assert.deepEqual(
      [result.faults.map(({ comment: { draft } }) => draft), result.waiting],
      [["d"], 3],
    );
    assert.equal((await post()).kind, "sent");
    assert.deepEqual(there(), sent);
    assert.equal(thread.comments.length, 1);
  });

  /** A thread of somebody else's, and the lead's answer in it. */
  const answering = (): { answer: PlannedComment; thread: ServedThread } => {
    const thread = server.served.remark(served, "tomasz", { path: "src/refund.ts", body: "Why?" });
    return { answer: { ...comment("d"), answers: thread.id }, thread };
  };

  it("can be tried again after any failures, and nothing is there twice or lost", async function () {
    this.timeout(120_000);
    const failure = fc.record({
      on: fc.constantFrom(...requests),
      fault: fc.constantFrom(...faults),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(failure, { minLength: 1, maxLength: 4 }), async (all) => {
        server.served.threads.splice(0);
        server.served.reviews.splice(0);
        attempt = undefined;
        const comments = [...three, answering().answer];
        for (const { on: request, fault } of all) server.fail(request, fault);
        let result: Posted | undefined;
        for (let tries = 0; result?.kind !== "sent" && tries < 20; tries += 1) {
          result = await post({ comments, summary: "Thank you." }, 1000).catch(
            (error: ForgeError) => {
              assert.equal(error.name, "ForgeError");
              return undefined;
            },
          );
        }
        assert.equal(result?.kind, "sent");
        assert.deepEqual(there().toSorted(), [...sent, "COMMENTED About d"]);
        const mine = server.served.reviews.filter(({ author }) => author === "lead");
        assert.deepEqual(
          mine.map(({ state, body }) => [state, body]),
          [["COMMENTED", "Thank you."]],
        );
        server.forget();
      }),
      { numRuns: 25 },
    );
  });
});
