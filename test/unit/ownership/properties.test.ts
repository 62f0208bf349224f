import assert from "node:assert/strict";
import * as fc from "fast-check";
import { ownershipOf } from "../../../src/core/ownership/match";
import { parseGithubCodeowners } from "../../../src/core/ownership/github";
import { escaped, ownersIn, takes } from "./ask";
import { referenceLast } from "./referenceMatch";

function oneOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...characters.split(""));
}

// Few and short names, so that patterns and paths meet often.
const name = fc.constantFrom(
  "a",
  "b",
  "ab",
  "ba",
  "a.ts",
  "b.ts",
  ".a",
  "a.b.ts",
  "é",
  "a b",
  "*",
  "😀",
);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
const part = fc.oneof(
  { weight: 3, arbitrary: name.map((text) => escaped(text).slice(1)) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "*",
      "**",
      "a*",
      "*.ts",
      "a*.ts",
      "ab*b",
      "*ab*b*",
      "?",
      "a?",
      "*b*",
      "a*b*",
      "**a",
      "?*",
      "\\a*",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: oneOf("ab.*?"), minLength: 1 }),
  },
);
const pattern = fc
  .tuple(
    fc.constantFrom("", "/"),
    fc.array(part, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", "/"),
  )
  .map(([start, parts, end]) => `${start}${parts.join("/")}${end}`)
  .filter((text) => parseGithubCodeowners(text).problems.length === 0);
const patterns = fc.array(pattern, { maxLength: 12 });

const anyName = fc
  .string({ unit: "binary", minLength: 1, maxLength: 12 })
  .map((text) => text.replaceAll(/[/#\r\n\uFEFF]/g, "_"))
  .filter((text) => text !== "." && text !== "..");
const anyPath = fc.array(anyName, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));

const junk = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: oneOf("ab/*?[]!\\# \t\r\n@.-_,\0\uFEFF"), maxLength: 200 }),
);

function fileOf(lines: readonly string[]): string {
  return lines.map((line, index) => `${line} @owner-${index}`).join("\n");
}

function lineFor(text: string, file: string): number | undefined {
  return parseGithubCodeowners(text).findRules(file)[0]?.line;
}

describe("for any patterns and paths", () => {
  it("the tree of all rules answers as going over them one by one does", () => {
    fc.assert(
      fc.property(patterns, fc.array(path, { minLength: 1, maxLength: 8 }), (lines, files) => {
        const codeowners = parseGithubCodeowners(fileOf(lines));
        for (const file of files) {
          const expected = referenceLast(lines, file);
          assert.equal(codeowners.findRules(file)[0]?.line ?? 0, expected + 1, file);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("a rule for exactly this path, put last, wins", () => {
    fc.assert(
      fc.property(patterns, path, (lines, file) => {
        const text = `${fileOf(lines)}\n${escaped(file)} @last`;
        assert.deepEqual(ownersIn(text, file), ["@last"]);
      }),
    );
  });

  it("a rule that does not match changes nothing, wherever it is put", () => {
    fc.assert(
      fc.property(patterns, path, fc.nat(), (lines, file, at) => {
        const owned = lines.map((line, index) => `${line} @owner-${index}`);
        const more = owned.toSpliced(at % (lines.length + 1), 0, "/elsewhere/**/*.none @none");
        assert.deepEqual(ownersIn(more.join("\n"), file), ownersIn(owned.join("\n"), file));
      }),
    );
  });

  it("taking away all owners of a rule leaves the same rule in force", () => {
    fc.assert(
      fc.property(patterns, path, (lines, file) => {
        const bare = parseGithubCodeowners(lines.join("\n"));
        const line = lineFor(fileOf(lines), file);
        assert.equal(bare.findRules(file)[0]?.line, line);
        assert.equal(ownershipOf(bare, file).kind, line === undefined ? "noRule" : "unowned");
      }),
    );
  });

  it("an escaped path takes this path and what is below it", () => {
    fc.assert(
      fc.property(anyPath, anyName, (file, inside) => {
        assert.ok(takes(escaped(file), file));
        assert.ok(takes(escaped(file), `${file}/${inside}`));
        assert.ok(!takes(`${escaped(file)}/`, file));
        assert.ok(takes(`${escaped(file)}/`, `${file}/${inside}`));
      }),
    );
  });

  it("an escaped path takes no other path", () => {
    fc.assert(
      fc.property(anyPath, anyPath, (file, other) => {
        const expected = `${other}/`.startsWith(`${file}/`);
        assert.equal(takes(escaped(file), other), expected);
      }),
    );
    fc.assert(
      fc.property(path, path, (file, other) => {
        assert.equal(takes(escaped(file), other), `${other}/`.startsWith(`${file}/`));
      }),
    );
  });

  it("a name with any of its characters made a wildcard takes this name", () => {
    fc.assert(
      fc.property(anyName, fc.nat(), fc.constantFrom("*", "?"), (file, at, wildcard) => {
        const characters = Array.from(file, (character) => escaped(character).slice(1));
        characters[at % characters.length] = wildcard;
        assert.ok(takes(`/${characters.join("")}`, file));
      }),
    );
  });
});

describe("for any text", () => {
  it("nothing throws, and each line is a rule or has problems, never both", () => {
    fc.assert(
      fc.property(junk, junk, (text, file) => {
        const codeowners = parseGithubCodeowners(text);
        ownershipOf(codeowners, file);
        const faulty = new Set(codeowners.problems.map((problem) => problem.line));
        assert.ok(codeowners.rules.every((rule) => !faulty.has(rule.line)));
        const silent = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
        for (const { line } of [...codeowners.rules, ...codeowners.problems]) silent[line - 1] = "";
        assert.ok(silent.every((line) => /^[ \t]*(?:#.*)?$/s.test(line)));
      }),
      { numRuns: 500 },
    );
  });

  it("problems point into their line", () => {
    fc.assert(
      fc.property(junk, (text) => {
        const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
        for (const problem of parseGithubCodeowners(text).problems) {
          const content = lines[problem.line - 1] ?? "";
          const at = content.slice(problem.column - 1, problem.endColumn - 1);
          assert.equal(at.length, problem.endColumn - problem.column);
          assert.ok(at.length > 0 && !at.includes("#"));
          assert.ok(problem.reason !== "" && problem.remedy !== "");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a suggested pattern or owner has no fault of its own kind", () => {
    const word = fc.string({ unit: oneOf("ab/*[]\\@."), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (first, second) => {
        const { problems } = parseGithubCodeowners(`${first} ${second}`);
        for (const { reason, remedy } of problems) {
          const suggestion = /^Did you mean `(.*?)`\?/.exec(remedy)?.[1];
          if (suggestion === undefined) continue;
          const line = reason === "Invalid owner" ? `x ${suggestion}` : suggestion;
          const again = parseGithubCodeowners(line).problems.map((problem) => problem.reason);
          assert.ok(!again.includes(reason), line);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("a faulty line put in moves line numbers and changes nothing else", () => {
    const faulty = fc.constantFrom("[a] @x", "!a", "/", "a b", "***", "\\#a", "a//b", "../a");
    fc.assert(
      fc.property(patterns, faulty, path, fc.nat(), (lines, bad, file, at) => {
        const put = at % (lines.length + 1);
        const owned = lines.map((line, index) => `${line} @owner-${index}`);
        const text = owned.toSpliced(put, 0, bad).join("\n");
        assert.deepEqual(ownersIn(text, file), ownersIn(owned.join("\n"), file));
        const { problems } = parseGithubCodeowners(text);
        assert.ok(problems.length > 0 && problems.every((problem) => problem.line === put + 1));
      }),
    );
  });

  it("line ends, a byte order mark, blanks and comments do not matter", () => {
    const end = fc.constantFrom("\n", "\r\n", "\r", " \n", "\t\r\n", " # why [x] !\n");
    const start = fc.constantFrom("", "\uFEFF", "  ", "\t");
    fc.assert(
      fc.property(patterns, path, start, end, (lines, file, before, after) => {
        const owned = lines.map((line, index) => `${line} @owner-${index}`);
        const dressed = before + owned.map((line) => line + after).join("");
        assert.equal(lineFor(dressed, file), lineFor(owned.join("\n"), file));
      }),
    );
  });
});
