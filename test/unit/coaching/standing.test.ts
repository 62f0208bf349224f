import assert from "node:assert/strict";
import { situationOf, type JudgementSettings } from "../../../src/core/coaching/situation";
import type { Standing } from "../../../src/core/coaching/standing";
import { parseGithubCodeowners } from "../../../src/core/ownership/github";
import { ownershipOf } from "../../../src/core/ownership/match";
import { history, type Line, now, settings, times } from "../history/smallHistory";

const roster = [
  { name: "", emails: ["noor@x.example"], handle: "@noorh" },
  { name: "", emails: ["tomasz@x.example"], handle: "" },
];

function standing(
  codeowners: string,
  lines: readonly Line[],
  given: Partial<JudgementSettings> = {},
): Standing["because"] {
  const judgement = { ...settings, roster, ...given };
  const ownership = ownershipOf(parseGithubCodeowners(codeowners), "src/a");
  const known = history(lines, judgement);
  return situationOf(known, ownership, "src/a", now, judgement).standing.because;
}

const byTeam = times(5, { who: "noor", ago: 3, files: ["src/a"] });
const byLead = times(9, { who: "lead", ago: 3, files: ["src/a"] });
const byStranger = times(9, { who: "stranger", ago: 3, files: ["src/a"] });

describe("whether a file is the team's", () => {
  const cases: [string, string, readonly Line[], Standing["because"]][] = [
    ["a teammate's handle in the rule", "* @NoorH\n", byLead, "ownerOnTeam"],
    [
      "a teammate's address in the rule, beside the lead's",
      "* lead@x.example noor@x.example\n",
      [],
      "ownerOnTeam",
    ],
    ["only the lead in the rule", "* lead@x.example\n", byTeam, "yours"],
    ["only strangers in the rule", "* @stranger\n", byTeam, "elsewhere"],
    ["a rule that names nobody", "*\n", byTeam, "unowned"],
    ["a team nobody has placed, worked on by the team", "* @org/pay\n", byTeam, "history"],
    ["a team nobody has placed, worked on by the lead", "* @org/pay\n", byLead, "yours"],
    ["no rule, worked on by the team", "", byTeam, "history"],
    ["no rule, worked on mostly by the lead", "", [...byTeam, ...byLead], "yours"],
    ["no rule, worked on mostly by strangers", "", [...byTeam, ...byStranger], "elsewhere"],
    ["no rule, no history", "", [], "noHistory"],
  ];
  for (const [what, codeowners, lines, because] of cases) {
    it(`${what}: ${because}`, () => {
      assert.equal(standing(codeowners, lines), because);
    });
  }

  it("goes by the teams the lead has named, once there are any", () => {
    const ownerTeams = ["@Org/Pay"];
    assert.equal(standing("* @org/pay\n", byLead, { ownerTeams }), "ownerTeam");
    assert.equal(standing("* @org/other\n", byTeam, { ownerTeams }), "elsewhere");
  });

  it("takes a role of GitLab's and a group of Bitbucket's for several people", () => {
    const because = (owner: string, ownerTeams: string[] = []): string => {
      const rule = { line: 1, pattern: "*", owners: [owner], section: null };
      const judgement = { ...settings, roster, ownerTeams };
      const known = history(byTeam, judgement);
      const ownership = { kind: "owned", rule, owners: [owner] } as const;
      return situationOf(known, ownership, "src/a", now, judgement).standing.because;
    };
    assert.equal(because("@@maintainers"), "history");
    assert.equal(because("@shop/pay:random(2)"), "history");
    assert.equal(because("@shop/pay:random(2)", ["@shop/pay"]), "ownerTeam");
    assert.equal(because("@stranger"), "elsewhere");
  });

  it("goes by the folder for a file without history", () => {
    const neighbours = times(3, { who: "noor", ago: 3, files: ["src/b"] });
    assert.equal(standing("", neighbours), "history");
  });

  it("leaves those who have gone out of the count, but not the lead", () => {
    const byGone = times(40, { who: "stranger", ago: 150, files: ["src/a"] });
    assert.equal(standing("", [...byTeam, ...byGone]), "history");
    const byLeadOfOld = times(40, { who: "lead", ago: 150, files: ["src/a"] });
    assert.equal(standing("", [...byTeam, ...byLeadOfOld]), "yours");
  });

  it("leaves programs out of the count", () => {
    const byBot = times(30, { who: "ci-bot", ago: 1, files: ["src/a"] });
    assert.equal(standing("", [...byTeam, ...byBot]), "history");
  });
});
