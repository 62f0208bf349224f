import assert from "node:assert/strict";
import fc from "fast-check";
import { builtInAutomation, kindOf, parseAutomation } from "../../../src/core/people/automation";
import { builtInSigns } from "../../../src/core/people/automationSigns";
import { settings } from "../../harness/manifestSettings";

const cases: [name: string, email: string, kind: string][] = [
  ["Noor Haddad", "noor@shop.example", "human"],
  ["Claude Monet", "claude@giverny.example", "human"],
  ["Devin Booker", "devin@shop.example", "human"],
  ["Jules Verne", "jules@nantes.example", "human"],
  ["Ann Talbot", "talbot@shop.example", "human"],
  ["copilot", "copilot@airline.example", "human"],
  ["Claude", "noreply@anthropic.com", "agent"],
  ["Claude Opus 4", "NoReply@Anthropic.com", "agent"],
  ["Copilot", "198982749+Copilot@users.noreply.github.com", "agent"],
  ["copilot-swe-agent[bot]", "198982749+Copilot@users.noreply.github.com", "agent"],
  ["Cursor Agent", "cursoragent@cursor.com", "agent"],
  ["aider (gpt-4o)", "aider@aider.chat", "agent"],
  ["google-labs-jules[bot]", "161369871+google-labs-jules[bot]@users.noreply.github.com", "agent"],
  ["dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com", "bot"],
  ["renovate", "29139614+renovate[bot]@users.noreply.github.com", "bot"],
  ["GitHub", "noreply@github.com", "bot"],
  ["github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com", "bot"],
  ["Release Bot", "release@shop.example", "bot"],
  ["CI", "ci-bot@shop.example", "bot"],
  ["copilot", "42-copilot@users.noreply.gitlab.com", "human"],
  ["Mina", "42-mina@users.noreply.gitlab.com", "human"],
  ["deploy", "project_12_bot_3fa9@noreply.gitlab.com", "bot"],
  ["deploy", "7-group_12_bot_3fa9@users.noreply.gitlab.com", "bot"],
  ["ShopBot", "shop@shop.example", "bot"],
  ["Crush", "crush@charm.land", "agent"],
  ["claude[bot]", "", "agent"],
];

describe("who is behind a contact", () => {
  for (const [name, email, kind] of cases) {
    it(`${name} <${email}> is ${kind}`, () => {
      assert.equal(kindOf({ name, email }, builtInAutomation), kind);
    });
  }
});

describe("the automation setting", () => {
  it("has the built-in signs as its default in the manifest", () => {
    const { default: signs } = settings["baton.automation"];
    assert.deepEqual(signs, builtInSigns);
  });

  it("knows every built-in sign as the setting does", () => {
    const { automation, problems } = parseAutomation(builtInSigns);
    assert.deepEqual(problems, []);
    assert.deepEqual(automation, builtInAutomation);
    assert.equal(parseAutomation(undefined).automation, builtInAutomation);
  });

  it("is known by address, domain, login and name, in any letter case", () => {
    const { automation, problems } = parseAutomation({
      "CI@Shop.example": "bot",
      "@bots.example": "bot",
      "login:@Octo-Helper": "agent",
      "name: Release Train": "bot",
    });
    assert.deepEqual(problems, []);
    const kind = (name: string, email: string): string => kindOf({ name, email }, automation);
    assert.equal(kind("x", "ci@shop.EXAMPLE"), "bot");
    assert.equal(kind("x", "any@bots.example"), "bot");
    assert.equal(kind("x", "any@more.bots.example"), "human");
    assert.equal(kind("x", "7+octo-helper@users.noreply.github.com"), "agent");
    assert.equal(kind("RELEASE TRAIN", "a@b.example"), "bot");
    assert.equal(kind("Release Trainer", "a@b.example"), "human");
  });

  it("takes a sign back for one address, and for what only looks like a bot", () => {
    const { automation } = parseAutomation({
      ...builtInSigns,
      "mina@aider.chat": "human",
      "name:Abbot Bot": "human",
      "@kit.example": "human",
    });
    const kind = (name: string, email: string): string => kindOf({ name, email }, automation);
    assert.equal(kind("Mina", "mina@aider.chat"), "human");
    assert.equal(kind("x", "other@aider.chat"), "agent");
    assert.equal(kind("Abbot Bot", "a@b.example"), "human");
    assert.equal(kind("Kit Bot", "a@kit.example"), "human");
  });

  it("names each bad entry and keeps the good ones", () => {
    const { automation, problems } = parseAutomation({
      "a@b.example": "robot",
      weblate: "bot",
      "login:": "bot",
      "c@d.example": "bot",
    });
    assert.deepEqual([...automation.keys()], ["c@d.example"]);
    assert.equal(problems.length, 3);
    assert.match(problems[0] ?? "", /^baton\.automation, entry "a@b\.example": write "agent"/);
    assert.match(problems[1] ?? "", /^baton\.automation, entry "weblate": write an address/);
    assert.match(parseAutomation([]).problems.join(), /^baton\.automation: write \{/);
  });

  it("takes anything without throwing, each entry either good or named", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (value) => {
        const { automation, problems } = parseAutomation(value);
        assert.ok(automation.size + problems.length <= Object.keys(value).length);
      }),
    );
  });
});
