import assert from "node:assert/strict";
import { parseAutomation } from "../../../src/core/people/automation";
import { mergePeople } from "../../../src/core/people/people";
import { parseRoster } from "../../../src/core/people/roster";
import { rosterAdvice } from "../../../src/core/people/rosterAdvice";
import { topics } from "../../../src/core/people/topics";
import { pseudoLanguage, untranslated } from "../../fixtures/pseudoLanguage";

/** What the lead writes into the settings, in the same words in every language. */
const written = new RegExp(
  `"(?:name|emails|handle|sign|agent|bot|human)"|\\bor\\b|${topics.join("|")}`,
  "g",
);

/** Takes what was said; fails where any of it is English, values of settings apart. */
function assertTranslated(said: readonly string[], count: number): void {
  assert.equal(said.length, count);
  for (const text of said) {
    assert.match(text, /⟦/);
    assert.doesNotMatch(untranslated(text).replace(written, ""), /[a-z]/i, text);
  }
}

describe("what is said of the people in the settings", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  it("is in the lead's language where an entry of the roster cannot be used", () => {
    assertTranslated(parseRoster("1").problems, 1);
    const bad = [
      1,
      { name: 1 },
      { emails: 1 },
      { handle: 1 },
      { name: "1" },
      { handle: "@2", timeZone: "3" },
      { handle: "@4", topics: 1 },
      { handle: "@5", topics: ["6"] },
      { handle: "@2" },
    ];
    assertTranslated(parseRoster(bad).problems, 9);
  });

  it("is in the lead's language where the roster surprises", () => {
    const lead = { name: "1", email: "1@1" };
    const roster = parseRoster([{ emails: ["1@1"] }, { emails: ["2@2"], name: "2" }]);
    const people = mergePeople([lead], ["1@1"], roster.entries);
    assertTranslated(
      rosterAdvice(roster, people, () => false),
      2,
    );
  });

  it("is in the lead's language where a sign of a bot cannot be used", () => {
    assertTranslated(parseAutomation(1).problems, 1);
    assertTranslated(parseAutomation({ "1": "bot", "1@1": "2" }).problems, 2);
  });
});
