import assert from "node:assert/strict";
import { parseBitbucketCodeowners } from "../../../src/core/ownership/bitbucket";
import { ownersIn } from "./ask";

function owners(text: string, path: string): readonly string[] | null {
  return ownersIn(text, path, "bitbucket");
}

describe("reading a Bitbucket Cloud CODEOWNERS file", () => {
  it("says which dialect it read", () => {
    assert.equal(parseBitbucketCodeowners("").dialect, "bitbucket");
  });

  it("takes the last rule that matches, for `*` stands for files not matched below", () => {
    const text = "* mara@shop.example\n/pay/ @shop/pay\n*.sql @shop/data\n";
    assert.deepEqual(owners(text, "a.ts"), ["mara@shop.example"]);
    assert.deepEqual(owners(text, "pay/a.ts"), ["@shop/pay"]);
    assert.deepEqual(owners(text, "pay/a.sql"), ["@shop/data"]);
    assert.equal(owners("/pay/ @shop/pay", "a.ts"), null);
  });

  it("matches as GitHub does", () => {
    assert.deepEqual(owners("/docs/* @a", "docs/a"), ["@a"]);
    assert.equal(owners("/docs/* @a", "docs/a/b"), null);
    assert.equal(owners("src/app @a", "x/src/app"), null);
    assert.deepEqual(owners("app @a", "x/app/b"), ["@a"]);
  });

  it("ends a line at a comment", () => {
    assert.deepEqual(owners("*.py @a # not @b", "x.py"), ["@a"]);
  });

  it("knows neither `!`, nor ranges, nor an escaped `#`", () => {
    const { rules, problems } = parseBitbucketCodeowners("!a @x\n[ab].py @x\n\\#a @x\nb @x\n");
    assert.deepEqual(
      problems.map(({ line }) => line),
      [1, 2, 3],
    );
    assert.deepEqual(
      rules.map(({ line }) => line),
      [4],
    );
  });

  const good =
    "@mara @mara_l mara@shop.example @shop/pay @teams/leads @shop/pay:all @shop/pay:random(2) @teams/x:least_busy(10)";
  for (const owner of good.split(" ")) {
    it(`may be owned by ${owner}, as written`, () => {
      assert.deepEqual(owners(`x ${owner}`, "x"), [owner]);
    });
  }

  for (const owner of "mara @ @a/b/c @a: @a/b:some(1) @a/b:random(x) @a/b:random() a@b".split(
    " ",
  )) {
    it(`may not be owned by ${owner}`, () => {
      const { rules, problems } = parseBitbucketCodeowners(`x ${owner}`);
      assert.deepEqual(rules, []);
      assert.deepEqual([problems[0]?.column, problems[0]?.endColumn], [3, 3 + owner.length]);
      assert.equal(problems[0]?.reason, "Invalid owner");
    });
  }
});
