import assert from "node:assert/strict";
import { accountKey, accountOf, parseContact } from "../../../src/core/people/contact";

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

describe("a private address", () => {
  const cases: [string, string | undefined][] = [
    ["123+Mina-O@users.noreply.github.com", "github github.com mina-o"],
    ["mina@users.noreply.github.com", "github github.com mina"],
    ["12-mina@users.noreply.github.com", "github github.com 12-mina"],
    ["MINA@Users.NoReply.GitHub.com", "github github.com mina"],
    ["49699333+dependabot[bot]@users.noreply.github.com", "github github.com dependabot[bot]"],
    ["corp_emu@users.noreply.github.com", "github github.com corp_emu"],
    ["mina@users.noreply.git.shop.example", "github git.shop.example mina"],
    ["7+mina@users.noreply.git.shop.example", "github git.shop.example mina"],
    ["123-Mina.O@users.noreply.gitlab.com", "gitlab gitlab.com mina.o"],
    ["123-mina-o@users.noreply.git.shop.example", "gitlab git.shop.example mina-o"],
    ["mina@users.noreply.gitlab.com", undefined],
    ["123@users.noreply.gitlab.com", undefined],
    ["123-@users.noreply.gitlab.com", undefined],
    ["12+@users.noreply.github.com", undefined],
    ["noreply@github.com", undefined],
    ["a+b@users.noreply.github.com", undefined],
    ["a@users.noreply.", undefined],
    ["a@users.noreply.x@y", undefined],
  ];
  for (const [email, key] of cases) {
    it(`${email} is ${key ?? "none"}`, () => {
      const account = accountOf(email);
      assert.equal(account && accountKey(account), key);
    });
  }

  it("of another host that only begins like GitHub's is not GitHub's", () => {
    assert.equal(
      accountOf("m@users.noreply.github.com.evil.example")?.host,
      "github.com.evil.example",
    );
  });
});
