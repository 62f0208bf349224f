import assert from "node:assert/strict";
import fc from "fast-check";
import { AreaCommits, areaName, areasAround } from "../../../src/core/coaching/handOver/area";
import { areaHistory } from "../../../src/core/coaching/handOver/areaHistory";
import { areaPeople, type AreaPerson } from "../../../src/core/coaching/handOver/areaPeople";
import { type BriefInput, handOverBrief } from "../../../src/core/coaching/handOver/brief";
import { factText } from "../../../src/core/coaching/words";
import type { OwnershipRule } from "../../../src/core/ownership/codeowners";
import { Calendar } from "../../../src/core/text/calendar";
import { day, history, type Line, now, settings, times } from "../history/smallHistory";

const calendar = new Calendar("UTC");
const rule: OwnershipRule = {
  line: 2,
  pattern: "/src/pay/",
  owners: ["@shop/pay", "elif@x.example"],
  section: null,
};

/** Noor knows the area, Tomasz has begun, Elif owns it on paper, Idris left, the lead was there too. */
const lines: readonly Line[] = [
  ...times(8, { who: "noor", ago: 3, files: ["src/pay/refund.ts"] }),
  ...times(2, { who: "tomasz", ago: 5, files: ["src/pay/refund.ts", "src/pay/card.ts", "else"] }),
  { who: "lead", ago: 2, files: ["src/pay/card.ts", "elsewhere.ts"] },
  { who: "noor", with: ["lead"], ago: 40, files: ["src/pay/tax.ts"] },
  { who: "idris", ago: 200, files: ["src/pay/refund.ts"] },
  { who: "elif", ago: 4, files: ["elsewhere.ts"] },
  { who: "dependabot[bot]", ago: 1, files: ["src/pay/card.ts"] },
];
const paths = ["src/pay/refund.ts", "src/pay/card.ts", "src/pay/tax.ts", "src/pay/new.ts"];

function areaOf(known = history(lines), given: readonly string[] = paths): AreaCommits {
  const area = new AreaCommits(known.index);
  for (const path of given) area.take(path);
  return area;
}

function peopleOf(known = history(lines), isRules = true): AreaPerson[] {
  const { commits } = areaOf(known);
  const by = isRules ? rule : undefined;
  return areaPeople({ history: known, commits, rule: by, at: now, settings });
}

function told({ person, facts }: AreaPerson): string {
  const wording = { calendar, now, quote: (text: string) => text };
  const text = facts.map((fact) => factText(fact, wording)).join(", ");
  return `${person.name}: ${text.replace(/on \w+day/, "on DAY")}`;
}

describe("the areas a file lies in", () => {
  const owned = { kind: "owned", rule, owners: rule.owners } as const;

  it("are its rule and the folders around, the rule first for a file, the folder for a folder", () => {
    assert.deepEqual(areasAround("src/pay/refund.ts", false, owned).map(areaName), [
      "/src/pay/",
      "src/pay/",
      "src/",
      "/",
    ]);
    assert.deepEqual(areasAround("src/pay", true, owned).map(areaName), [
      "src/pay/",
      "/src/pay/",
      "src/",
      "/",
    ]);
  });

  it("are the whole repository at least, and each section's rule", () => {
    assert.deepEqual(areasAround("", true, { kind: "noRule" }).map(areaName), ["/"]);
    const other = { ...rule, line: 9, pattern: "*.ts" };
    const both = { ...owned, others: [other] };
    const names = areasAround("a.ts", false, both).map(areaName);
    assert.deepEqual(names, ["/src/pay/", "*.ts", "/"]);
  });
});

describe("the people of an area", () => {
  it("are learners first, then who knows it, with facts; never the lead, a bot or who has left", () => {
    assert.deepEqual(peopleOf().map(told), [
      "tomasz: 2 of the last 13 commits here, last on DAY",
      "elif: CODEOWNERS line 2 names elif@x.example",
      "noor: 9 of the last 13 commits here, last on DAY",
    ]);
  });

  it("have their roles by what they did, strangers last", () => {
    const roles = peopleOf().map(({ person, role, stranger }) => [person.name, role, stranger]);
    assert.deepEqual(roles, [
      ["tomasz", "learner", false],
      ["elif", "learner", false],
      ["noor", "steward", false],
    ]);
    const roster = [{ name: "Noor", emails: ["noor@x.example"], handle: "" }];
    const known = history(lines, { roster });
    const names = peopleOf(known, false).map(({ person, stranger }) => [person.name, stranger]);
    assert.deepEqual(names, [
      ["Noor", false],
      ["tomasz", true],
    ]);
  });

  it("are the same in whatever order the files are gone through", () => {
    const known = history(lines);
    const wanted = peopleOf(known);
    fc.assert(
      fc.property(fc.shuffledSubarray([...paths], { minLength: paths.length }), (order) => {
        const { commits } = areaOf(known, order);
        assert.deepEqual(areaPeople({ history: known, commits, rule, at: now, settings }), wanted);
      }),
    );
  });

  it("are the team where none of it has been, and whom the lead has in mind in any case", () => {
    const alone = ["infra/main.tf"];
    const known = history([...lines, { who: "lead", ago: 1, files: alone }]);
    const { commits } = areaOf(known, alone);
    const at = { history: known, commits, rule: undefined, at: now, settings };
    assert.deepEqual(areaPeople(at).map(told).toSorted(), ["elif: ", "noor: ", "tomasz: "]);
    const idris = known.people.persons.find(({ name }) => name === "idris");
    assert.equal(areaPeople({ ...at, asked: idris }).length, 3, "who has left is not asked");
    const elif = known.people.persons.find(({ name }) => name === "elif");
    const byHistory = { ...at, commits: areaOf(known).commits };
    const names = (asked = elif): string[] =>
      areaPeople({ ...byHistory, asked }).map(({ person }) => person.name);
    assert.deepEqual(names(), ["tomasz", "elif", "noor"]);
    assert.deepEqual(names(idris), ["tomasz", "noor"]);
    const [first] = areaPeople({ ...at, asked: elif });
    assert.deepEqual([first?.person.name, first?.role, first?.facts], ["elif", "learner", []]);
  });

  it("are ten at most, and whom the lead has in mind beside them", () => {
    const many = Array.from({ length: 12 }, (_, at): Line => {
      return { who: `p${at}`, ago: 5, files: ["src/pay/tax.ts"] };
    });
    const known = history([...lines, ...many]);
    const at = {
      history: known,
      commits: areaOf(known).commits,
      rule: undefined,
      at: now,
      settings,
    };
    const elif = known.people.persons.find(({ name }) => name === "elif");
    assert.equal(areaPeople(at).length, 10);
    const asked = areaPeople({ ...at, asked: elif });
    assert.deepEqual([asked.length, asked.filter(({ person }) => person === elif).length], [11, 1]);
  });

  it("are nobody where nobody was", () => {
    const known = history([{ who: "lead", ago: 1, files: ["a"] }]);
    const commits = new Int32Array(0);
    assert.deepEqual(
      areaPeople({ history: known, commits, rule: undefined, at: now, settings }),
      [],
    );
  });
});

describe("what happened in an area", () => {
  const known = history(lines);
  const found = areaHistory(known, areaOf(known), now);

  it("counts each commit once, humans only, whoever came last first", () => {
    assert.equal(found.commits, 13);
    const people = found.people.map(({ person, commits }) => `${person.name} ${commits}`);
    assert.deepEqual(people, ["lead 2", "noor 9", "tomasz 2"]);
  });

  it("names the files of the area alone, and what the lead touched last", () => {
    const [first] = found.files;
    assert.deepEqual(first, { path: "src/pay/refund.ts", commits: 10 });
    assert.ok(found.files.every(({ path }) => path.startsWith("src/pay/")));
    assert.deepEqual(
      found.leadTouched.map(({ path }) => path),
      ["src/pay/card.ts", "src/pay/tax.ts"],
    );
    assert.equal(found.leadTouched[0]?.last, now - 2 * day);
  });
});

describe("a hand-over brief", () => {
  const known = history(lines);
  const [tomasz] = peopleOf(known);
  const noor = peopleOf(known).find(({ person }) => person.name === "noor");
  assert.ok(tomasz && noor);
  const input: BriefInput = {
    area: { kind: "rule", rule },
    files: 4,
    rules: [rule],
    to: tomasz,
    others: [noor],
    history: areaHistory(known, areaOf(known), now),
    openHints: [{ path: "src/pay/tax.ts", at: now - day }],
    calendar,
    now,
  };
  const brief = handOverBrief(input);

  it("has the seven parts in order", () => {
    const titles = Array.from(brief.matchAll(/^## (.*)$/gm), ([, title]) => title);
    assert.deepEqual(titles, [
      "Outcome",
      "Constraints and interfaces",
      "Yours to decide",
      "Where it stands",
      "Review points",
      "Support and check-ins",
      "First small step",
    ]);
    assert.match(brief, /^# Handing over `\/src\/pay\/` to tomasz\n/);
  });

  it("is filled with facts from ownership and history", () => {
    assert.match(brief, /2 of the last 13 commits here are yours, the last one/);
    assert.match(
      brief,
      /It holds 4 files now\. CODEOWNERS names `@shop\/pay` and `elif@x\.example` \(line 2\)\./,
    );
    assert.match(brief, /13 commits in the last 90 days\. Me: 2 commits, last on \w+day; noor: 9/);
    assert.match(brief, /Changed most, by commits: `src\/pay\/refund\.ts` \(10\)/);
    assert.match(brief, /What I touched last: `src\/pay\/card\.ts`/);
    assert.match(brief, /noor knows it too \(9 of the last 13 commits here/);
    assert.match(brief, /A hint about `src\/pay\/tax\.ts` from yesterday is still open\./);
    assert.doesNotMatch(brief, /dependabot/);
  });

  it("asks the lead for outcomes and limits, and never says how the work is to be done", () => {
    const prompts = brief.match(/\[[^\]]+\]/g) ?? [];
    assert.ok(prompts.length >= 12);
    for (const prompt of prompts) assert.match(prompt, /\?\]$/, prompt);
    const how =
      /\b(?:implement|refactor|rewrite|use the|replace|rename|extract|must be done|step \d)\b/i;
    assert.doesNotMatch(brief, how);
    const [, result = ""] = /## Outcome\n\n([^#]*)/.exec(brief) ?? [];
    assert.match(result, /true for the people/);
    assert.match(result, /see that it went well/);
  });

  it("is English to the day, in whichever language the lead reads", () => {
    const german = new Calendar("UTC", { name: "de", t: (text) => `[${text}]` });
    assert.equal(handOverBrief({ ...input, calendar: german }), brief);
  });

  it("does without a rule, commits and hints", () => {
    const empty = history([{ who: "lead", ago: 1, files: ["x"] }]);
    const none = areaHistory(empty, areaOf(empty, []), now);
    const bare = handOverBrief({
      ...input,
      area: { kind: "folder", folder: "" },
      files: 1,
      rules: [],
      to: { ...tomasz, facts: [] },
      others: [],
      history: none,
      openHints: [],
    });
    assert.match(bare, /^# Handing over the whole repository to tomasz/);
    assert.match(bare, /It holds 1 file now\. No CODEOWNERS rule names an owner\./);
    assert.match(bare, /No commit in the last 90 days\./);
    assert.doesNotMatch(bare, /undefined|knows it too|still open/);
  });

  it("names a few of many rules and people, and says how many there are", () => {
    const rules = Array.from({ length: 7 }, (_, at) => ({ ...rule, line: at + 1, owners: [] }));
    const many = Array.from({ length: 6 }, () => ({
      person: tomasz.person,
      commits: 1,
      last: now,
    }));
    const long = handOverBrief({ ...input, rules, history: { ...input.history, people: many } });
    assert.match(long, /names nobody \(line 1\), .* nobody \(line 5\) and 2 more lines\./);
    assert.match(long, /1 commit, last today; 1 more person\.$/m);
  });

  it("carries no markup or mention of a stranger's", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const person = { ...tomasz.person, name: text };
        const hostile = { ...rule, pattern: text, owners: [text] };
        const out = handOverBrief({
          ...input,
          area: { kind: "rule", rule: hostile },
          rules: [hostile],
          to: { ...tomasz, person },
          openHints: [{ path: text, at: now }],
        });
        assert.equal(out.split("\n").filter((line) => line.startsWith("#")).length, 8);
      }),
    );
  });
});
