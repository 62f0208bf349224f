import assert from "node:assert/strict";
import { loginOfNoreply, parseContact } from "../../../src/core/people/contact";

describe("a contact", () => {
  it("is read from a name and an address in angle brackets", () => {
    const contact = parseContact("  Noor Haddad <noor@shop.example> ");
    assert.deepEqual(contact, { name: "Noor Haddad", email: "noor@shop.example" });
  });

  for (const text of ["", "Noor Haddad", "<>", "Noor < >", "Noor <noor@shop.example", "> <"]) {
    it(`is not read from ${JSON.stringify(text)}`, () => {
      assert.equal(parseContact(text), undefined);
    });
  }
});

describe("a GitHub private address", () => {
  const cases: [string, string | undefined][] = [
    ["123+Mina-O@users.noreply.github.com", "mina-o"],
    ["mina@users.noreply.github.com", "mina"],
    ["MINA@Users.NoReply.GitHub.com", "mina"],
    ["49699333+dependabot[bot]@users.noreply.github.com", "dependabot[bot]"],
    ["corp_emu@users.noreply.github.com", "corp_emu"],
    ["mina@users.noreply.github.com.evil.example", undefined],
    ["12+@users.noreply.github.com", undefined],
    ["noreply@github.com", undefined],
    ["a+b@users.noreply.github.com", undefined],
  ];
  for (const [email, login] of cases) {
    it(`${email} is ${login ?? "none"}`, () => {
      assert.equal(loginOfNoreply(email), login);
    });
  }
});
