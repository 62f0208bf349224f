import assert from "node:assert/strict";
import { parseGitlabCodeowners } from "../../../src/core/ownership/gitlab";
import { ownershipOf } from "../../../src/core/ownership/match";
import { ownersIn } from "./ask";

function owners(text: string, path: string): readonly string[] | null {
  return ownersIn(text, path, "gitlab");
}

describe("reading a GitLab CODEOWNERS file", () => {
  it("gives each rule as written, with its line, section and owners", () => {
    const text = "# Who\n\n *.ts\t@mara  @shop/web/ui \n[Data][2] @noor\n/sql/\n!/sql/gen/ @x\n";
    assert.deepEqual(parseGitlabCodeowners(text).rules, [
      { line: 3, pattern: "*.ts", owners: ["@mara", "@shop/web/ui"], section: null },
      { line: 5, pattern: "/sql/", owners: ["@noor"], section: "Data" },
      { line: 6, pattern: "!/sql/gen/", owners: [], section: "Data" },
    ]);
  });

  it("says which dialect it read, also of nothing", () => {
    const { dialect, rules, problems } = parseGitlabCodeowners("\n \t\n # @a\n\0\n");
    assert.deepEqual([dialect, rules, problems], ["gitlab", [], []]);
  });

  it("takes a # for a comment only at the start of a line", () => {
    assert.equal(owners("  # a @x", "a"), null);
    assert.deepEqual(owners("a @x # once @y", "a"), ["@x", "@y"]);
    assert.deepEqual(owners("a #@y", "a"), ["@y"]);
  });

  it("ends a pattern at the first blank without a backslash before it", () => {
    assert.deepEqual(owners("a\\ b @x", "a b"), ["@x"]);
    assert.deepEqual(owners("a\\\tb @x", "a b"), ["@x"]);
    assert.deepEqual(owners("a\t@x", "a"), ["@x"]);
  });
});

describe("a section", () => {
  const text =
    "* @all\n*.md @docs\n[Web] @web\n/ui/\n/ui/*.md @web/text\n^[Data][2]\n*.md @data @docs\n";

  it("adds its owners to those of others", () => {
    assert.deepEqual(owners(text, "a.ts"), ["@all"]);
    assert.deepEqual(owners(text, "ui/a.ts"), ["@all", "@web"]);
    assert.deepEqual(owners(text, "ui/a.md"), ["@docs", "@web/text", "@data"]);
  });

  it("has one rule in force, the last that matches; the last section's is shown first", () => {
    const ownership = ownershipOf(parseGitlabCodeowners(text), "ui/a.md");
    assert.equal(ownership.kind, "owned");
    assert.deepEqual(ownership.kind === "owned" && [ownership.rule.line, ownership.others], [
      7,
      [
        { line: 2, pattern: "*.md", owners: ["@docs"], section: null },
        { line: 5, pattern: "/ui/*.md", owners: ["@web/text"], section: "Web" },
      ],
    ]);
  });

  it("with one rule in force for a file names no others", () => {
    assert.deepEqual(ownershipOf(parseGitlabCodeowners(text), "a.ts"), {
      kind: "owned",
      rule: { line: 1, pattern: "*", owners: ["@all"], section: null },
      owners: ["@all"],
    });
  });

  it("goes on under a later heading of its name, in any letter case, with new default owners", () => {
    const again = "[Docs] @a\n*.md @b\n[Web]\n*.md @w\n[DOCS] @c\n/x.md\n[docs]\n/y.md\n";
    assert.deepEqual(owners(again, "z.md"), ["@b", "@w"]);
    assert.deepEqual(owners(again, "x.md"), ["@c", "@w"]);
    assert.deepEqual(owners(again, "y.md"), ["@w"]);
    assert.deepEqual(
      parseGitlabCodeowners(again).rules.map(({ section }) => section),
      ["Docs", "Web", "Docs", "Docs"],
    );
  });

  it("may have `^`, an approval count, blanks around it and default owners", () => {
    for (const heading of [
      "[S] @d",
      "^[S] @d",
      "[S][2] @d",
      "^[S][12]\t@d",
      "  [S]@d ",
      "[S] x @d",
    ]) {
      assert.deepEqual(owners(`${heading}\na`, "a"), ["@d"], heading);
    }
    assert.deepEqual(owners("[S] @d/e-f.g h@i.example @@owner\na", "a"), [
      "@d/e-f.g",
      "h@i.example",
      "@@owner",
    ]);
  });

  it("does not begin in the middle of a line, nor without `]`", () => {
    assert.deepEqual(owners("* @a\nb [S] @b\nc @c", "c"), ["@c"]);
    assert.deepEqual(owners("* @a\n[S @b\nc @c", "c"), ["@c"]);
    assert.deepEqual(owners("* @a\n^[S @b\nc @c", "c"), ["@c"]);
  });

  it("begins where a pattern would begin with a range", () => {
    assert.equal(owners("[ab].md @x", "a.md"), null);
    assert.deepEqual(owners("/[ab].md @x", "a.md"), ["@x"]);
  });

  it("gives default owners only to lines that say nothing behind the pattern", () => {
    assert.deepEqual(owners("[S] @d\na nobody", "a"), []);
    assert.deepEqual(owners("[S] @d\na # see below", "a"), []);
    assert.deepEqual(owners("[S] @d\na @e", "a"), ["@e"]);
  });
});

describe("an exclusion", () => {
  it("takes files out of its section for good, and of no other", () => {
    const text = "* @all\n!/gen/\n/gen/keep.ts @a\n[Ts]\n*.ts @ts\n[Gen]\n/gen/ @gen\n!*.ts\n";
    assert.deepEqual(owners(text, "gen/keep.ts"), ["@ts"]);
    assert.deepEqual(owners(text, "gen/a.md"), ["@gen"]);
    assert.deepEqual(owners(text, "a.ts"), ["@all", "@ts"]);
  });

  it("works before the rules that it is an exception to", () => {
    assert.deepEqual(owners("!*.lock\n* @all", "a.lock"), []);
  });

  it("leaves files deliberately unowned, by the rule of that line", () => {
    assert.deepEqual(ownershipOf(parseGitlabCodeowners("* @all\n!*.lock"), "a.lock"), {
      kind: "unowned",
      rule: { line: 2, pattern: "!*.lock", owners: [], section: null },
    });
  });
});

describe("a pattern repeated in one section", () => {
  it("has the last line's owners at the first line's place", () => {
    const text = "*.md @a\n/x.md @b\n*.md @c\n";
    assert.deepEqual(owners(text, "x.md"), ["@b"]);
    assert.deepEqual(owners(text, "y.md"), ["@c"]);
    const [rule] = parseGitlabCodeowners(text).findRules("y.md");
    assert.equal(rule?.line, 3);
  });

  it("is the same pattern where it means the same", () => {
    assert.deepEqual(owners("docs/ @a\n/docs/x @b\n/**/docs/ @c", "docs/x"), ["@b"]);
  });

  it("is a rule of its own in another section", () => {
    assert.deepEqual(owners("* @a\n[S]\n* @b", "x"), ["@a", "@b"]);
  });
});
