import assert from "node:assert/strict";
import type { Dialect, Ownership } from "../../../src/core/ownership/codeowners";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { findingsOf } from "../../../src/core/ownership/findings";
import { listText, noCodeownersText, whoOwnsText } from "../../../src/core/ownership/words";
import { pseudoLanguage, untranslated } from "../../fixtures/pseudoLanguage";

/** Lines with every fault there is, with values that hold no word. */
const faulty: Readonly<Record<Dialect, readonly string[]>> = {
  github: [
    "/[A] @1",
    "!/A/ @1",
    "! @1",
    "/A*** @1",
    "/A\\",
    "/ @1",
    "A//B @1",
    "* 1",
    "* @1,@2",
    "* $",
  ],
  gitlab: [
    "[] @1",
    "[1] # @1",
    "[1] A",
    "[1",
    "[1 2",
    "A[ @1",
    "* @1 # 2",
    "* $",
    "* 1",
    "A",
    "A $",
  ],
  bitbucket: ["* $", "* 1"],
};

/** What is left of what was said, without the values between backticks. */
function left(said: string): string {
  return untranslated(said).replace(/`[^`]*`/g, "");
}

describe("CODEOWNERS in the lead's language", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  it("has no fault, remedy or fix in English", () => {
    for (const dialect of ["github", "gitlab", "bitbucket"] as const) {
      for (const line of faulty[dialect]) {
        const { problems } = parseCodeowners(line, dialect);
        assert.ok(problems.length > 0, line);
        for (const { reason, remedy, fix } of problems) {
          const said = `${reason} ${remedy} ${fix?.title ?? ""}`;
          assert.match(said, /⟦.*⟧ ⟦/, line);
          assert.doesNotMatch(left(said), /[a-z]/i, `${line}: ${said}`);
        }
      }
    }
  });

  it("has no English in what is said of the whole file", () => {
    const codeowners = parseCodeowners("", "gitlab");
    const file = { path: "1", known: "gitlab", codeowners, tooLarge: true } as const;
    const said = ["2", undefined].flatMap((inForce) =>
      findingsOf(file, inForce).map(({ message }) => message),
    );
    assert.equal(said.length, 4);
    said.push(noCodeownersText(undefined), noCodeownersText("github"));
    const places = /GitHub|GitLab|(?:\S+\/)?CODEOWNERS/g;
    for (const text of said) {
      assert.doesNotMatch(untranslated(text).replace(places, ""), /[a-z]/i, text);
    }
  });

  it("has no English in the answer to who owns a file", () => {
    const rule = { line: 3, pattern: "*", owners: ["@1", "@2"], section: null };
    const { owners } = rule;
    const all: readonly Ownership[] = [
      { kind: "noRule" },
      { kind: "unowned", rule },
      { kind: "owned", rule, owners },
      { kind: "owned", rule, owners, others: [rule] },
    ];
    for (const ownership of all) {
      const said = whoOwnsText(ownership, "4", "5");
      assert.match(said, /⟦/);
      assert.doesNotMatch(untranslated(said), /[a-z]/i, said);
    }
    assert.equal(listText([1, 2, 3]), "1, 2⟦ and ⟧3");
  });
});
