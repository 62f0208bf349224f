import assert from "node:assert/strict";
import fc from "fast-check";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { findingsOf, type SomeCodeowners } from "../../../src/core/ownership/findings";

function someFile(text: string, given: Partial<SomeCodeowners> = {}): SomeCodeowners {
  const codeowners = parseCodeowners(text, "github");
  return { path: "CODEOWNERS", known: "github", codeowners, tooLarge: false, ...given };
}

describe("the findings in a CODEOWNERS file", () => {
  it("are its faults, each at its place, with what to do", () => {
    const findings = findingsOf(someFile("* @a\n/x/ nobody\n!y @a\n"), "CODEOWNERS");
    assert.deepEqual(
      findings.map(({ kind, line, column, endColumn }) => [kind, line, column, endColumn]),
      [
        ["problem", 2, 5, 11],
        ["problem", 3, 1, 2],
      ],
    );
    assert.equal(findings[0]?.message, "Invalid owner.\nDid you mean `@nobody`?");
  });

  it("say first which file is in force instead", () => {
    const [first, ...others] = findingsOf(someFile("!y\n"), ".github/CODEOWNERS");
    assert.deepEqual([first?.kind, first?.line, first?.column], ["note", 1, 1]);
    assert.match(first?.message ?? "", /no effect: \.github\/CODEOWNERS is in force instead\.$/);
    assert.equal(others.length, 1);
    const unknown = findingsOf(someFile("", { known: undefined }), ".github/CODEOWNERS");
    assert.equal(unknown.length, 1);
  });

  it("say where the forge looks when it finds none", () => {
    const [first] = findingsOf(
      someFile("", { known: "gitlab", path: ".github/CODEOWNERS" }),
      undefined,
    );
    const places = "CODEOWNERS, docs/CODEOWNERS and .gitlab/CODEOWNERS";
    assert.equal(first?.message, `This file has no effect: GitLab looks only for ${places}.`);
    assert.deepEqual(findingsOf(someFile("", { known: undefined }), undefined), []);
  });

  it("say once that a file is too large", () => {
    const findings = findingsOf(someFile("", { tooLarge: true }), "CODEOWNERS");
    assert.deepEqual(
      findings.map(({ kind, line }) => [kind, line]),
      [["problem", 1]],
    );
    assert.match(findings[0]?.message ?? "", /^CODEOWNERS is 3 MB or larger/);
  });

  it("are told in two short lines each at most, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        for (const { message } of findingsOf(someFile(`[${text}`), "CODEOWNERS")) {
          const lines = message.split("\n");
          assert.ok(lines.length <= 2 && lines.every(({ length }) => length <= 600));
          assert.doesNotMatch(lines.join(""), /[\u0000-\u001f\u200b-\u200f\u202a-\u202e]/);
        }
      }),
    );
  });
});
