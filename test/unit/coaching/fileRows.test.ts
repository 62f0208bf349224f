import assert from "node:assert/strict";
import fc from "fast-check";
import { type FileRow, fileRows, rowSpoken } from "../../../src/core/coaching/fileRows";
import type { FileView } from "../../../src/core/coaching/fileView";
import { situationOf } from "../../../src/core/coaching/situation";
import type { Ownership } from "../../../src/core/ownership/codeowners";
import { Calendar } from "../../../src/core/text/calendar";
import { history, type Line, now, settings, times } from "../history/smallHistory";

const at = { calendar: new Calendar("UTC"), now };
const day = at.calendar.pastDay(now - 3 * 86_400, now);

type Known = Extract<FileView, { kind: "known" }>;

function rows(
  lines: readonly Line[],
  given: Partial<Known> & { ownership?: Ownership } = {},
): FileRow[] {
  const { ownership = { kind: "noRule" }, ...rest } = given;
  const situation = situationOf(history(lines), ownership, "src/a", now, settings);
  return fileRows({ kind: "known", situation, codeowners: undefined, advice: [], ...rest }, at);
}

const work: readonly Line[] = [
  ...times(5, { who: "noor", ago: 3, files: ["src/a"] }),
  { who: "tomasz", ago: 30, files: ["src/a"] },
  { who: "lead", ago: 2, files: ["src/a"] },
];

const owned: Ownership = {
  kind: "owned",
  rule: { line: 14, pattern: "/src/", owners: ["@shop/pay"], section: null },
  owners: ["@shop/pay"],
  others: [{ line: 3, pattern: "*", owners: [], section: null }],
};

describe("the rows about a file", () => {
  it("name people with what the hover says of them, then whose file it is and why", () => {
    const found = rows(work, { ownership: owned, codeowners: "CODEOWNERS", advice: ["Set it."] });
    assert.deepEqual(
      found.map(({ kind, label, description }) => `${kind}: ${label} | ${description}`),
      [
        "person: noor | knows this file",
        "person: tomasz | has some contact and room to grow",
        "note: Most of the recent work here is your team's. | ",
        "rule: CODEOWNERS line 14 | /src/ → @shop/pay",
        "rule: CODEOWNERS line 3 | * → nobody",
        "team: Your team is inferred from history | say who is on it",
        "advice: Set it. | ",
      ],
    );
    const [noor] = found;
    assert.equal(noor?.person, "noor@x.example");
    assert.deepEqual(
      noor?.children.map(({ label }) => label),
      [`5 of the last 7 commits here, last ${day}`],
    );
    assert.equal(
      noor && rowSpoken(noor),
      `noor, knows this file, 5 of the last 7 commits here, last ${day}`,
    );
    assert.equal(new Set(found.map(({ id }) => id)).size, found.length);
  });

  it("say that nobody has worked here, that there is no rule, and how far the reading is", () => {
    const found = rows([{ who: "lead", ago: 2, files: ["src/a"] }], { reading: 40 });
    assert.deepEqual(
      found.map(({ label }) => label),
      [
        "Nobody on your team has worked here of late.",
        "This file is yours.",
        "No CODEOWNERS rule",
        "Your team is inferred from history",
        "A first look",
      ],
    );
    assert.equal(found.at(-1)?.description, "Baton reads on, 40 % so far");
  });

  it("hold nothing hidden and one line each, whatever a stranger wrote", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const lines = times(3, { who: `A${text}`, ago: 1, files: ["src/a"] });
        const rule = { line: 1, pattern: text, owners: [text], section: null };
        const ownership: Ownership = { kind: "owned", rule, owners: [text] };
        for (const row of rows(lines, { ownership, codeowners: "C", advice: [text] })) {
          assert.doesNotMatch(
            rowSpoken(row),
            /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
