import assert from "node:assert/strict";
import fc from "fast-check";
import { situationOf, type JudgementSettings } from "../../../src/core/coaching/situation";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { parseGithubCodeowners } from "../../../src/core/ownership/github";
import { ownershipOf } from "../../../src/core/ownership/match";
import { day, history, type Line, now, settings, times } from "./smallHistory";

const team = [
  {
    name: "",
    emails: ["noor@x.example", "tomasz@x.example", "elif@x.example", "old@x.example"],
    handle: "",
  },
].flatMap(({ emails }) => emails.map((email) => ({ name: "", emails: [email], handle: "" })));

function suggested(
  lines: readonly Line[],
  path: string,
  given: Partial<JudgementSettings> = {},
  owners = "",
): { name: string; role: string; facts: string[] }[] {
  const judgement = { ...settings, roster: team, ...given };
  const ownership = ownershipOf(parseGithubCodeowners(owners), path);
  const { suggestions } = situationOf(history(lines, judgement), ownership, path, now, judgement);
  return suggestions.map(({ person, role, facts }) => ({
    name: person.name,
    role,
    facts: facts.map(({ kind }) => kind),
  }));
}

const names = (given: { name: string }[]): string[] => given.map(({ name }) => name);

describe("who to suggest", () => {
  it("is who works on the file, before who works around it", () => {
    const lines = [
      ...times(9, { who: "noor", ago: 3, files: ["src/a"] }),
      ...times(5, { who: "tomasz", ago: 1, files: ["src/b"] }),
    ];
    assert.deepEqual(suggested(lines, "src/a"), [
      { name: "noor", role: "steward", facts: ["recentOnFile"] },
      { name: "tomasz", role: "learner", facts: ["inFolder"] },
    ]);
  });

  it("calls who did most on the file a steward, even behind somebody busier around it", () => {
    const lines = [
      ...times(3, { who: "noor", ago: 30, files: ["src/a"] }),
      ...times(9, { who: "tomasz", ago: 1, files: ["src/b"] }),
    ];
    const roles = suggested(lines, "src/a").map(({ name, role }) => `${name} ${role}`);
    assert.deepEqual(roles, ["tomasz steward", "noor steward"]);
  });

  it("calls nobody a learner who has made half as many commits on the file, however long ago", () => {
    const lines = [
      ...times(10, { who: "noor", ago: 1, files: ["src/a"] }),
      ...times(5, { who: "tomasz", ago: 300, files: ["src/a"] }),
      ...times(4, { who: "elif", ago: 300, files: ["src/a"] }),
      { who: "tomasz", ago: 100, files: ["z"] },
      { who: "elif", ago: 100, files: ["z"] },
    ];
    const roles = suggested(lines, "src/a").map(({ name, role }) => `${name} ${role}`);
    assert.deepEqual(roles, ["noor steward", "tomasz steward", "elif learner"]);
  });

  it("names strangers last, and says that they are; an owner by the rule is none", () => {
    const lines = [
      ...times(9, { who: "stranger", ago: 1, files: ["a"] }),
      ...times(9, { who: "owner", ago: 1, files: ["a"] }),
      { who: "noor", ago: 100, files: ["a"] },
    ];
    const judgement = { ...settings, roster: team };
    const ownership = ownershipOf(parseGithubCodeowners("* owner@x.example\n"), "a");
    const known = history(lines, judgement);
    const { suggestions } = situationOf(known, ownership, "a", now, judgement);
    const told = suggestions.map(({ person, stranger }) => `${person.name} ${stranger}`);
    assert.deepEqual(told, ["owner false", "noor false", "stranger true"]);
  });

  it("is at most ten", () => {
    const lines = Array.from({ length: 14 }, (_, at) => ({ who: `p${at}`, ago: 1, files: ["a"] }));
    assert.equal(suggested(lines, "a").length, 10);
  });

  it("is who works on it now, before who did a year ago", () => {
    const lines = [
      ...times(3, { who: "noor", ago: 400, files: ["src/a"] }),
      { who: "noor", ago: 3, files: ["other"] },
      ...times(2, { who: "tomasz", ago: 5, files: ["src/a"] }),
    ];
    assert.deepEqual(names(suggested(lines, "src/a")), ["tomasz", "noor"]);
  });

  it("is never the lead, a bot, an agent, or who has left", () => {
    const lines = [
      ...times(5, { who: "lead", ago: 1, files: ["a"] }),
      ...times(5, { who: "ci-bot", ago: 1, files: ["a"] }),
      ...times(5, { who: "old", ago: 130, files: ["a"] }),
      { who: "elif", ago: 100, files: ["a"] },
    ];
    assert.deepEqual(names(suggested(lines, "a")), ["elif"]);
    assert.deepEqual(names(suggested(lines, "a", { departedDays: 200 })), ["old", "elif"]);
  });

  it("gives the share of the last nine commits, or the count when there is none among them", () => {
    const lines = [
      ...times(8, { who: "noor", ago: 1, files: ["a"] }),
      ...times(4, { who: "tomasz", ago: 9, files: ["a"] }),
      ...times(3, { who: "elif", ago: 20, files: ["a"] }),
    ];
    const judgement = { ...settings, roster: team };
    const known = history(lines, judgement);
    const { suggestions } = situationOf(known, { kind: "noRule" }, "a", now, judgement);
    const counts = suggestions.map(({ facts: [fact] }) => ({ ...fact, last: undefined }));
    assert.deepEqual(counts, [
      { kind: "recentOnFile", count: 8, of: 9, last: undefined },
      { kind: "recentOnFile", count: 1, of: 9, last: undefined },
      { kind: "olderOnFile", count: 3, last: undefined },
    ]);
  });

  it("counts a co-author as the author", () => {
    const lines = [{ who: "lead", with: ["noor"], ago: 1, files: ["a"] }];
    assert.deepEqual(suggested(lines, "a"), [
      { name: "noor", role: "steward", facts: ["recentOnFile"] },
    ]);
  });

  it("names the rule where CODEOWNERS names the person", () => {
    const lines = [{ who: "noor", ago: 1, files: ["a"] }];
    assert.deepEqual(suggested(lines, "a", {}, "* @org/team noor@x.example\n")[0]?.facts, [
      "recentOnFile",
      "owner",
    ]);
  });

  it("names the line of the section that names the person", () => {
    const text = "[One]\n* noor@x.example\n[Two]\n* tomasz@x.example\n";
    const ownership = ownershipOf(parseCodeowners(text, "gitlab"), "a");
    const judgement = { ...settings, roster: team };
    const known = history([{ who: "noor", ago: 1, files: ["a"] }], judgement);
    const { suggestions } = situationOf(known, ownership, "a", now, judgement);
    assert.deepEqual(suggestions[0]?.facts.at(-1), {
      kind: "owner",
      line: 2,
      owner: "noor@x.example",
    });
  });

  it("is nobody where nobody on the team has worked", () => {
    assert.deepEqual(suggested([{ who: "noor", ago: 1, files: ["a"] }], "lib/b"), []);
  });

  it("is also who works on what changes together with the file, far from it, with that file as the fact", () => {
    const lines = [
      ...times(3, { who: "lead", ago: 9, files: ["src/pay/a", "test/pay/a", "docs/pay"] }),
      ...times(2, { who: "noor", ago: 3, files: ["test/pay/a"] }),
      { who: "noor", ago: 1, files: ["docs/pay"] },
      ...times(4, { who: "tomasz", ago: 1, files: ["lib/b"] }),
    ];
    const judgement = { ...settings, roster: team };
    const known = history(lines, judgement);
    const { suggestions } = situationOf(known, { kind: "noRule" }, "src/pay/a", now, judgement);
    assert.deepEqual(
      suggestions.map(({ person, facts }) => ({ name: person.name, facts })),
      [
        {
          name: "noor",
          facts: [{ kind: "onCompanion", path: "test/pay/a", count: 2, last: now - 3 * day }],
        },
      ],
    );
  });

  it("gives everybody it names a fact, and nobody a count of nothing", () => {
    const people = fc.constantFrom("lead", "noor", "tomasz", "elif", "stranger");
    const files = fc.constantFrom("a", "src/a", "src/b", "src/pay/c", "test/src/a", "docs/x");
    const line = fc.record({
      who: people,
      ago: fc.integer({ min: 0, max: 700 }),
      files: fc.uniqueArray(files, { minLength: 1, maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), files, (lines, path) => {
        const judgement = { ...settings, roster: team };
        const known = history(lines, judgement);
        const { suggestions } = situationOf(known, { kind: "noRule" }, path, now, judgement);
        for (const { facts } of suggestions) {
          assert.ok(facts.length > 0);
          assert.ok(facts.every((fact) => !("count" in fact) || (fact.count > 0 && fact.last > 0)));
        }
      }),
    );
  });

  it("is drawn from what was known then", () => {
    const judgement = { ...settings, roster: team };
    const lines = [
      { who: "noor", ago: 50, files: ["a"] },
      ...times(9, { who: "tomasz", ago: 1, files: ["a"] }),
    ];
    const at = now - 40 * day;
    const known = history(lines, judgement);
    const { suggestions } = situationOf(known, { kind: "noRule" }, "a", at, judgement);
    assert.deepEqual(
      suggestions.map(({ person }) => person.name),
      ["noor"],
    );
  });
});

describe("the inferred team", () => {
  const files = Array.from({ length: 12 }, (_, at) => `src/${at}`);

  it("is who is active on the lead's files", () => {
    const { team: inferred, people } = history([
      { who: "lead", ago: 1, files },
      { who: "noor", ago: 2, files: ["src/1", "src/2"] },
      { who: "passer-by", ago: 2, files: ["src/1", "lib/x"] },
      { who: "elsewhere", ago: 2, files: ["lib/x", "lib/y"] },
      { who: "old", ago: 200, files },
      { who: "ci-bot", ago: 1, files },
    ]);
    assert.equal(inferred.source, "history");
    const members = [...inferred.members].map((person) => people.persons[person]?.name);
    assert.deepEqual(members, ["noor"]);
  });

  it("is everybody active for a lead with hardly any commits", () => {
    const { team: inferred, people } = history([
      { who: "noor", ago: 2, files: ["a"] },
      { who: "tomasz", ago: 3, files: ["b"] },
      { who: "old", ago: 200, files: ["a"] },
    ]);
    const members = [...inferred.members].map((person) => people.persons[person]?.name);
    assert.deepEqual(new Set(members), new Set(["noor", "tomasz"]));
  });

  it("gives way to the roster", () => {
    const { team: rostered, people } = history([{ who: "noor", ago: 2, files: ["a"] }], {
      roster: [{ name: "Tomasz", emails: ["tomasz@x.example"], handle: "" }],
    });
    assert.equal(rostered.source, "roster");
    const members = [...rostered.members].map((person) => people.persons[person]?.name);
    assert.deepEqual(members, ["Tomasz"]);
  });
});
