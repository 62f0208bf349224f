import assert from "node:assert/strict";
import { ownershipOf } from "../../../src/core/ownership/match";
import { parseGithubCodeowners } from "../../../src/core/ownership/github";
import { ownersIn } from "./ask";

function problemAt(
  text: string,
  column: number,
  endColumn: number,
): { reason: string; remedy: string } {
  const [problem, ...others] = parseGithubCodeowners(text).problems;
  assert.ok(problem !== undefined);
  assert.deepEqual(others, []);
  assert.deepEqual([problem.column, problem.endColumn], [column, endColumn]);
  return { reason: problem.reason, remedy: problem.remedy };
}

function neverMatches(pattern: string): string {
  return `The pattern \`${pattern}\` will never match anything`;
}

describe("reading a GitHub CODEOWNERS file", () => {
  it("gives each rule as written, with its line", () => {
    const text = "# Who\n\n  /src/\\ x/  @lead @org/team\tme@mail.example.org \nvendor\n";
    assert.deepEqual(parseGithubCodeowners(text).rules, [
      {
        line: 3,
        pattern: "/src/\\ x/",
        owners: ["@lead", "@org/team", "me@mail.example.org"],
        section: null,
      },
      { line: 4, pattern: "vendor", owners: [], section: null },
    ]);
  });

  it("says which dialect it read", () => {
    assert.equal(parseGithubCodeowners("").dialect, "github");
  });

  it("finds nothing in an empty file, blanks and comments", () => {
    for (const text of ["", "\n\n", " \t \n", "#", "  # a @b", "\uFEFF", "\uFEFF# x"]) {
      const { rules, problems } = parseGithubCodeowners(text);
      assert.deepEqual([rules, problems], [[], []], JSON.stringify(text));
    }
  });

  it("ends a line at LF, CRLF and a lone CR, and at nothing else", () => {
    const text = "a @a\r\nb @b\rc @c\nd\u2028d @d\r\n\r\ne @e";
    const { rules } = parseGithubCodeowners(text);
    assert.deepEqual(
      rules.map(({ line, pattern }) => [line, pattern]),
      [
        [1, "a"],
        [2, "b"],
        [3, "c"],
        [4, "d\u2028d"],
        [6, "e"],
      ],
    );
  });

  it("leaves a byte order mark out of the first pattern and out of the columns", () => {
    assert.deepEqual(ownersIn("\uFEFFa @x", "a"), ["@x"]);
    problemAt("\uFEFFa x", 3, 4);
  });

  it("ends a line at a #, wherever it stands", () => {
    assert.deepEqual(ownersIn("a @x # @y", "a"), ["@x"]);
    assert.deepEqual(ownersIn("a @x#@y", "a"), ["@x"]);
    assert.deepEqual(ownersIn("a#b @x", "a"), []);
    assert.deepEqual(ownersIn("a #b @x", "a"), []);
  });

  it("separates words by spaces and tabs only", () => {
    assert.deepEqual(ownersIn("a\t\t@x\t @y", "a"), ["@x", "@y"]);
    assert.deepEqual(ownersIn("a\u00A0b @x", "a\u00A0b"), ["@x"]);
  });

  it("reads a line of only an owner as a pattern that takes ownership away", () => {
    assert.deepEqual(ownersIn("@lead", "@lead"), []);
    assert.equal(ownersIn("@lead", "a"), null);
  });
});

describe("the answer for a path", () => {
  const text = "* @all\n/src/ @a @b\n/src/gen/\n*.md @docs\n";
  const codeowners = parseGithubCodeowners(text);

  it("is the last rule that matches, with its line", () => {
    const ownership = ownershipOf(codeowners, "src/gen/a.md");
    assert.deepEqual(ownership, {
      kind: "owned",
      rule: { line: 4, pattern: "*.md", owners: ["@docs"], section: null },
      owners: ["@docs"],
    });
    assert.deepEqual(ownersIn(text, "src/a.ts"), ["@a", "@b"]);
    assert.deepEqual(ownersIn(text, "a.ts"), ["@all"]);
  });

  it("is unowned where the last rule names nobody", () => {
    assert.deepEqual(ownershipOf(codeowners, "src/gen/a.ts"), {
      kind: "unowned",
      rule: { line: 3, pattern: "/src/gen/", owners: [], section: null },
    });
  });

  it("is no rule where none matches", () => {
    assert.deepEqual(ownershipOf(parseGithubCodeowners("/src/ @a"), "lib/a"), { kind: "noRule" });
  });

  it("is the later of two lines with one pattern, never both", () => {
    assert.deepEqual(ownersIn("/a/ @x\n/a/ @y", "a/b"), ["@y"]);
    assert.deepEqual(ownersIn("*.ts @x\n*.md @z\n*.ts", "a.ts"), []);
  });

  it("goes by the order of lines, not by how exact a pattern is", () => {
    assert.deepEqual(ownersIn("/src/a.ts @x\n*.ts @y\nsrc @z\n* @w", "src/a.ts"), ["@w"]);
    assert.deepEqual(ownersIn("* @w\nsrc @z\n*.ts @y\n/src/a.ts @x", "src/a.ts"), ["@x"]);
  });
});

describe("a faulty line", () => {
  it("costs only itself", () => {
    const text = "* @all\n/[x]/ @a\n!/b @b\n/ @c\n/d d\n/e/ @e\n";
    const { rules, problems } = parseGithubCodeowners(text);
    assert.deepEqual(
      rules.map((rule) => rule.line),
      [1, 6],
    );
    assert.deepEqual(
      problems.map((problem) => problem.line),
      [2, 3, 4, 5],
    );
    for (const path of ["x/a", "b", "d"]) assert.deepEqual(ownersIn(text, path), ["@all"]);
    assert.deepEqual(ownersIn(text, "e/f"), ["@e"]);
  });

  it("reports brackets that are not escaped, in GitHub's words", () => {
    assert.deepEqual(problemAt(" /app/[id]/x\\[y @a", 7, 11), {
      reason: "Invalid pattern: both `[` and `]` must be escaped with a `\\`",
      remedy: "Did you mean `/app/\\[id\\]/x\\[y`? A range of characters needs one line for each.",
    });
    problemAt("a] @a", 2, 3);
  });

  it("reports an exclamation mark at the start", () => {
    const { reason, remedy } = problemAt("!/gen/ @a", 1, 2);
    assert.equal(reason, "Invalid pattern: `!` does not negate a pattern");
    assert.match(remedy, /write `\/gen\/` alone on a line below/);
    assert.match(problemAt("! @a", 1, 2).remedy, /write the pattern alone/);
  });

  it("reports a slash alone, in GitHub's words", () => {
    assert.deepEqual(problemAt("/ @a", 1, 2), {
      reason: "The pattern `/` will never match anything",
      remedy: "Did you mean `*` instead?",
    });
  });

  it("reports three stars in a row, with GitHub's suggestion", () => {
    assert.deepEqual(problemAt("***/*.rb @a", 1, 4), {
      reason: "Invalid pattern: three or more `*` in a row",
      remedy: "Did you mean `**/*.rb`?",
    });
    assert.match(problemAt("a/\\*****b @a", 5, 8).remedy, /`a\/\\\*\*\*b`/);
  });

  it("reports an escaped # and a backslash at the end", () => {
    assert.match(problemAt("\\#a @a", 1, 2).remedy, /Write `\?` where the name has a `#`/);
    problemAt("a\\", 2, 3);
    problemAt("a\\\\\\#b", 4, 5);
  });

  it("reports patterns that no path can match", () => {
    assert.equal(problemAt("a//b @a", 2, 4).reason, neverMatches("a//b"));
    assert.equal(problemAt("./a @a", 1, 2).reason, neverMatches("./a"));
    assert.equal(problemAt("/a/../b @a", 4, 6).reason, neverMatches("/a/../b"));
    assert.equal(problemAt("// @a", 1, 3).reason, neverMatches("//"));
    assert.deepEqual(parseGithubCodeowners("/.a/..b/c./...").problems, []);
  });

  it("reports each malformed owner", () => {
    const { problems, rules } = parseGithubCodeowners("a @ok lead @x/y/z");
    assert.deepEqual(rules, []);
    assert.deepEqual(
      problems.map(({ column, endColumn, reason }) => [column, endColumn, reason]),
      [
        [7, 11, "Invalid owner"],
        [12, 18, "Invalid owner"],
      ],
    );
  });

  it("reports a faulty pattern and a malformed owner of one line", () => {
    assert.equal(parseGithubCodeowners("[a lead").problems.length, 2);
  });

  it("suggests an owner where it can be told", () => {
    assert.equal(problemAt("a lead", 3, 7).remedy, "Did you mean `@lead`?");
    assert.equal(problemAt("a org/team", 3, 11).remedy, "Did you mean `@org/team`?");
    assert.equal(problemAt("a @x,@y", 3, 8).remedy, "Put only spaces between owners.");
    assert.match(problemAt("a docs@", 3, 8).remedy, /`@user`, `@org\/team` or an e-mail address/);
  });

  it("quotes a very long pattern in part only", () => {
    const { remedy } = problemAt(`[${"x".repeat(100_000)}`, 1, 2);
    assert.ok(remedy.length < 300);
  });
});

describe("an owner", () => {
  const good = "@a @a-b @a_b @1 @org/a_team-1 a@b.io first.last+tag@sub.my-host.photography";
  for (const owner of good.split(" ")) {
    it(`may be ${owner}`, () => assert.deepEqual(ownersIn(`x ${owner}`, "x"), [owner]));
  }

  const bad =
    "@ a @a.b @a/ @/a @a/b/c @@a @a@b @a[bot] @a, @é a@b a@ @a.io a@b. a@.b a@b..io a@b.c a@b@c.io";
  for (const owner of bad.split(" ")) {
    it(`may not be ${owner}`, () => assert.equal(ownersIn(`x ${owner}`, "x"), null));
  }
});
