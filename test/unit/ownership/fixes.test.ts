import assert from "node:assert/strict";
import fc from "fast-check";
import type { CodeownersProblem, Dialect } from "../../../src/core/ownership/codeowners";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { linesOf } from "../../../src/core/ownership/line";

function fixed(text: string, { line, fix }: CodeownersProblem): string {
  const lines = linesOf(text);
  const before = lines[line - 1] ?? "";
  assert.ok(fix);
  lines[line - 1] = before.slice(0, fix.column - 1) + fix.text + before.slice(fix.endColumn - 1);
  return lines.join("\n");
}

/** The line after the fix of its first problem, or nothing where that has none. */
function mended(line: string, dialect: Dialect): string | undefined {
  const [problem] = parseCodeowners(line, dialect).problems;
  assert.ok(problem, `${line} has no fault`);
  return problem.fix && fixed(line, problem);
}

type Case = readonly [line: string, mended: string | undefined];

const cases: readonly { readonly dialect: Dialect; readonly rows: readonly Case[] }[] = [
  {
    dialect: "github",
    rows: [
      [" /app/[id]/x\\[y  @a # why", " /app/\\[id\\]/x\\[y  @a # why"],
      ["/src/*.[ch] @a", "/src/*.\\[ch\\] @a"],
      ["!/gen/  @a  @b # not these", "/gen/ # not these"],
      ["!/gen/", "/gen/"],
      ["!!/gen/ @a", "/gen/"],
      ["! @a", undefined],
      ["/ @a", "* @a"],
      ["a/***/b @a", "a/**/b @a"],
      ["a//b/./c @a", "a/b/c @a"],
      ["./a @a", "/a @a"],
      ["/a/. @a", "/a/ @a"],
      ["a/../b @a", undefined],
      ["// @a", undefined],
      [". @a", undefined],
      ["\\#a @a", undefined],
      ["a mara", "a @mara"],
      ["a shop/pay", "a @shop/pay"],
      ["a @x,@y;z@shop.example,", "a @x @y z@shop.example"],
      ["a x,y", undefined],
      ["a @x/y/z", undefined],
    ],
  },
  {
    dialect: "gitlab",
    rows: [
      ["a mara", "a @mara"],
      ["a shop/web/ui @x", "a @shop/web/ui @x"],
      ["a @@guest", undefined],
      ["/gen/", "!/gen/"],
      ["  a @x  # the team of @y", "  # the team of @y\na @x"],
      ["[S] @x # why", "# why\n[S] @x"],
      ["[ab]*.md @x", undefined],
      ["[Web", "[Web]"],
      ["^[Web", "^[Web]"],
      ["[Web team", undefined],
      ["[", undefined],
      ["/a[b @x", undefined],
      ["[ ] @x", undefined],
    ],
  },
  {
    dialect: "bitbucket",
    rows: [
      ["a mara", "a @mara"],
      ["a shop/pay:random(2)", "a @shop/pay:random(2)"],
      ["a @a/b/c", undefined],
      ["!a @x", "a"],
    ],
  },
];

describe("the fix of a fault", () => {
  for (const { dialect, rows } of cases) {
    for (const [line, wanted] of rows) {
      const does = wanted === undefined ? "is not offered" : `writes ${JSON.stringify(wanted)}`;
      it(`of ${dialect}'s ${line} ${does}`, () => assert.equal(mended(line, dialect), wanted));
    }
  }

  it("says what it does, shortly", () => {
    const [problem] = parseCodeowners(`/[${"x".repeat(10_000)}] @a`, "github").problems;
    assert.match(problem?.fix?.title ?? "", /^Escape the brackets: `\/\\\[x{100}/);
    assert.ok((problem?.fix?.title.length ?? 0) < 200);
  });

  const word = fc.string({
    unit: fc.constantFrom(..."ab/*[]\\@.!,;# \t:^".split("")),
    maxLength: 14,
  });
  const junk = fc.array(word, { maxLength: 4 }).map((words) => words.join("\n"));
  const dialects = fc.constantFrom<Dialect>("github", "gitlab", "bitbucket");

  it("takes this fault away and no other line's rule, whatever the text", () => {
    fc.assert(
      fc.property(junk, dialects, (text, dialect) => {
        const { problems, rules } = parseCodeowners(text, dialect);
        for (const problem of problems) {
          if (!problem.fix) continue;
          const after = parseCodeowners(fixed(text, problem), dialect);
          const alike = (all: readonly CodeownersProblem[]): number =>
            all.filter(({ reason }) => reason === problem.reason).length;
          assert.ok(alike(after.problems) < alike(problems), JSON.stringify(fixed(text, problem)));
          const kept = after.rules.map(({ pattern }) => pattern);
          for (const { line, pattern } of rules)
            assert.ok(line === problem.line || kept.includes(pattern));
        }
      }),
      { numRuns: 5000 },
    );
  });

  it("stays within its line, and the problem within the fix or beside it", () => {
    fc.assert(
      fc.property(junk, dialects, (text, dialect) => {
        const lines = linesOf(text);
        for (const { line, fix } of parseCodeowners(text, dialect).problems) {
          if (!fix) continue;
          assert.ok(1 <= fix.column && fix.column <= fix.endColumn);
          assert.ok(fix.endColumn <= (lines[line - 1] ?? "").length + 1);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
