import assert from "node:assert/strict";
import fc from "fast-check";
import type { Dialect } from "../../../src/core/ownership/codeowners";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { RuleFiles } from "../../../src/core/ownership/ruleFiles";

function filesOf(
  text: string,
  line: number,
  paths: readonly string[],
  dialect: Dialect = "github",
) {
  const codeowners = parseCodeowners(text, dialect);
  const rule = codeowners.rules.find((one) => one.line === line);
  assert.ok(rule);
  const files = new RuleFiles(codeowners, rule);
  for (const path of paths) files.take(path);
  return { own: files.own, lost: [...files.lost] };
}

describe("the files of a rule", () => {
  const paths = ["a.ts", "src/a.ts", "src/b.md", "src/gen/c.ts"];

  it("are those it decides for; the others that match are told by the rule that does", () => {
    const text = "* @all\n/src/ @a\n*.md @docs\n/src/gen/\n";
    assert.deepEqual(filesOf(text, 2, paths), {
      own: ["src/a.ts"],
      lost: [
        [3, 1],
        [4, 1],
      ],
    });
    assert.deepEqual(filesOf(text, 1, paths), {
      own: ["a.ts"],
      lost: [
        [2, 1],
        [3, 1],
        [4, 1],
      ],
    });
    assert.deepEqual(filesOf(text, 4, paths), { own: ["src/gen/c.ts"], lost: [] });
  });

  it("may be none, since none matches or later rules take all", () => {
    assert.deepEqual(filesOf("/lib/ @a\n", 1, paths), { own: [], lost: [] });
    assert.deepEqual(filesOf("/src/ @a\n* @all\n", 1, paths), { own: [], lost: [[2, 3]] });
  });

  it("are told in each GitLab section by itself", () => {
    const text = "* @all\n[Code]\n*.ts @a\n!/src/gen/\n[Docs]\n* @docs\n";
    assert.deepEqual(filesOf(text, 1, paths, "gitlab"), { own: paths, lost: [] });
    const code = filesOf(text, 3, paths, "gitlab");
    assert.deepEqual(code, { own: ["a.ts", "src/a.ts"], lost: [[4, 1]] });
    assert.deepEqual(filesOf(text, 4, paths, "gitlab"), { own: ["src/gen/c.ts"], lost: [] });
  });

  it("belong to the last line of a pattern that is repeated in a section", () => {
    assert.deepEqual(filesOf("*.md @a\n*.md @b\n", 1, paths, "gitlab"), {
      own: [],
      lost: [[2, 1]],
    });
  });

  it("of all rules together are the files that have a rule, each once, whatever the text", () => {
    const anyLine = fc.constantFrom(
      "*",
      "/src/",
      "a*",
      "*.ts",
      "gen",
      "src/*",
      "[S]",
      "!*.md",
      "**/c.ts",
    );
    const text = fc
      .array(anyLine, { maxLength: 8 })
      .map((lines) => lines.map((one) => `${one} @x`).join("\n"));
    const dialects = fc.constantFrom<Dialect>("github", "gitlab", "bitbucket");
    fc.assert(
      fc.property(text, dialects, (written, dialect) => {
        const { rules, findRules } = parseCodeowners(written, dialect);
        const told = rules.flatMap(({ line }) =>
          filesOf(written, line, paths, dialect).own.map((path) => `${path} ${line}`),
        );
        const expected = paths.flatMap((path) =>
          findRules(path).map(({ line }) => `${path} ${line}`),
        );
        assert.deepEqual(new Set(told), new Set(expected));
        assert.equal(told.length, expected.length);
      }),
      { numRuns: 500 },
    );
  });
});
