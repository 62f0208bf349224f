import assert from "node:assert/strict";
import { kindOf } from "../../../src/core/people/automation";

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
];

describe("who is behind a contact", () => {
  for (const [name, email, kind] of cases) {
    it(`${name} <${email}> is ${kind}`, () => {
      assert.equal(kindOf({ name, email }), kind);
    });
  }
});
