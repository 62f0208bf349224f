import assert from "node:assert/strict";
import {
  dialectOf,
  dialectOfHost,
  isDialect,
  parseCodeowners,
} from "../../../src/core/ownership/dialect";

describe("the dialect of a CODEOWNERS file", () => {
  const hosts = {
    github: ["github.com", "GitHub.com", "ssh.github.com", "github.shop.example"],
    gitlab: ["gitlab.com", "gitlab.shop.example:8443", "my-gitlab.example", "salsa-GITLAB.example"],
    bitbucket: ["bitbucket.org", "Bitbucket.org:443", "altssh.bitbucket.org"],
  };
  for (const [dialect, names] of Object.entries(hosts)) {
    for (const host of names) {
      it(`is that of ${dialect} on ${host}, wherever the file is`, () => {
        assert.equal(dialectOfHost(host), dialect);
        assert.equal(dialectOf(host, ".github/CODEOWNERS"), dialect);
        assert.equal(dialectOf(host, ".gitlab/CODEOWNERS"), dialect);
      });
    }
  }

  it("is told by the file's place on other hosts and on none, else it is GitHub's", () => {
    for (const host of [
      undefined,
      "",
      "git.shop.example",
      "bitbucket.shop.example",
      "bitbucket.organic.example",
    ]) {
      assert.equal(dialectOfHost(host), undefined);
      assert.equal(dialectOf(host, ".gitlab/CODEOWNERS"), "gitlab");
      assert.equal(dialectOf(host, ".bitbucket/CODEOWNERS"), "bitbucket");
      assert.equal(dialectOf(host, ".github/CODEOWNERS"), "github");
      assert.equal(dialectOf(host, "CODEOWNERS"), "github");
      assert.equal(dialectOf(host, "docs/CODEOWNERS"), "github");
    }
  });

  it("has a parser", () => {
    for (const dialect of ["github", "gitlab", "bitbucket"] as const) {
      assert.equal(parseCodeowners("* @a", dialect).dialect, dialect);
      assert.ok(isDialect(dialect));
    }
    for (const other of ["", "GitHub", "svn", "unknown"]) assert.ok(!isDialect(other));
  });
});
