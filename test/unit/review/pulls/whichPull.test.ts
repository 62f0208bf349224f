import assert from "node:assert/strict";
import * as fc from "fast-check";
import { githubAddress, githubCom } from "../../../../src/core/review/pulls/forgeAddress";
import {
  type CheckedOut,
  questionsFor,
  repositoryOfRemote,
} from "../../../../src/core/review/pulls/whichPull";
import { whichAddress } from "../../../../src/core/review/pulls/whichAddress";

const on = (branch: string | undefined, rest: Partial<CheckedOut> = {}): CheckedOut => ({
  branch,
  pullRemote: undefined,
  pullRef: undefined,
  pushRemote: undefined,
  ...rest,
});

describe("the repository of a remote", () => {
  const shop = { owner: "shop", name: "tea-shop" };
  const forms: readonly (readonly [string, string])[] = [
    ["https://github.com/shop/tea-shop.git", "github.com"],
    ["https://github.com/shop/tea-shop/", "github.com"],
    ["https://token:x@github.com/shop/tea-shop", "github.com"],
    ["git@github.com:shop/tea-shop.git", "github.com"],
    ["git@github.com:/shop/tea-shop.git", "github.com"],
    ["git@github.com-work:shop/tea-shop.git", "github.com"],
    ["ssh://git@ssh.github.com:443/shop/tea-shop.git", "github.com"],
    ["ssh://git@github.shop.example:2222/shop/tea-shop.git", "github.shop.example"],
    ["http://127.0.0.1:8080/shop/tea-shop.git", "127.0.0.1"],
  ];
  for (const [address, host] of forms) {
    it(`is told from ${address}`, () => {
      assert.deepEqual(repositoryOfRemote(address), { host, repository: shop });
    });
  }

  it("is none for a path, and for what no forge has", () => {
    const others = [
      "/srv/git/tea-shop.git",
      "file:///srv/shop/tea-shop.git",
      "../tea-shop",
      "C:\\code\\shop\\tea",
      "https://github.com/shop",
      "https://github.com/a/b/c",
      "https://github.com/shop/tea%20shop",
      "",
    ];
    for (const address of others) assert.equal(repositoryOfRemote(address), undefined, address);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void repositoryOfRemote(text)));
  });
});

describe("what a forge is asked for a branch", () => {
  const origin = { name: "origin", address: "git@github.com:lead/tea-shop.git" };
  const upstream = { name: "upstream", address: "https://github.com/shop/tea-shop" };
  const elsewhere = { name: "backup", address: "https://gitlab.com/shop/tea-shop" };

  it("is the upstream's branch first, whatever it is called here", () => {
    const asked = questionsFor(
      [origin, upstream, elsewhere],
      on("mine", { pullRemote: "origin", pullRef: "refs/heads/refunds" }),
      "github.com",
    );
    assert.deepEqual(asked, {
      repositories: [
        { owner: "shop", name: "tea-shop" },
        { owner: "lead", name: "tea-shop" },
      ],
      heads: [
        { owner: "lead", branch: "refunds" },
        { owner: "shop", branch: "refunds" },
        { owner: "shop", branch: "mine" },
        { owner: "lead", branch: "mine" },
      ],
      number: undefined,
    });
  });

  it("is the branch where it is pushed to, in a triangle of remotes", () => {
    const asked = questionsFor(
      [upstream, origin],
      on("refunds", { pullRemote: "upstream", pullRef: "refs/heads/main", pushRemote: "origin" }),
      "github.com",
    );
    assert.deepEqual(asked.heads.slice(0, 2), [
      { owner: "shop", branch: "main" },
      { owner: "lead", branch: "refunds" },
    ]);
  });

  it("is its number, where it was checked out by that", () => {
    const pullRef = "refs/pull/12/head";
    const branch = on("x", { pullRemote: "origin", pullRef });
    const asked = questionsFor([upstream, origin], branch, "github.com");
    assert.equal(asked.number, 12);
    assert.equal(asked.repositories[0]?.owner, "lead");
  });

  it("is nothing on another host, and no branch when none is checked out", () => {
    assert.deepEqual(questionsFor([elsewhere], on("x"), "github.com").repositories, []);
    assert.deepEqual(questionsFor([origin], on(undefined), "github.com").heads, []);
  });
});

describe("where GitHub is", () => {
  it("is told from an address, encrypted unless it is this machine's own", () => {
    assert.deepEqual(githubAddress("https://GitHub.Shop.example/"), {
      origin: "https://github.shop.example",
      host: "github.shop.example",
      rest: "https://github.shop.example/api/v3",
      graphql: "https://github.shop.example/api/graphql",
    });
    assert.equal(githubAddress("https://shop.ghe.com")?.rest, "https://api.shop.ghe.com");
    assert.equal(githubAddress("https://api.github.com"), githubCom);
    assert.equal(githubAddress("http://127.0.0.1:81")?.origin, "http://127.0.0.1:81");
    for (const bad of [
      "http://github.shop.example",
      "http://127.0.0.1.evil.example",
      "ftp://x.example",
      "https://user@github.shop.example",
      "https://github.shop.example/path",
      "https://github.shop.example?x",
      "github.shop.example",
      "javascript:alert(1)",
      "",
    ]) {
      assert.equal(githubAddress(bad), undefined, bad);
    }
  });

  it("is the one that the sign-in belongs to, or it is said what to set", () => {
    const enterprise = "https://github.shop.example";
    assert.deepEqual(whichAddress("", enterprise), {
      kind: "known",
      address: githubCom,
      provider: "github",
    });
    const known = whichAddress(enterprise, `${enterprise}/`);
    assert.ok(known.kind === "known");
    assert.equal(known.provider, "github-enterprise");
    for (const other of [undefined, "", 3, "https://evil.example", "http://github.shop.example"]) {
      const wrong = whichAddress(enterprise, other);
      assert.ok(wrong.kind === "wrong");
      assert.match(wrong.sentence, /Set it to https:\/\/github\.shop\.example too/);
    }
    const unusable = whichAddress("http://github.shop.example", enterprise);
    assert.ok(unusable.kind === "wrong");
    assert.match(unusable.sentence, /^baton\.githubUrl: write the address/);
  });
});
