import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import type { Contact } from "../../../src/core/people/contact";
import { type DuplicateReason, suspectedDuplicates } from "../../../src/core/people/duplicates";
import { mailmapLines } from "../../../src/core/people/mailmapLine";
import { nameForm } from "../../../src/core/people/nameForms";
import { mergePeople, type Person } from "../../../src/core/people/people";
import { parseContact } from "../../../src/core/people/contact";
import type { RosterEntry } from "../../../src/core/people/roster";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

function contacts(lines: readonly string[]): Contact[] {
  return lines.flatMap((line) => parseContact(line) ?? []);
}

/** The pairs as `proper < other: reason`, by address. */
function suspected(lines: readonly string[], roster: readonly RosterEntry[] = []): string[] {
  const all = contacts(lines);
  const pairs = suspectedDuplicates(mergePeople(all, ["lead@x.example"], roster), all);
  return pairs.map(
    ({ proper, other, because }) => `${proper.emails[0]} < ${other.emails[0]}: ${because}`,
  );
}

describe("suspected duplicates", () => {
  const pairs: [one: string, two: string, because: DuplicateReason][] = [
    ["Sarah French <sf@a.example>", "Sarah French <sarah@b.example>", "sameName"],
    ["Sarah French <sf@a.example>", "French, Sarah <sarah@b.example>", "sameName"],
    ["Sarah French <sf@a.example>", "Sarah M. French <sarah@b.example>", "sameName"],
    ["Łukasz Dąbek <ld@a.example>", "Lukasz Dabek <lukasz@b.example>", "sameName"],
    ["Sarah French <sf@a.example>", "SarahFrench <sarah@b.example>", "sameName"],
    ["Sarah French <sf@a.example>", "sarahfrench <sarah@b.example>", "sameLetters"],
    ["Sarah French <sf@a.example>", "S. French <sarah@b.example>", "initial"],
    ["Sarah French <sf@a.example>", "sarah <sfrench82@b.example>", "sameMailbox"],
    [
      "Tom Harvey <tombuilds@users.noreply.github.com>",
      "tombuilds <git@b.example>",
      "nameIsMailbox",
    ],
  ];
  for (const [one, two, because] of pairs) {
    it(`are ${one} and ${two}`, () => {
      const first = because === "sameMailbox" ? one.replace("sf@", "sfrench82@") : one;
      const found = suspected([first, two]);
      assert.equal(found.length, 1);
      assert.match(found[0] ?? "", new RegExp(`: ${because}$`));
      assert.match(suspected([two, first])[0] ?? "", new RegExp(`: ${because}$`));
    });
  }

  const apart: string[][] = [
    ["Alex <alex@a.example>", "Alex <alex@b.example>"],
    ["Michael <michael@a.example>", "Michael Stone <michael@b.example>"],
    ["John Smith <johns@a.example>", "Jane Smith <janes@a.example>", "J. Smith <j@b.example>"],
    ["Jeff Smith <js@a.example>", "J Smith <dark@b.example>", "Paul Smith <ps@c.example>"],
    ["Ann Lee <github@a.example>", "Bo <github@b.example>"],
    ["Bo <github.com@b.example>", "Penny Fudd <github.com@a.example>"],
    ["John Smith <jsmith12@a.example>", "Jane Smith <jsmith12@b.example>"],
    ["ShopBot <a@a.example>", "ShopBot <b@b.example>"],
    ["Li Wei <li@a.example>", "Wei Li <wei@b.example>"],
  ];
  for (const lines of apart) {
    it(`are not ${lines.join(" and ")}`, () => {
      assert.deepEqual(suspected(lines), []);
    });
  }

  it("leave out an address that carries two people's names", () => {
    const lines = [
      "Sarah French <radek@users.noreply.github.com>",
      "Radek Simko <radek@users.noreply.github.com>",
      "Sarah French <7+sarahf@users.noreply.github.com>",
      "Sarah French <sarah.french@a.example>",
    ];
    assert.deepEqual(suspected(lines), [
      "7+sarahf@users.noreply.github.com < sarah.french@a.example: sameName",
    ]);
  });

  it("are never two entries of the roster, and its spelling is the proper one", () => {
    const lines = ["Sarah French <a@a.example>", "Sarah French <b@b.example>"];
    const [one, two] = ["a@a.example", "b@b.example"].map((email) => {
      return { name: "Sarah French", emails: [email], handle: "" };
    });
    assert.ok(one && two);
    assert.deepEqual(suspected(lines, [one, two]), []);
    assert.deepEqual(suspected(lines, [two]), ["b@b.example < a@a.example: sameName"]);
  });

  it("put the lead first, then a name in words", () => {
    const lines = ["sarahfrench <a@a.example>", "Sarah French <b@b.example>"];
    assert.deepEqual(suspected(lines), ["b@b.example < a@a.example: sameLetters"]);
    const lead = ["sarahfrench <lead@x.example>", "Sarah French <b@b.example>"];
    assert.deepEqual(suspected(lead), ["lead@x.example < b@b.example: sameLetters"]);
  });

  it("have nobody on both sides, nobody twice, and do not depend on what else is there", () => {
    const name = fc.constantFrom("Sarah French", "S French", "sarahfrench", "Radek Simko", "alex");
    const box = fc.constantFrom("sfrench82", "sarah.french", "radek", "alex", "r");
    const host = fc.constantFrom("a.example", "b.example", "users.noreply.github.com");
    const contact = fc
      .tuple(name, box, host)
      .map(([who, user, at]) => ({ name: who, email: `${user}@${at}` }));
    fc.assert(
      fc.property(fc.array(contact), (all) => {
        const found = suspectedDuplicates(mergePeople(all, [], []), all);
        const others = found.map(({ other }) => other.id);
        assert.equal(new Set(others).size, others.length);
        assert.ok(found.every(({ proper }) => !others.includes(proper.id)));
      }),
    );
  });
});

describe("the form of a name", () => {
  it("is the same for names that differ in marks, order, case and middle initial", () => {
    for (const name of ["Źoë K. ßmith", "zoe SSMITH", "Ssmith, Zoë", "ZoeSsmith", "zoe.ssmith"]) {
      assert.deepEqual(nameForm(name).words, ["zoe", "ssmith"], name);
    }
  });

  it("is there for anything", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const { words, whole } = nameForm(name);
        assert.equal(words.join(""), whole);
      }),
    );
  });
});

describe("a mailmap line", () => {
  const person = (name: string, emails: readonly string[]): Person => {
    const { persons } = mergePeople([], [], [{ name, emails, handle: "" }]);
    const found = persons.at(-1);
    assert.ok(found);
    return found;
  };

  it("is one for each address, and none for an address that could not stand in it", () => {
    const proper = person("Noor Haddad", ["noor@shop.example"]);
    const other = person("n", ["n@old.example", "a<b@x", "c d\u200b@x", "e@f"]);
    assert.deepEqual(mailmapLines(proper, other), [
      "Noor Haddad <noor@shop.example> <n@old.example>",
      "Noor Haddad <noor@shop.example> <e@f>",
    ]);
    assert.deepEqual(mailmapLines(person("x", ["a>b"]), other), []);
  });

  it("is what git makes of it, whatever the name holds", async () => {
    const root = await tempFolder("mailmap");
    try {
      await runGit(root, ["init", "--quiet"]);
      const names = fc.sample(fc.string({ unit: "grapheme", maxLength: 30 }), 60);
      const hostile = ["# a", "a\nb <c@d>", "<", "a > b <", "\u202ex", "", ...names];
      const lines = hostile.flatMap((name, at) =>
        mailmapLines(person(name, [`p${at}@x.example`]), person("o", [`o${at}@x.example`])),
      );
      await writeFile(path.join(root, ".mailmap"), `${lines.join("\n")}\n`);
      const asked = hostile.map((_, at) => `Whoever <o${at}@x.example>\n`).join("");
      const answer = await runGit(root, ["check-mailmap", "--stdin"], Buffer.from(asked));
      const found = answer.trimEnd().split("\n");
      const emails = found.map((line) => /<([^<>]*)>$/.exec(line)?.[1]);
      assert.deepEqual(
        emails,
        hostile.map((_, at) => `p${at}@x.example`),
      );
    } finally {
      await removeFolder(root);
    }
  });
});
