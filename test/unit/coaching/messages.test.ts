import assert from "node:assert/strict";
import fc from "fast-check";
import { givenName, openQuestion, pairInvitation } from "../../../src/core/coaching/messages";
import { factText } from "../../../src/core/coaching/words";
import { situationOf } from "../../../src/core/coaching/situation";
import type { Suggestion } from "../../../src/core/history/suggest";
import { Calendar } from "../../../src/core/text/calendar";
import { history, now, settings, times } from "../history/smallHistory";

const calendar = new Calendar("UTC");
/** A place with nothing to see. */
const unseen = { problems: [], isChanged: false };

function suggestion(who: string): Suggestion {
  const known = history(times(4, { who, ago: 1, files: ["src/a"] }));
  const [first] = situationOf(known, { kind: "noRule" }, "src/a", now, settings).suggestions;
  assert.ok(first);
  return first;
}

describe("an invitation to pair", () => {
  it("says what, where, why this person, and leaves two times open", () => {
    const place = { path: "src/a", line: 42 };
    const text = pairInvitation(suggestion("Noor Haddad"), place, unseen, calendar, now);
    assert.match(text, /^Hi Noor, would you pair with me on `src\/a`, line 42\?/);
    assert.match(text, /^What: \[/m);
    assert.match(
      text,
      /^Why you: all of the last 4 commits here are yours, the last one yesterday\. /m,
    );
    assert.match(text, /^When: \[first time\] or \[second time\]/m);
  });

  it("gives another reason where the person has worked around the file only", () => {
    const lines = times(2, { who: "Noor", ago: 1, files: ["src/b"] });
    const known = history(lines);
    const [first] = situationOf(known, { kind: "noRule" }, "src/a", now, settings).suggestions;
    assert.ok(first);
    const text = pairInvitation(first, { path: "src/a" }, unseen, calendar, now);
    assert.match(text, /^Why you: 2 commits in `src` are yours, the last one yesterday\. /m);
    const [one] = situationOf(
      history([{ who: "Noor", ago: 3, files: ["a"] }]),
      { kind: "noRule" },
      "a",
      now,
      settings,
    ).suggestions;
    assert.ok(one);
    const short = pairInvitation(one, { path: "a" }, unseen, calendar, now);
    assert.match(short, /^Why you: a commit here is yours, on \w+day\. /m);
  });

  it("gives the file that changes together with this one where the person has worked on no more than that", () => {
    const known = history([
      ...times(3, { who: "lead", ago: 9, files: ["src/a", "test/`a`"] }),
      { who: "Noor", ago: 3, files: ["test/`a`"] },
    ]);
    const [first] = situationOf(known, { kind: "noRule" }, "src/a", now, settings).suggestions;
    assert.ok(first);
    const text = pairInvitation(first, { path: "src/a" }, unseen, calendar, now);
    assert.match(text, /^Why you: a commit on `` test\/`a` `` is yours, on \w+day\. /m);
    const wording = { calendar, now, quote: (path: string) => `<${path}>` };
    assert.deepEqual(
      first.facts.map((fact) => factText(fact, wording)),
      ["1 commit on <test/`a`>, which changes together with this file, on Tuesday"],
    );
  });

  it("says what the lead sees there: symbol, the worst problems, a change that is begun", () => {
    const problems = ["Type 'a`b' is not assignable", "Unused\nimport", "A third"];
    const seen = { symbol: "refund", problems, isChanged: true };
    const text = pairInvitation(suggestion("Noor"), { path: "a", line: 3 }, seen, calendar, now);
    assert.match(text, /^Hi Noor, would you pair with me on `a`, line 3 \(`refund`\)\?$/m);
    const said = "the editor says `` Type 'a`b' is not assignable `` and `Unused import`.";
    const begun = "I have begun a change here; nothing is committed yet.";
    assert.ok(text.includes(`\nWhat I see: ${said} ${begun}\nWhy you: `), text);
    const calm = pairInvitation(suggestion("Noor"), { path: "a" }, unseen, calendar, now);
    assert.doesNotMatch(calm, /What I see/);
  });

  it("does without a line", () => {
    const text = pairInvitation(suggestion("Noor"), { path: "a`b" }, unseen, calendar, now);
    assert.match(text, /on `` a`b ``\?/);
  });
});

describe("an open question", () => {
  it("asks and does not order", () => {
    const text = openQuestion(suggestion("Noor"), { path: "src/a", line: 7 });
    assert.match(text, /^Hi Noor, a question about `src\/a`, line 7:/);
    assert.match(text, /\?$/);
    assert.doesNotMatch(text, /should have|why did you|!/i);
  });

  it("fits what the change is about, in more than one wording", () => {
    const place = { path: "src/a" };
    assert.equal(
      openQuestion(suggestion("Noor"), place, "error handling"),
      "Hi Noor, a question about `src/a`: what does the caller see when this goes wrong halfway?",
    );
    const asked = [0, 1, 2].map((n) => openQuestion(suggestion("Noor"), place, "tests", n));
    assert.equal(new Set(asked).size, 3);
    assert.match(openQuestion(suggestion("Noor"), place), /: what should somebody know before/);
  });
});

describe("what one calls a person", () => {
  const cases: [string, string][] = [
    ["Noor Haddad", "Noor"],
    ["Jean-Luc O'Neill", "Jean-Luc"],
    ["王小明", "王小明"],
    ["@channel everyone", "channel"],
    ["[click](http://evil.example)", "clickhttpevil.example"],
    ["<@U123>", "U123"],
    ["\u202e", "there"],
    ["", "there"],
  ];
  for (const [name, called] of cases) {
    it(`${JSON.stringify(name)} is ${called}`, () => {
      assert.equal(givenName(name), called);
    });
  }

  it("holds no markup, mention or blank", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        assert.match(givenName(name), /^[\p{L}\p{M}\p{N}'’.-]+$/u);
      }),
    );
  });
});
