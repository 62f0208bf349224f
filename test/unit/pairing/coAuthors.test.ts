import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type CoAuthor,
  coAuthorLine,
  missingIn,
  signatureOf,
  withCoAuthors,
  withoutCoAuthors,
} from "../../../src/core/coaching/pairing/coAuthors";
import { coAuthorsIn } from "../../../src/core/people/trailers";
import { mergePeople } from "../../../src/core/people/people";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

function coAuthor(name: string, ...emails: string[]): CoAuthor {
  return { signedAs: { name, email: emails[0] ?? "" }, emails };
}

const noor = coAuthor("Noor Haddad", "noor@shop.example", "noor@home.example");
const elif = coAuthor("Elif Kaya", "elif@shop.example");
const noorLine = "Co-authored-by: Noor Haddad <noor@shop.example>";
const elifLine = "Co-authored-by: Elif Kaya <elif@shop.example>";

/** Messages as people write them: paragraphs, trailers, comments, and either line end. */
const messages = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          "Fix the refund",
          "",
          "",
          "fix: round half to even",
          "Signed-off-by: Mara <mara@shop.example>",
          "Reviewed-by: Tomasz <t@shop.example>",
          "(cherry picked from commit 1234567)",
          "# a comment",
          "#12 closes it",
          "  and more of it",
          "Note that this is prose",
          "Co-authored-by: Copilot <copilot@x.example>",
          "---",
        ),
        fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, " ")),
      ),
      { maxLength: 9 },
    ),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([lines, end]) => lines.join(end));

const isText = (line: string): boolean => line.trim() !== "";

describe("the co-author line", () => {
  it("comes after an empty line, at the end, once", () => {
    assert.equal(withCoAuthors("Fix it", [noor]), `Fix it\n\n${noorLine}`);
    assert.equal(withCoAuthors("Fix it\n", [noor]), `Fix it\n\n${noorLine}`);
    const both = `Fix it\n\nBecause.\n\n${noorLine}\n${elifLine}`;
    assert.equal(withCoAuthors("Fix it\n\nBecause.", [noor, elif]), both);
    assert.equal(withCoAuthors(both, [elif, noor]), both);
  });

  it("joins the trailers that are there, and keeps the line ends", () => {
    const signed = "Fix it\r\n\r\nSigned-off-by: Mara <mara@shop.example>";
    assert.equal(withCoAuthors(signed, [noor]), `${signed}\r\n${noorLine}`);
  });

  it("takes no subject for a trailer, and no prose", () => {
    assert.equal(withCoAuthors("fix: it", [noor]), `fix: it\n\n${noorLine}`);
    const prose = "Fix it\n\nNote: this\nis prose";
    assert.equal(withCoAuthors(prose, [noor]), `${prose}\n\n${noorLine}`);
  });

  it("takes a line for the rest of a trailer only where no comment stands between, as git does", () => {
    const goesOn = "Fix it\n\nReviewed-by: Tomasz\n  of the shop";
    assert.equal(withCoAuthors(goesOn, [noor]), `${goesOn}\n${noorLine}`);
    const cut = "Fix it\n\nReviewed-by: Tomasz\n# a comment\n  of the shop";
    assert.equal(withCoAuthors(cut, [noor]), `${cut}\n\n${noorLine}`);
  });

  it("is left out of a message that says nothing yet", () => {
    for (const empty of ["", "\n", " \r\n \n"]) assert.equal(withCoAuthors(empty, [noor]), empty);
  });

  it("is not added for somebody named by another of their addresses", () => {
    const typed = "Fix it\n\nco-authored-by: N <Noor@Home.example>";
    assert.equal(withCoAuthors(typed, [noor]), typed);
    assert.deepEqual(missingIn(typed, [noor, elif]), [elif]);
    assert.equal(withoutCoAuthors(typed, [noor]), typed);
  });

  it("is taken away only as it was added", () => {
    const typed = `Fix it\n\nMore.\n\n${noorLine}\n${elifLine}\n`;
    assert.equal(withoutCoAuthors(typed, [noor]), `Fix it\n\nMore.\n\n${elifLine}`);
    assert.equal(withoutCoAuthors(typed, [noor, elif]), "Fix it\n\nMore.");
    assert.equal(withoutCoAuthors(`\n\n${noorLine}`, [noor]), "");
  });

  it("holds on one line whatever a stranger's name is", () => {
    const hostile = { name: "A <b@c>\nSigned-off-by: X", email: "a b@\u202Ex.example>" };
    const line = coAuthorLine(hostile);
    assert.equal(line, "Co-authored-by: A b@c Signed-off-by: X <ab@x.example>");
    assert.equal(coAuthorLine({ name: "", email: "a@b" }), "Co-authored-by: a@b <a@b>");
  });

  it("changes nothing else, is added once, and can be taken back: any message", () => {
    fc.assert(
      fc.property(messages, (message) => {
        const people = [noor, elif];
        const once = withCoAuthors(message, people);
        assert.equal(withCoAuthors(once, people), once);
        const lines = message.split(/\r?\n/).filter(isText);
        const added = lines.length === 0 ? [] : [noorLine, elifLine];
        const after = once.split(/\r?\n/).filter(isText);
        assert.deepEqual(
          after.filter((line) => !added.includes(line)),
          lines,
        );
        assert.deepEqual(
          after.filter((line) => added.includes(line)),
          added,
        );
        const back = withoutCoAuthors(once, people);
        assert.equal(back.trimEnd(), message.trimEnd());
        const named = coAuthorsIn(once).map(({ email }) => email);
        assert.equal(named.includes("elif@shop.example"), added.length > 0);
      }),
    );
  });

  it("is what git itself finds, with every trailer that it found before", async () => {
    const folder = await tempFolder("trailers");
    const parse = (message: string): Promise<string> =>
      runGit(folder, ["interpret-trailers", "--parse", "--no-divider"], Buffer.from(message));
    try {
      await fc.assert(
        fc.asyncProperty(messages, async (message) => {
          const text = `Fix it\n\n${message.replaceAll("\r\n", "\n")}`;
          const before = await parse(`${text}\n`);
          const after = await parse(`${withCoAuthors(text, [noor])}\n`);
          // Text that looks like trailers may count as such once a real one stands below it.
          const found = after.split("\n");
          assert.ok(found.includes(noorLine));
          const left = before.split("\n").filter((line) => line !== "" && !found.includes(line));
          assert.deepEqual(left, []);
        }),
        { numRuns: 200 },
      );
    } finally {
      await removeFolder(folder);
    }
  });
});

describe("how a person signs", () => {
  const contacts = [
    { name: "Elif K.", email: "" },
    { name: "N. Haddad", email: "Noor@New.example" },
    { name: "Noor", email: "noor@old.example" },
  ];
  const roster = [
    { name: "Noor", emails: ["noor@old.example", "noor@new.example"], handle: "" },
    { name: "Priya", emails: ["priya@shop.example"], handle: "" },
    { name: "Ines", emails: [], handle: "@ines" },
  ];
  const people = mergePeople(contacts, [], roster);
  const signed = (name: string) => {
    const person = people.persons.find((one) => one.name === name);
    assert.ok(person, name);
    return signatureOf(person, people, contacts);
  };

  it("is as in their newest commit here, else as on the roster, else unknown", () => {
    assert.deepEqual(signed("Noor"), { name: "N. Haddad", email: "Noor@New.example" });
    assert.deepEqual(signed("Priya"), { name: "Priya", email: "priya@shop.example" });
    assert.equal(signed("Ines"), undefined);
    assert.equal(signed("Elif K."), undefined);
  });
});
