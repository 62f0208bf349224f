import assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseBitbucketCodeowners } from "../../../src/core/ownership/bitbucket";
import { parseGitlabCodeowners } from "../../../src/core/ownership/gitlab";
import { ownershipOf } from "../../../src/core/ownership/match";
import { ownersIn, takes } from "./ask";
import { referenceFnmatch, referenceRules } from "./referenceGitlab";

function oneOf(characters: string): fc.Arbitrary<string> {
  return fc.constantFrom(...characters.split(""));
}

const name = fc.constantFrom("a", "b", "ab", "ba", "a.ts", ".a", "é", "😀", "c-]");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join("/"));
const part = fc.oneof(
  name.filter((text) => !text.includes("]")),
  fc.constantFrom("*", "**", "a*", "*.ts", "?", "*b*", "[ab]", "[!a]*", "[a-c]?", "*[.]??", "\\a"),
);
const pattern = fc
  .tuple(
    fc.constantFrom("", "/", "/**/"),
    fc.array(part, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", "/"),
  )
  .map(([start, parts, end]) => start + parts.join("/") + end)
  // A range at the start of a line would be a heading.
  .map((text) => (text.startsWith("[") ? `/**/${text}` : text));
const line = fc.oneof(
  { weight: 6, arbitrary: fc.record({ pattern, isExclusion: fc.constant(false) }) },
  { weight: 1, arbitrary: fc.record({ pattern, isExclusion: fc.constant(true) }) },
  { weight: 2, arbitrary: fc.constantFrom("One", "Two", "ONE").map((heading) => ({ heading })) },
);
const lines = fc.array(line, { maxLength: 14 });

const junk = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: oneOf("ab/*?[]!^-\\# \t\v\r\n@.:(1)\0\uFEFF"), maxLength: 200 }),
);

describe("for any GitLab patterns and paths", () => {
  it("a pattern takes what the same pattern as an expression takes", () => {
    fc.assert(
      fc.property(pattern, path, (text, file) => {
        assert.equal(takes(text, file, "gitlab"), referenceFnmatch(text, file));
      }),
      { numRuns: 3000 },
    );
  });

  it("the rules in force are those of going over all sections one by one", () => {
    fc.assert(
      fc.property(lines, path, (all, file) => {
        const text = all.map((each, index) =>
          "heading" in each
            ? `[${each.heading}]`
            : `${each.isExclusion ? "!" : ""}${each.pattern} @owner-${index}`,
        );
        const rules = parseGitlabCodeowners(text.join("\n")).findRules(file);
        assert.deepEqual(
          rules.map((rule) => rule.line),
          referenceRules(all, file),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("a section more takes no owner away", () => {
    fc.assert(
      fc.property(fc.array(pattern), fc.array(pattern), path, (first, second, file) => {
        const text = first.map((each) => `${each} @a`).join("\n");
        const more = `${text}\n[More]\n${second.map((each) => `${each} @b`).join("\n")}`;
        const owners = new Set(ownersIn(more, file, "gitlab"));
        assert.ok((ownersIn(text, file, "gitlab") ?? []).every((owner) => owners.has(owner)));
      }),
    );
  });
});

describe("for any text", () => {
  it("GitLab's and Bitbucket's readings never throw, and problems point into their line", () => {
    fc.assert(
      fc.property(junk, junk, (text, file) => {
        const content = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/);
        for (const parse of [parseGitlabCodeowners, parseBitbucketCodeowners]) {
          const codeowners = parse(text);
          ownershipOf(codeowners, file);
          for (const { line: at, column, endColumn, reason, remedy } of codeowners.problems) {
            const shown = content[at - 1]?.slice(column - 1, endColumn - 1) ?? "";
            assert.ok(shown.length > 0 && shown.length === endColumn - column);
            assert.ok(reason !== "" && remedy !== "");
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("each owner that GitLab's reading finds stands in the text", () => {
    fc.assert(
      fc.property(junk, (text) => {
        for (const { owners } of parseGitlabCodeowners(text).rules) {
          assert.ok(owners.every((owner) => owner.includes("@") && text.includes(owner)));
        }
      }),
      { numRuns: 500 },
    );
  });
});
