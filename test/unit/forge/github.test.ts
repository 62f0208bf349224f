import assert from "node:assert/strict";
import { createServer } from "node:http";
import { githubAddress } from "../../../src/core/review/pulls/forgeAddress";
import type { PullRequest } from "../../../src/core/review/pulls/pullRequest";
import type { ForgeFailure } from "../../../src/core/review/pulls/failure";
import { ForgeError } from "../../../src/forge/forgeError";
import { Github } from "../../../src/forge/github/github";
import { GithubServer, type Fault } from "../../fixtures/github/githubServer";
import { servedPull } from "../../fixtures/github/pull";

const { signal } = new AbortController();
const repository = { owner: "shop", name: "tea-shop" };
const unheard = (): void => undefined;

describe("GitHub, by its own description", () => {
  let server: GithubServer;

  const github = (token = "secret", patienceMs = 20_000): Github => {
    const address = githubAddress(server.origin);
    assert.ok(address);
    return new Github({ address, token, patienceMs });
  };
  const pull = (): Promise<PullRequest> => github().pull(repository, 7, signal);

  beforeEach(async () => {
    server = await GithubServer.start({ secret: "lead" });
    servedPull(server);
  });
  afterEach(async () => {
    await server.close();
    assert.deepEqual(server.wrong, []);
  });

  it("finds pull requests by branch, by commit and by number", async () => {
    servedPull(server, { number: 8, branch: "other", headOwner: "noor", sha: "b".repeat(40) });
    servedPull(server, { number: 9, state: "closed", sha: "b".repeat(40) });
    const head = { owner: "noor", branch: "other" };
    const numbers = (found: readonly PullRequest[]): number[] => found.map((one) => one.number);
    assert.deepEqual(numbers(await github().pullsFrom(repository, head, signal)), [8]);
    assert.deepEqual(numbers(await github().pullsWith(repository, "b".repeat(40), signal)), [8]);
    assert.deepEqual(await pull(), {
      repository,
      number: 7,
      title: "Refunds that fail half way",
      author: "tomasz",
      head: "a".repeat(40),
      branch: "refunds",
      isOpen: true,
      address: "https://github.example/shop/tea-shop/pull/7",
      key: "PR_7",
    });
    assert.equal(await github().account(signal), "lead");
  });

  it("knows what a fork was made from", async () => {
    server.served.forks.set("lead/tea", "shop/tea-shop");
    const fork = { owner: "lead", name: "tea" };
    assert.deepEqual(await github().parentOf(fork, signal), repository);
    assert.equal(await github().parentOf(repository, signal), undefined);
  });

  it("reads every page of files, remarks and answers", async () => {
    const [one] = server.served.pulls;
    assert.ok(one);
    const names = Array.from({ length: 230 }, (_, at) => ({ filename: `src/f${at}.ts` }));
    one.files = [...one.files, ...names];
    const first = server.served.remark(one, "noor", {
      path: "src/refund.ts",
      body: "Why?",
      line: 2,
    });
    for (let at = 0; at < 7; at += 1) server.served.answer(first, "lead", `Answer ${at}`);
    for (let at = 0; at < 120; at += 1) {
      server.served.remark(one, "noor", { path: "src/refund.ts", body: `Remark ${at}`, line: 3 });
    }
    server.commentsAPage = 3;
    const asked = await pull();
    assert.equal((await github().files(asked, signal)).length, 233);
    const steps: string[] = [];
    const read = (so: number, all: number): void => void steps.push(`${so} of ${all}`);
    const threads = await github().threads(asked, read, signal);
    assert.equal(threads.length, 121);
    assert.deepEqual(steps, ["50 of 121", "100 of 121", "121 of 121"]);
    assert.equal(threads[0]?.comments.length, 8);
    assert.deepEqual(
      threads[0].comments.map(({ isMine }) => isMine),
      [false, ...Array.from({ length: 7 }, () => true)],
    );
  });

  it("tells where a remark is, and how it was left", async () => {
    const [one] = server.served.pulls;
    assert.ok(one);
    const remark = server.served.remark(one, "", {
      path: "src/refund.ts",
      body: "Was it needed?",
      side: "LEFT",
      line: 20,
    });
    remark.isOutdated = true;
    remark.isResolved = true;
    remark.line = null;
    const [thread] = await github().threads(await pull(), unheard, signal);
    assert.deepEqual(thread, {
      id: remark.id,
      path: "src/refund.ts",
      side: "old",
      originalLine: 20,
      isResolved: true,
      isOutdated: true,
      isOnFile: false,
      commit: "a".repeat(40),
      hunk: "@@ -19,4 +20,5 @@ function far() {\n twenty\n-gone",
      comments: [
        {
          id: remark.comments[0]?.id,
          author: "ghost",
          body: "Was it needed?",
          at: 1_795_168_800,
          isMine: false,
          isPending: false,
          review: `PRR_${remark.comments[0]?.review.id}`,
        },
      ],
    });
  });

  const answer = (status: number, headers = {}, data: unknown = { message: "No." }): Fault => ({
    kind: "answer",
    status,
    headers,
    data,
  });
  const date = "Fri, 27 Nov 2026 10:00:00 GMT";
  const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1795774200", date };
  const failures: readonly (readonly [string, Fault, ForgeFailure, number?])[] = [
    ["a sign-in that has ended", answer(401), "unauthorized"],
    ["a right that is missing", answer(403), "forbidden"],
    ["single sign-on", answer(403, { "x-github-sso": "required; url=x" }), "singleSignOn"],
    ["a page that is not there", answer(404), "notFound"],
    ["the primary limit", answer(403, reset), "rateLimited", 600],
    ["the primary limit, told as 429", answer(429, reset), "rateLimited", 600],
    ["the secondary limit", answer(403, { "retry-after": "37" }), "rateLimited", 37],
    [
      "the secondary limit in words only",
      answer(403, {}, { message: "You have exceeded a secondary rate limit." }),
      "rateLimited",
    ],
    ["an unprocessable request", answer(422), "refused"],
    ["trouble of the server's", answer(502, {}, "<html>"), "serverDown"],
    ["a connection that breaks", { kind: "cut", isDone: false }, "offline"],
    [
      "a page instead of data",
      answer(200, { "content-type": "text/html" }, "<html>"),
      "unreadable",
    ],
    ["data without a pull request", answer(200, {}, { number: "7" }), "unreadable"],
    ["an address elsewhere", answer(302, { location: "http://elsewhere.example/" }), "elsewhere"],
  ];

  for (const [what, fault, reason, wait] of failures) {
    it(`tells ${what}`, async () => {
      server.fail(/^GET/, fault);
      await assert.rejects(pull(), (error) => {
        assert.ok(error instanceof ForgeError);
        assert.equal(error.reason, reason);
        assert.equal(error.waitSeconds, wait);
        return true;
      });
    });
  }

  it("tells what GraphQL refuses with a good status", async () => {
    const kinds = { RATE_LIMITED: "rateLimited", FORBIDDEN: "forbidden", NOT_FOUND: "notFound" };
    const asked = await pull();
    for (const [type, reason] of Object.entries(kinds)) {
      const data = { data: null, errors: [{ type, message: "No." }] };
      server.fail(/^GraphQL/, answer(200, {}, data));
      await assert.rejects(github().threads(asked, unheard, signal), { reason });
    }
  });

  it("gives up on a server that says nothing, and stops when told", async () => {
    server.fail(/^GET/, { kind: "hang" });
    await assert.rejects(github("secret", 50).pull(repository, 7, signal), { reason: "timedOut" });
    server.fail(/^GET/, { kind: "hang" });
    const stop = new AbortController();
    const asked = github().pull(repository, 7, stop.signal);
    stop.abort();
    await assert.rejects(asked, { reason: "cancelled" });
  });

  it("says that nobody answers", async () => {
    const address = githubAddress("http://127.0.0.1:1");
    assert.ok(address);
    const nobody = new Github({ address, token: "secret" });
    await assert.rejects(nobody.account(signal), { reason: "offline" });
  });

  it("resolves a thread and opens it again, however often it is asked", async () => {
    const [one] = server.served.pulls;
    assert.ok(one);
    const thread = server.served.remark(one, "noor", {
      path: "src/refund.ts",
      body: "Why?",
      line: 2,
    });
    for (const isResolved of [true, true, false, false]) {
      await github().setResolved(thread.id, isResolved, signal);
      assert.equal(thread.isResolved, isResolved);
    }
    server.fail(/^GraphQL BatonResolve$/, { kind: "cut", isDone: true });
    await assert.rejects(github().setResolved(thread.id, true, signal), { reason: "offline" });
    await github().setResolved(thread.id, true, signal);
    assert.equal(thread.isResolved, true);
    await assert.rejects(github().setResolved("T_0", true, signal), { reason: "refused" });
    const stays = { data: { resolveReviewThread: { thread: { id: "T", isResolved: false } } } };
    server.fail(/^GraphQL BatonResolve$/, { kind: "answer", status: 200, data: stays });
    await assert.rejects(github().setResolved(thread.id, true, signal), { reason: "refused" });
  });

  it("follows a renamed repository here, and takes the sign-in nowhere else", async () => {
    const heard: (string | undefined)[] = [];
    const other = createServer((request, response) => {
      heard.push(request.headers.authorization);
      response.end("{}");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const moved = (location: string): Fault => answer(301, { location });
    server.fail(/old-shop/, moved(`${server.origin}/api/v3/repos/shop/tea-shop/pulls/7`));
    const old = { owner: "shop", name: "old-shop" };
    assert.equal((await github().pull(old, 7, signal)).number, 7);
    server.fail(/old-shop/, moved(`http://127.0.0.1:${port}/`));
    await assert.rejects(github().pull(old, 7, signal), { reason: "elsewhere" });
    assert.deepEqual(heard, []);
    assert.deepEqual([...server.authorizations], ["token secret"]);
    other.close();
  });
});
