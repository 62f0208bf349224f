import assert from "node:assert/strict";
import fc from "fast-check";
import { type RulePeople, ruleHoverMarkdown } from "../../../src/core/coaching/ruleHover";
import { ownersCommitted } from "../../../src/core/coaching/ruleOwners";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { RuleFiles } from "../../../src/core/ownership/ruleFiles";
import { mergePeople } from "../../../src/core/people/people";
import { Calendar } from "../../../src/core/text/calendar";
import { day, now } from "../history/smallHistory";

const calendar = new Calendar("UTC");
const paths = ["a.ts", "src/a.ts", "src/b.md"];
const lead = "mara@shop.example";
const noor = { name: "Noor Haddad", email: "noor@shop.example" };
const tomasz = { name: "Tomasz Wilk", email: "7+tomwilk@users.noreply.github.com" };
const people = mergePeople([noor, tomasz], [lead], []);

function idOf(email: string): number {
  return people.idOf.get(email) ?? -1;
}

function rulePeople(
  commits: readonly (readonly [email: string, count: number, daysAgo: number])[],
  committed?: boolean,
  of = people,
): RulePeople {
  const committers = commits.flatMap(([email, count, daysAgo]) => {
    const who = of.persons[of.idOf.get(email) ?? -1];
    return who ? [{ who, person: who.id, commits: count, last: now - daysAgo * day }] : [];
  });
  return { kind: "known", committers, ownersCommitted: committed };
}

function hover(
  text: string,
  line: number,
  given: RulePeople = rulePeople([]),
  months = 18,
): string {
  const codeowners = parseCodeowners(text, "github");
  const rule = codeowners.rules.find((one) => one.line === line);
  assert.ok(rule);
  const files = new RuleFiles(codeowners, rule);
  for (const path of paths) files.take(path);
  return ruleHoverMarkdown({ files, people: given, months, calendar, now });
}

describe("the hover on a rule", () => {
  it("says how many files the rule decides for, and who commits there", () => {
    const known = rulePeople([
      [noor.email, 61, 2],
      [lead, 5, 1],
      [tomasz.email, 1, 12],
    ]);
    assert.equal(
      hover("/src/ @a @b\n", 1, known),
      [
        "This rule decides for **2 files** now.",
        "",
        "Commits in the last 18 months:",
        "",
        "- **Noor Haddad**: 61 commits here, last on Wednesday",
        "- You: 5 commits here, last yesterday",
        "- **Tomasz Wilk**: 1 commit here, 12 days ago",
      ].join("\n"),
    );
    assert.match(hover("/a.ts @a\n", 1, known, 1), /\*\*1 file\*\* now[^]*in the last month:/);
  });

  it("names three people at most, and says so", () => {
    const others = ["d", "e"].map((name) => ({ name, email: `${name}@x.example` }));
    const more = mergePeople([noor, tomasz, ...others], [lead], []);
    const four = [noor.email, tomasz.email, "d@x.example", "e@x.example"];
    const text = hover(
      "* @a\n",
      1,
      rulePeople(
        four.map((email) => [email, 2, 1]),
        undefined,
        more,
      ),
    );
    assert.match(text, /Most commits in the last 18 months/);
    assert.equal(text.match(/^- /gm)?.length, 3);
  });

  it("says, kindly, when none of the owners commits there", () => {
    const known = rulePeople([[noor.email, 2, 2]], false);
    assert.match(
      hover("* @a @b\n", 1, known),
      /None of its owners has committed here in that time\.$/,
    );
    assert.match(hover("* @a\n", 1, known), /Its owner has not committed here in that time\.$/);
    assert.doesNotMatch(hover("* @a\n", 1, rulePeople([[noor.email, 2, 2]])), /owner/);
    const nobody = hover("* @a\n", 1, rulePeople([], false), 1);
    assert.match(nobody, /Nobody has committed here in the last month\.$/);
  });

  it("says which rules take its files", () => {
    const text = "* @all\n/src/ @a\n*.md @docs\n";
    assert.match(
      hover(text, 1),
      /\*\*1 file\*\* now\. Lines 2 and 3 decide for 2 files that match it too/,
    );
    assert.match(hover(text, 2), /Line 3 decides for 1 file that matches it too/);
    const gone = hover("/a.ts @a\n* @all\n", 1);
    assert.equal(
      gone,
      "This rule decides for no file now. Line 2 decides for 1 file that matches it too.",
    );
    const many = hover("* @a\n/a.ts @b\n/src/a.ts @c\n*.md @d\n", 1);
    assert.match(many, /Lines 2, 3 and 4 decide for 3 files/);
  });

  it("says when no file matches, and when nobody is named", () => {
    assert.equal(hover("/lib/ @a\n", 1), "No file matches this rule now.");
    assert.match(hover("/src/\n", 1), /^This rule names no owners for \*\*2 files\*\* now\./);
  });

  it("says how far the history is when it is not read", () => {
    assert.match(hover("* @a\n", 1, { kind: "reading", percent: 40 }), /40 % so far/);
    assert.match(hover("* @a\n", 1, { kind: "stopped" }), /You stopped Baton/);
    assert.match(hover("* @a\n", 1, { kind: "failed" }), /could not read/);
  });

  it("shows a name as it is, whatever markup it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
        const written = `${name}](command:x)<img>`;
        const evil = mergePeople([{ name: written, email: "e@x.example" }], [lead], []);
        const text = hover("* @a\n", 1, rulePeople([["e@x.example", 1, 1]], undefined, evil));
        assert.doesNotMatch(text, /\]\(|<|`/);
        assert.equal(text.split("\n").length, 5);
      }),
    );
  });
});

describe("whether an owner commits", () => {
  const team = { members: new Set([idOf(noor.email)]), source: "roster" } as const;
  const told = (owners: string[], committed: string[], teams: string[] = []) =>
    ownersCommitted(owners, people, team, teams, new Set(committed.map(idOf)));

  it("is told of people whose address or handle is known", () => {
    assert.equal(told(["Noor@shop.example", "@tomwilk"], [tomasz.email]), true);
    assert.equal(told(["noor@shop.example", "@TomWilk"], [lead]), false);
  });

  it("is not told of handles and teams that nobody has placed, but for the others", () => {
    assert.equal(told(["@noor"], [noor.email]), undefined);
    assert.equal(told(["@shop/pay", "@tomwilk"], [noor.email]), undefined);
    assert.equal(told(["@shop/pay", "@tomwilk"], [tomasz.email]), true);
    assert.equal(told(["@@maintainer"], [noor.email]), undefined);
    assert.equal(told([], [noor.email]), undefined);
  });

  it("is told of the lead's own teams", () => {
    assert.equal(told(["@Shop/pay:random(2)"], [noor.email], ["@shop/Pay"]), true);
    assert.equal(told(["@shop/pay"], [lead], ["@shop/pay"]), true);
    assert.equal(told(["@shop/pay"], [tomasz.email], ["@shop/pay"]), false);
  });
});
