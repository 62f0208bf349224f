import assert from "node:assert/strict";
import { parseGitlabCodeowners } from "../../../src/core/ownership/gitlab";
import { ownersIn } from "./ask";

function faults(text: string): (string | number)[][] {
  return parseGitlabCodeowners(text).problems.map(({ line, column, endColumn, reason }) => [
    line,
    column,
    endColumn,
    reason,
  ]);
}

describe("a fault in a GitLab CODEOWNERS file", () => {
  it("is a malformed owner, and costs only that", () => {
    assert.deepEqual(faults("a @x mara @@guest\n[S] noor @d\nb"), [
      [1, 6, 10, "Malformed owner"],
      [1, 11, 18, "Malformed owner"],
      [2, 5, 9, "Malformed owner"],
    ]);
    assert.deepEqual(ownersIn("a @x mara @@guest", "a", "gitlab"), ["@x"]);
  });

  it("is a pattern that nobody owns", () => {
    assert.deepEqual(faults("[S]\n  a"), [[2, 3, 4, "No owner"]]);
    assert.match(parseGitlabCodeowners("a").problems[0]?.remedy ?? "", /write `!a` if/);
    assert.deepEqual(faults("[S] @d\na\n!b\n"), []);
  });

  it("is a comment behind owners, told once", () => {
    assert.deepEqual(faults("a @x # the team of @y"), [
      [1, 6, 7, "A comment cannot follow on the same line"],
    ]);
  });

  it("is a heading without end or name, or with text that is not read", () => {
    assert.deepEqual(faults("[Web team @x"), [[1, 1, 5, "Section heading without `]`"]]);
    assert.deepEqual(faults("^[Web"), [[1, 1, 6, "Section heading without `]`"]]);
    assert.deepEqual(faults("^[ ] @x"), [[1, 2, 3, "Missing section name"]]);
    assert.deepEqual(faults("[S] @x # why"), [[1, 8, 13, "Unread text behind a section heading"]]);
    assert.deepEqual(faults("[ab]*.md @x")[0]?.[3], "Unread text behind a section heading");
  });

  it("is a range without end, which costs the line", () => {
    const text = "/a[b @x\n/c @y";
    assert.deepEqual(faults(text)[0]?.slice(0, 3), [1, 1, 5]);
    assert.deepEqual(
      parseGitlabCodeowners(text).rules.map(({ line }) => line),
      [2],
    );
  });
});

describe("an owner on GitLab", () => {
  const good =
    "@a @a-b @a.b @a_b @1 @group/sub-1/sub.2 a@b.example first.last+x@sub.example a@b @@developer @@maintainers @@OWNER @@DeveloperS";
  for (const owner of good.split(" ")) {
    it(`may be ${owner}`, () => assert.deepEqual(ownersIn(`x ${owner}`, "x", "gitlab"), [owner]));
  }

  for (const owner of "@ a a/b @@ @@guest @@developersy @@owner. @@@maintainer . @. a@ a@.".split(
    " ",
  )) {
    it(`may not be ${owner}`, () => assert.deepEqual(ownersIn(`x ${owner}`, "x", "gitlab"), []));
  }

  it("is found within a word", () => {
    assert.deepEqual(ownersIn("x @a, (@b) @c/ d@e.example; @f;@g", "x", "gitlab"), [
      "@a",
      "@b",
      "@c",
      "d@e.example",
      "@f",
      "@g",
    ]);
  });

  it("is named once", () => {
    assert.deepEqual(ownersIn("x @a @b @a\n[S]\nx @b @c", "x", "gitlab"), ["@a", "@b", "@c"]);
  });

  it("may have an address of at most 100 characters before the @", () => {
    const [owner] = ownersIn(`x ${"a".repeat(150)}@b.example`, "x", "gitlab") ?? [];
    assert.equal(owner, `${"a".repeat(100)}@b.example`);
  });
});
