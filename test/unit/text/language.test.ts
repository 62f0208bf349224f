import assert from "node:assert/strict";
import { config } from "@vscode/l10n";
import fc from "fast-check";
import { absenceText } from "../../../src/core/coaching/fileView";
import { statusLineOf } from "../../../src/core/coaching/statusLine";
import { factIn, factText, yourFact } from "../../../src/core/coaching/words";
import type { Fact } from "../../../src/core/history/facts";
import { Calendar } from "../../../src/core/text/calendar";
import { english } from "../../../src/core/text/language";
import bundle from "../../../l10n/bundle.l10n.json";

const day = 86_400;
const now = 1_770_000_000;
const wording = { calendar: new Calendar("UTC"), now, quote: (text: string) => text };
const japanese = new Calendar("UTC", { name: "ja", t: (text) => `[${text}]` });
const fact: Fact = { kind: "olderOnFile", count: 3, last: now - 12 * day };

/** A language in which every text stands in brackets. */
const bracketed = Object.fromEntries(
  Object.entries(bundle).map(([key, text]) => [
    key,
    `⟦${typeof text === "string" ? text : text.message}⟧`,
  ]),
);

describe("the lead's language", () => {
  before(() => config({ contents: bracketed }));
  after(() => config({ contents: {} }));

  it("is asked for when a text is said, and not before", () => {
    assert.equal(absenceText.noCommits, "⟦This repository has no commits yet.⟧");
    assert.equal(factText(fact, wording), "⟦3 commits here, last 12 days ago⟧");
    const { label } = statusLineOf({ kind: "stopped" }, undefined, "icon");
    assert.equal(label, "⟦Baton stopped reading the history⟧");
  });

  it("is not that of what a teammate reads", () => {
    assert.equal(factIn(english, fact, wording), "3 commits here, last 12 days ago");
    const told = { ...wording, calendar: japanese };
    assert.equal(factText(fact, told), "⟦3 commits here, last [{0} days ago]⟧");
    assert.equal(yourFact(fact, told), "3 commits here are yours, the last one 12 days ago");
  });
});

describe("English", () => {
  it("says a text as the bundles' library does, and puts nothing into a value", () => {
    assert.equal(english.t("{1} of {0}", "{1}", 2), "2 of {1}");
    assert.equal(english.t("{0} and {3}", "a"), "a and {3}");
  });

  it("is a text itself where it has no places", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, values) => {
        const plain = text.replace(/[{}]/g, "");
        assert.equal(english.t(plain, ...values), plain);
      }),
    );
  });
});
