import assert from "node:assert/strict";
import fc from "fast-check";
import type { Contact } from "../../../src/core/people/contact";
import { mergePeople } from "../../../src/core/people/people";

const mara = { name: "Mara Lind", email: "mara@shop.example" };
const maraOnGithub = { name: "Mara Lind", email: "12+maralind@users.noreply.github.com" };
const noor = { name: "Noor Haddad", email: "noor@shop.example" };

/** The addresses of those who may be the lead, who is `mara@shop.example`. */
function mayBeMara(contacts: readonly Contact[], userName = ""): string[] {
  const { persons } = mergePeople(contacts, [mara.email], [], undefined, userName);
  return persons.filter(({ mayBeLead }) => mayBeLead).flatMap(({ emails }) => emails);
}

describe("who bears the lead's name", () => {
  it("is who signs with it at another address, in any letter case, and nobody else", () => {
    const shouting = { ...maraOnGithub, name: " MARA lind" };
    for (const other of [maraOnGithub, shouting]) {
      assert.deepEqual(mayBeMara([mara, other, noor]), [maraOnGithub.email]);
    }
    assert.deepEqual(mayBeMara([mara, noor]), []);
  });

  it("is told by the name git is set to, where the lead has no commit at the address of now", () => {
    assert.deepEqual(mayBeMara([maraOnGithub, noor], "Mara Lind"), [maraOnGithub.email]);
    assert.deepEqual(mayBeMara([maraOnGithub, noor]), []);
  });

  it("is not told by one word, which many share, unless it is a login", () => {
    const given = { name: "Mara", email: mara.email };
    assert.deepEqual(mayBeMara([given, { name: "Mara", email: "mara@other.example" }]), []);
    const login = { name: "maralind", email: mara.email };
    const onGithub = { ...maraOnGithub, name: "maralind" };
    assert.deepEqual(mayBeMara([login, onGithub]), [onGithub.email]);
  });

  it("is not somebody on whose address the name stands beside their own, nor a lead's with two names", () => {
    const squashed = { name: mara.name, email: noor.email };
    assert.deepEqual(mayBeMara([mara, squashed, noor]), []);
    const ofNoor = { name: noor.name, email: mara.email };
    assert.deepEqual(mayBeMara([ofNoor, mara, noor, maraOnGithub]), []);
    assert.deepEqual(mayBeMara([ofNoor, mara, noor, maraOnGithub], "Mara Lind"), [
      maraOnGithub.email,
    ]);
  });

  it("is nobody on the roster and no program", () => {
    const bot = { name: "Mara Lind", email: "5+mara[bot]@users.noreply.github.com" };
    const entry = { name: "Mara Lind", emails: [maraOnGithub.email], handle: "" };
    const { persons } = mergePeople([mara, maraOnGithub, bot], [mara.email], [entry]);
    assert.deepEqual(
      persons.filter(({ mayBeLead }) => mayBeLead),
      [],
    );
  });

  it("is never the lead, whatever names there are", () => {
    const word = fc.constantFrom("mara", "lind", "Mara Lind", "noor", "", "maralind");
    const address = fc.constantFrom(mara.email, maraOnGithub.email, noor.email, "x@y", "");
    const contacts = fc.array(fc.record({ name: word, email: address }), { maxLength: 8 });
    fc.assert(
      fc.property(contacts, word, (all, userName) => {
        const { persons } = mergePeople(all, [mara.email], [], undefined, userName);
        assert.ok(persons.every(({ isLead, mayBeLead }) => !(isLead && mayBeLead)));
      }),
    );
  });
});
