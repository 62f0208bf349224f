import assert from "node:assert/strict";
import fc from "fast-check";
import type { Contact } from "../../../src/core/people/contact";
import { mergePeople, personNamed } from "../../../src/core/people/people";

const noor = { name: "Noor Haddad", email: "noor@shop.example" };
const noorShouting = { name: "noor", email: "NOOR@Shop.Example" };
const noorOnGithub = { name: "Noor H.", email: "77+noorh@users.noreply.github.com" };
const noorOfOld = { name: "noorh", email: "noorh@users.noreply.github.com" };
const namesake = { name: "Noor Haddad", email: "noor@elsewhere.example" };

describe("people", () => {
  it("are one when the address differs in letter case only", () => {
    const { personOf, persons } = mergePeople([noor, noorShouting], [], []);
    assert.equal(personOf[0], personOf[1]);
    assert.equal(persons[personOf[0] ?? -1]?.name, "Noor Haddad");
  });

  it("are one when two private addresses have the same login", () => {
    const { personOf } = mergePeople([noorOnGithub, noorOfOld], [], []);
    assert.equal(personOf[0], personOf[1]);
  });

  it("are called by the name that their login says, where a commit put another on their address", () => {
    const github = "5+noorhaddad@users.noreply.github.com";
    const contacts = [
      { name: "Tomasz Wilk", email: github },
      { name: "Noor Haddad", email: github },
      { name: "N. Haddad", email: github },
    ];
    const { persons, personOf } = mergePeople(contacts, [], []);
    assert.equal(persons[personOf[0] ?? -1]?.name, "Noor Haddad");
    const entry = { name: "Noor", emails: [github], handle: "" };
    const rostered = mergePeople(contacts, [], [entry]);
    assert.equal(rostered.persons[rostered.personOf[0] ?? -1]?.name, "Noor");
  });

  it("are two when only the name is the same", () => {
    const { personOf } = mergePeople([noor, namesake], [], []);
    assert.notEqual(personOf[0], personOf[1]);
  });

  it("are joined by the roster, through handle and addresses, under its name", () => {
    const entry = { name: "Noor", emails: [noor.email, namesake.email], handle: "@NoorH" };
    const merged = mergePeople([noor, noorOnGithub, namesake], [], [entry]);
    assert.equal(new Set(merged.personOf).size, 1);
    assert.equal(personNamed(merged, "@noorh")?.name, "Noor");
    assert.equal(personNamed(merged, "NOOR@shop.example")?.onRoster, true);
  });

  it("are two when one login is on two forges, and its handle is then the newer one's", () => {
    const onGitlab = { name: "N. Other", email: "5-noorh@users.noreply.gitlab.com" };
    const merged = mergePeople([onGitlab, noorOnGithub], [], []);
    assert.notEqual(merged.personOf[0], merged.personOf[1]);
    assert.equal(personNamed(merged, "@NoorH")?.name, "N. Other");
  });

  it("are found by a roster handle on any forge, but not where two forges have that login", () => {
    const onGitlab = { name: "N. Other", email: "5-noorh@users.noreply.gitlab.com" };
    const entry = { name: "Noor", emails: [], handle: "@noorh" };
    const alone = mergePeople([onGitlab], [], [entry]);
    assert.equal(alone.persons[alone.personOf[0] ?? -1]?.name, "Noor");
    const both = mergePeople([onGitlab, noorOnGithub], [], [entry]);
    assert.equal(new Set([...both.personOf, personNamed(both, "@noorh")?.id]).size, 3);
    const withAddress = { ...entry, emails: [noorOnGithub.email] };
    const told = mergePeople([onGitlab, noorOnGithub], [], [withAddress]);
    assert.equal(told.persons[told.personOf[1] ?? -1]?.name, "Noor");
    assert.equal(personNamed(told, "@noorh")?.id, told.personOf[1]);
  });

  it("include the lead under all own addresses, commits or none", () => {
    const merged = mergePeople([noor, noorOnGithub], ["noor@SHOP.example", noorOfOld.email], []);
    assert.equal(merged.personOf[0], merged.leadId);
    assert.equal(merged.personOf[1], merged.leadId);
    const stranger = mergePeople([noor], ["lead@shop.example"], []);
    assert.notEqual(stranger.personOf[0], stranger.leadId);
    assert.equal(stranger.persons[stranger.leadId]?.isLead, true);
  });

  it("who are the lead or on the roster are human, whatever their address looks like", () => {
    const bot = { name: "release-bot", email: "release-bot@shop.example" };
    const asLead = mergePeople([bot], [bot.email], []);
    assert.equal(asLead.persons[asLead.leadId]?.kind, "human");
    const entry = { name: "", emails: [bot.email], handle: "" };
    assert.equal(mergePeople([bot], [], [entry]).persons[1]?.kind, "human");
  });

  it("without an address are told apart by name", () => {
    const { personOf } = mergePeople(
      [
        { name: "a", email: "" },
        { name: "b", email: " " },
      ],
      [],
      [],
    );
    assert.notEqual(personOf[0], personOf[1]);
  });

  it("are the same groups in whatever order the contacts come", () => {
    const pool: Contact[] = [noor, noorShouting, noorOnGithub, noorOfOld, namesake];
    const roster = [{ name: "", emails: [noor.email], handle: "@noorh" }];
    const groups = (contacts: readonly Contact[]): string[] => {
      const { personOf } = mergePeople(contacts, [], roster);
      const emails = new Map<number, string[]>();
      contacts.forEach(({ email }, at) => {
        const person = personOf[at] ?? -1;
        emails.set(person, [...(emails.get(person) ?? []), email]);
      });
      return [...emails.values()].map((group) => group.toSorted().join()).toSorted();
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: 5 }), (shuffled) => {
        assert.deepEqual(groups(shuffled), groups(pool));
      }),
    );
  });
});
