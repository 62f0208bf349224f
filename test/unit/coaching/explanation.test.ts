import assert from "node:assert/strict";
import fc from "fast-check";
import { type Explanation, explanationOf } from "../../../src/core/coaching/explanation";
import {
  explanationMarkdown,
  pageTitle,
  waitingMarkdown,
} from "../../../src/core/coaching/explanationPage";
import { type JudgementSettings, situationOf } from "../../../src/core/coaching/situation";
import { type PastAct, spreadOver } from "../../../src/core/coaching/spread";
import type { Ownership } from "../../../src/core/ownership/codeowners";
import { Calendar } from "../../../src/core/text/calendar";
import { day, history, type Line, now, settings, times } from "../history/smallHistory";
import { shopLines } from "./people";
import { shapeOf, strangersText } from "./strangersText";

const reading = { calendar: new Calendar("UTC"), now };

/** What a test says about the file `src/a`; the rest is usual. */
interface Given {
  readonly lines?: readonly Line[];
  readonly ownership?: Ownership;
  readonly codeowners?: string;
  readonly settings?: Partial<JudgementSettings>;
  readonly acts?: readonly PastAct[];
  readonly advice?: readonly string[];
  readonly path?: string;
}

function explained(given: Given): Explanation {
  const { ownership = { kind: "noRule" }, acts = [], advice = [], path = "src/a" } = given;
  const judgement = { ...settings, ...given.settings };
  const known = history(given.lines ?? shopLines, judgement);
  const found = situationOf(known, ownership, path, now, judgement);
  const situation = { ...found, ...spreadOver(found.suggestions, acts, now) };
  const { codeowners } = given;
  return explanationOf({
    history: known,
    situation,
    codeowners,
    settings: judgement,
    advice,
    at: now,
  });
}

const page = (given: Given): string => explanationMarkdown(explained(given), reading);

/** The part of a page under a heading. */
function under(heading: string, text: string): string {
  return text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
}

const owned = (...owners: string[]): Ownership => ({
  kind: "owned",
  rule: { line: 14, pattern: "/src/", owners, section: null },
  owners,
});

describe("the page that explains a suggestion", () => {
  it("leaves out nobody who has never worked here, only on what changes together with the file", () => {
    const lines = [
      ...times(3, { who: "lead", ago: 9, files: ["src/a", "test/a"] }),
      { who: "gone", ago: 300, files: ["test/a"] },
      { who: "left", ago: 300, files: ["src/b"] },
    ];
    const { leftOut } = explained({ lines });
    const told = leftOut.map(({ reason, people }) => ({
      reason,
      people: people.map(({ person }) => person.name),
    }));
    assert.deepEqual(told, [
      { reason: "lead", people: ["lead"] },
      { reason: "departed", people: ["left"] },
    ]);
  });

  it("tells who is named with all facts, and who comes first for what", () => {
    const people = under("Who is named", page({}));
    assert.match(people, /### noor knows this file\n\n- 5 of the last 9 commits here, last /);
    assert.match(people, /### idris knows it too\n\n- 4 of the last 9 commits here/);
    assert.match(people, /### tomasz has some contact and room to grow/);
    assert.match(people, /Others on your team have worked here too: elif\./);
    assert.match(people, /To ask, noor comes first: .* To pair, tomasz comes first: /);
  });

  it("tells when the lead has gone to somebody often enough", () => {
    const acts = [1, 2, 3].map((ago): PastAct => ({
      act: "pair",
      email: "noor@x.example",
      at: now - ago * day,
      root: "/",
    }));
    const text = page({ acts });
    assert.match(text, /^# Why idris for `a`/);
    assert.match(
      text,
      /You went to noor three times in the past seven days, so idris comes first\./,
    );
  });

  it("tells who is left out and why, with the date of the last commit of who has left", () => {
    const lines = [
      ...shopLines,
      ...times(2, { who: "lead", ago: 3, files: ["src/a"] }),
      { who: "greta", ago: 200, files: ["src/a"] },
      { who: "olaf", ago: 300, files: ["src/a"] },
      { who: "ci-bot", ago: 2, files: ["src/a"] },
      { who: "GitHub Copilot", ago: 2, files: ["src/b"] },
    ];
    const text = under("Who is left out", page({ lines }));
    assert.match(text, /- \*\*You\*\*, with 2 commits here\./);
    assert.match(
      text,
      /- \*\*2 people no longer active\*\*, without a commit anywhere for 120 days: greta \(last commit 18 March 2024\) and olaf \(last commit 9 December 2023\)\./,
    );
    assert.match(text, /- \*\*1 bot\*\*: ci&#45;bot\./);
    assert.match(text, /- \*\*1 AI agent\*\*, .*: GitHub Copilot\./);
    assert.doesNotMatch(text, /noor|elif/);
  });

  it("tells who is off the roster, and names at most four of them", () => {
    const strangers = ["s1", "s2", "s3", "s4", "s5", "s6"].map((who, at) => ({
      who,
      ago: 10 + at,
      files: ["src/a"],
    }));
    const roster = [{ name: "Noor", emails: ["noor@x.example"], handle: "" }];
    const text = page({ lines: [...shopLines, ...strangers], settings: { roster } });
    assert.match(
      under("Who is left out", text),
      /- \*\*7 people not in `baton\.team`\*\*: elif, s1, s2, s3 and 3 more\./,
    );
    assert.match(under("Your team", text), /As `baton\.team` has it: Noor\./);
    assert.match(text, /\| `baton\.team` \| 1 person \|/);
  });

  it("tells where the team is known from when it is inferred", () => {
    const files = Array.from({ length: 12 }, (_, at) => `src/${at}`);
    const lines = [
      ...shopLines,
      { who: "lead", ago: 1, files },
      { who: "noor", ago: 1, files },
      { who: "elif", ago: 5, files: ["src/a"] },
    ];
    const text = page({ lines });
    assert.match(
      under("Your team", text),
      /Inferred from history, .*: noor\. Run \*Baton: Set Up Team\*/,
    );
    assert.match(
      under("Who is left out", text),
      /\*\*1 person outside the team\*\* that Baton inferred: tomasz\./,
    );
  });

  it("tells the rule with its line, all that add up, or why there is none", () => {
    const others = [{ line: 3, pattern: "*", owners: ["@all"], section: "Base" }];
    const both = { ...owned("@o/pay"), owners: ["@all", "@o/pay"], others };
    const text = under(
      "Whose file it is",
      page({ ownership: both, codeowners: ".github/CODEOWNERS" }),
    );
    assert.match(text, /Most of the recent work here is your team's\./);
    assert.match(text, /These rules add up:/);
    assert.match(text, /- `\.github\/CODEOWNERS` line 14: `\/src\/` → `@o\/pay`/);
    assert.match(text, /line 3, in section `Base`: `\*` → `@all`/);
    assert.match(text, /Nobody has told Baton who is behind `@o\/pay`, so history decides\./);
    const none = page({ codeowners: "CODEOWNERS" });
    assert.match(none, /No rule in `CODEOWNERS` covers it\./);
    assert.match(page({}), /There is no CODEOWNERS file\./);
    const rule = { line: 2, pattern: "/src/", owners: [], section: null };
    const unowned = page({ ownership: { kind: "unowned", rule }, codeowners: "CODEOWNERS" });
    assert.match(unowned, /^# Whose file is `a`\?/);
    assert.match(unowned, /line 2: `\/src\/` → nobody/);
  });

  it("asks for no team that is known, or that no rule needs", () => {
    const ownerTeams = ["@o/pay"];
    const known = page({ ownership: owned("@o/pay"), codeowners: "C", settings: { ownerTeams } });
    assert.doesNotMatch(known, /who is behind/);
    const byOwner = page({ ownership: owned("noor@x.example", "@o/pay"), codeowners: "C" });
    assert.doesNotMatch(byOwner, /who is behind/);
  });

  it("tells how commits count, with the settings in force", () => {
    const text = page({ settings: { halfLifeDays: 60, windowDays: 182.625 } });
    const commits = under("Which commits count", text);
    assert.match(commits, /the commits of 6 months, back to 4 April 2024\./);
    assert.match(commits, /counts half after 60 days/);
    assert.match(commits, /Where this file says little, .* around it in `src`/);
    assert.match(text, /\| `baton\.halfLifeDays` \| 60 \|/);
    assert.match(text, /\| `baton\.leadEmails` \| you are lead&#64;&#8288;x&#46;&#8288;example \|/);
    assert.match(text, /\*Baton: Open Settings\*/);
  });

  it("says so where nobody is named or left out", () => {
    const text = page({ lines: [] });
    assert.match(text, /Nobody on your team has worked here of late\./);
    assert.match(text, /Nobody\. All who have worked here are named\./);
    assert.match(text, /Baton finds nobody at work beside you\./);
  });

  it("hands on what the hover advises", () => {
    assert.match(under("To put right", page({ advice: ["Set it right"] })), /- Set it right/);
    assert.doesNotMatch(page({}), /To put right/);
  });

  it("shows no number that orders people", () => {
    assert.doesNotMatch(page({}), /\d\.\d{2}|%|\bscore|\brank|\bweight/i);
  });
});

describe("the title of the page", () => {
  const known = (given: Given): string => {
    const { situation, codeowners, advice } = explained(given);
    return pageTitle({ kind: "known", situation, codeowners, advice }, situation.path);
  };

  it("names the person in the status bar, if there is one", () => {
    assert.equal(known({}), "Why noor – “a”");
    assert.equal(known({ lines: [] }), "Whose file – “a”");
    assert.equal(pageTitle({ kind: "stopped" }, "x/y.ts"), "Whose file – “y.ts”");
  });
});

describe("the page while nothing is known", () => {
  it("says why", () => {
    const said = (view: Parameters<typeof waitingMarkdown>[1]): string =>
      waitingMarkdown("b/c", view);
    assert.match(said({ kind: "reading", percent: 5 }), /still reading .* fills by itself/);
    assert.match(said({ kind: "stopped" }), /Read History Again/);
    assert.match(said({ kind: "failed", message: "[x](y)" }), /read this repository: &#91;x/);
    assert.match(said({ kind: "absent", reason: "untrusted" }), /Restricted Mode/);
  });
});

describe("a stranger's text on the page", () => {
  it("is never markup", () => {
    const lines = (name: string, file: string): Line[] => [
      ...times(3, { who: `A${name}`, ago: 1, files: [`f${file}/a`] }),
      ...times(3, { who: `G${name}`, ago: 200, files: [`f${file}/b`] }),
    ];
    const made = (name: string, file: string, owner: string): string =>
      page({
        lines: lines(name, file),
        path: `f${file}/a`,
        ownership: {
          kind: "owned",
          rule: { line: 1, pattern: `p${owner}`, owners: [`@o/${owner}`], section: `s${file}` },
          owners: [`@o/${owner}`],
        },
        codeowners: "CODEOWNERS",
        advice: [`a${owner}`],
        settings: { ownerTeams: [], leadEmails: [`l${name}`] },
      });
    const plain = shapeOf(made("", "", ""));
    fc.assert(
      fc.property(strangersText, strangersText, strangersText, (name, file, owner) => {
        // Names that a bot has make another page, with the same kinds of parts.
        fc.pre(!/bot\]?$/i.test(name.trim()));
        assert.equal(shapeOf(made(name, file, owner)), plain);
      }),
    );
  });
});
