import assert from "node:assert/strict";
import { githubAddress } from "../../../../src/core/review/pulls/forgeAddress";
import type { PullQuestions } from "../../../../src/core/review/pulls/whichPull";
import { Github } from "../../../../src/forge/github/github";
import { pullsFor } from "../../../../src/review/pulls/pullsFor";
import { GithubServer } from "../../../fixtures/github/githubServer";
import { servedPull } from "../../../fixtures/github/pull";

const shop = { owner: "shop", name: "tea-shop" };
const fork = { owner: "lead", name: "tea-shop" };
const sha = "a".repeat(40);

describe("the pull request of a branch", () => {
  let server: GithubServer;
  beforeEach(async () => {
    server = await GithubServer.start({ secret: "lead" });
    server.served.forks.set("lead/tea-shop", "shop/tea-shop");
  });
  afterEach(async () => {
    await server.close();
    assert.deepEqual(server.wrong, []);
  });

  const found = async (given: Partial<PullQuestions>, commit?: string): Promise<number[]> => {
    const address = githubAddress(server.origin);
    assert.ok(address);
    const questions = { repositories: [shop], heads: [], number: undefined, ...given };
    const { signal } = new AbortController();
    const forge = new Github({ address, token: "secret" });
    return (await pullsFor(forge, questions, commit, signal)).map(({ number }) => number);
  };
  const head = (owner: string, branch = "refunds"): PullQuestions["heads"][number] => ({
    owner,
    branch,
  });

  it("is found in its own repository", async () => {
    servedPull(server);
    servedPull(server, { number: 8, branch: "other" });
    assert.deepEqual(await found({ heads: [head("shop")] }), [7]);
  });

  it("is found in what the fork was made from, which is no remote", async () => {
    servedPull(server, { headOwner: "lead" });
    assert.deepEqual(await found({ repositories: [fork], heads: [head("lead")] }), [7]);
  });

  it("is found where one of several remotes is gone", async () => {
    servedPull(server, { headOwner: "lead" });
    const gone = { owner: "gone", name: "gone" };
    const heads = [head("gone"), head("lead")];
    assert.deepEqual(await found({ repositories: [gone, fork, shop], heads }), [7]);
  });

  it("is found by the commit when no branch is checked out, and only while it is open", async () => {
    servedPull(server);
    servedPull(server, { number: 8, state: "closed" });
    assert.deepEqual(await found({}, sha), [7]);
    assert.deepEqual(await found({}, "b".repeat(40)), []);
  });

  it("is the one of a number, asked for once", async () => {
    servedPull(server);
    assert.deepEqual(await found({ number: 7, heads: [head("shop", "other")] }), [7]);
    assert.deepEqual(server.asked, ["GET /repos/shop/tea-shop/pulls/7"]);
  });

  it("may be several, each once", async () => {
    servedPull(server);
    servedPull(server, { number: 9 });
    assert.deepEqual(await found({ heads: [head("shop"), head("Shop")] }), [7, 9]);
  });

  it("is not looked for further when the sign-in has ended or GitHub wants a pause", async () => {
    servedPull(server);
    server.fail(/pulls$/, { kind: "answer", status: 401 });
    await assert.rejects(found({ heads: [head("shop")] }), { reason: "unauthorized" });
    server.fail(/pulls$/, { kind: "answer", status: 429, headers: { "retry-after": "9" } });
    await assert.rejects(found({ heads: [head("shop")] }), { reason: "rateLimited" });
  });
});
