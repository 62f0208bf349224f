import assert from "node:assert/strict";
import fc from "fast-check";
import { mergesOf, mergeText } from "../../../src/core/people/merges";
import { mergePeople } from "../../../src/core/people/people";

const emails = [
  "noor@shop.example",
  "77+noorh@users.noreply.github.com",
  "noorh@users.noreply.github.com",
  "5-noorh@users.noreply.gitlab.com",
  "6-noorh@users.noreply.gitlab.com",
  "mara@shop.example",
];

describe("why addresses are one person", () => {
  it("is said for each of them", () => {
    const roster = [{ name: "Noor", emails: ["noor@shop.example"], handle: "@noorh" }];
    const contacts = emails.slice(0, 3).map((email) => ({ name: "", email }));
    const { persons, personOf } = mergePeople(contacts, [], roster);
    const noor = persons[personOf[0] ?? -1];
    assert.ok(noor);
    assert.deepEqual(mergesOf(noor, [], roster).map(mergeText), [
      "noor@shop.example",
      "77+noorh@users.noreply.github.com (same GitHub login in a private address)",
      "noorh@users.noreply.github.com (same GitHub login in a private address)",
    ]);
  });

  it("is a handle, the roster, or that the lead said so", () => {
    const roster = [{ name: "Noor", emails: ["noor@shop.example", "n@x"], handle: "@noorh" }];
    const contacts = [{ name: "", email: "5-noorh@users.noreply.gitlab.com" }];
    const merged = mergePeople(contacts, ["mara@shop.example", "M@home.example"], roster);
    const texts = merged.persons.map((person) =>
      mergesOf(person, ["mara@shop.example", "M@home.example"], roster).map(mergeText),
    );
    assert.deepEqual(texts, [
      ["mara@shop.example", "m@home.example (one of your addresses)"],
      [
        "noor@shop.example",
        "n@x (your roster)",
        "5-noorh@users.noreply.gitlab.com (the GitLab login is the handle in your roster)",
      ],
    ]);
  });

  it("is known for every merge there is", () => {
    const some = fc.subarray(emails);
    const entry = fc.record({
      name: fc.constant(""),
      emails: fc.subarray(emails, { minLength: 1 }),
      handle: fc.constantFrom("", "@noorh", "@mara"),
    });
    fc.assert(
      fc.property(some, some, fc.array(entry, { maxLength: 2 }), (seen, lead, roster) => {
        const contacts = seen.map((email) => ({ name: "", email }));
        for (const person of mergePeople(contacts, lead, roster).persons) {
          const [, ...others] = mergesOf(person, lead, roster);
          assert.ok(others.every(({ because }) => because !== undefined));
        }
      }),
    );
  });
});
