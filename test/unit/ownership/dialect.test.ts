import assert from "node:assert/strict";
import {
  dialectOfFile,
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
      it(`is that of ${dialect} on ${host}`, () => assert.equal(dialectOfHost(host), dialect));
    }
  }

  it("is not told by other hosts", () => {
    const others = ["", "git.shop.example", "bitbucket.shop.example", "bitbucket.organic.example"];
    for (const host of [undefined, ...others]) assert.equal(dialectOfHost(host), undefined);
  });

  it("is the forge's that looks there, else the place's, else GitHub's", () => {
    assert.equal(dialectOfFile("github", ".github/CODEOWNERS"), "github");
    assert.equal(dialectOfFile("gitlab", "docs/CODEOWNERS"), "gitlab");
    assert.equal(dialectOfFile("bitbucket", ".bitbucket/CODEOWNERS"), "bitbucket");
    for (const known of ["bitbucket", undefined] as const) {
      assert.equal(dialectOfFile(known, ".gitlab/CODEOWNERS"), "gitlab");
      assert.equal(dialectOfFile(known, ".github/CODEOWNERS"), "github");
      assert.equal(dialectOfFile(known, "CODEOWNERS"), "github");
      assert.equal(dialectOfFile(known, "docs/CODEOWNERS"), "github");
    }
    assert.equal(dialectOfFile("github", ".bitbucket/CODEOWNERS"), "bitbucket");
    assert.equal(dialectOfFile("gitlab", ".github/CODEOWNERS"), "github");
  });

  it("has a parser", () => {
    for (const dialect of ["github", "gitlab", "bitbucket"] as const) {
      assert.equal(parseCodeowners("* @a", dialect).dialect, dialect);
      assert.ok(isDialect(dialect));
    }
    for (const other of ["", "GitHub", "svn", "unknown"]) assert.ok(!isDialect(other));
  });
});
