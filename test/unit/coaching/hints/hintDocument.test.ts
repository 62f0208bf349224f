import assert from "node:assert/strict";
import fc from "fast-check";
import { draftHint } from "../../../../src/core/coaching/hints/draftHint";
import type { HintDocument } from "../../../../src/core/coaching/hints/hint";
import { parseHint, printHint } from "../../../../src/core/coaching/hints/hintDocument";
import { hintMessage, patchNote } from "../../../../src/core/coaching/hints/hintMessage";
import { topics } from "../../../../src/core/people/topics";
import { codeBlock } from "../../../../src/core/text/plain";
import { changeOf } from "../change/diffs";

const change = changeOf("src/pay.ts", " const a = 1;\n-b();\n+try {\n+  b();\n+} catch {}\n c();");
const hint = draftHint({ change, topic: "error handling", givenName: "Noor" });
const document: HintDocument = { hint, to: "Noor", startsAt: 1 };

function problemsOf(text: string): string[] {
  const parsed = parseHint(text);
  return "problems" in parsed
    ? parsed.problems.map(({ line, message }) => `${line}: ${message}`)
    : [];
}

function edited(from: string | RegExp, to: string): string {
  const text = printHint(document);
  const next = text.replace(from, to);
  assert.notEqual(next, text);
  return next;
}

const line = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 20 }).map((text) => text.replaceAll(/[\r\n]/g, "")),
  fc.constantFrom(
    "## 2 Pointer",
    "\\## 3",
    "<!-- a -->",
    "  <!-- b",
    "# x",
    "-->",
    "",
    "For A · b · c",
  ),
);
const paragraph = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join("\n"))
  .filter((text) => !/^ {0,3}(?:`{3}|~{3})/m.test(text));
const code = fc
  .array(fc.oneof(line, fc.constantFrom("```", "~~~~", "## 1 Question", "<!-- x")))
  .map((lines) => codeBlock(lines, "ts"));
const rung = fc
  .array(fc.oneof(paragraph, code), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join("\n\n").replace(/^(?:[ \t]*\n)+|\s+$/g, ""))
  .filter((text) => text.trim() !== "");
const anyDocument: fc.Arbitrary<HintDocument> = fc
  .record(
    {
      topic: fc.option(fc.constantFrom(...topics), { nil: undefined }),
      rungs: fc.tuple(rung, rung, rung, rung),
      to: fc.constantFrom("Noor", "Jean-Luc", "王小明", "there"),
      startsAt: fc.constantFrom(1, 2, 3, 4),
    },
    { noNullPrototype: true },
  )
  .map(({ topic, rungs, to, startsAt }) => ({ hint: { topic, rungs }, to, startsAt }));

describe("the document of a hint", () => {
  it("says whom it is for, and has a section for each rung", () => {
    const text = printHint(document);
    assert.match(text, /^For Noor · error handling · starts at rung 1$/m);
    assert.deepEqual(text.match(/^## .*/gm), [
      "## 1 Question",
      "## 2 Pointer",
      "## 3 Partial example",
      "## 4 Full answer",
    ]);
  });

  it("is the same hint once it is printed and read", () => {
    fc.assert(
      fc.property(anyDocument, (one) => {
        assert.deepEqual(parseHint(printHint(one)), one);
      }),
    );
  });

  it("is the same with other line ends, headings of the lead's own words and more comments", () => {
    assert.deepEqual(parseHint(printHint(document).replaceAll("\n", "\r\n")), document);
    assert.deepEqual(parseHint(edited("## 2 Pointer", "## 2. Where to look")), document);
    assert.deepEqual(parseHint(edited("## 3 Partial example", "## Partial example:")), document);
    assert.deepEqual(
      parseHint(edited("## 2 Pointer", "## 2\n<!-- mine\n## 3 not this -->")),
      document,
    );
  });

  it("may lack the rungs before the one it starts at", () => {
    const text = edited(/## 1[^]*## 3/, "## 3").replace("rung 1", "rung 3");
    const parsed = parseHint(text);
    assert.ok("hint" in parsed);
    assert.deepEqual(parsed.hint.rungs, ["", "", hint.rungs[2], hint.rungs[3]]);
  });

  it("keeps what it says of itself out of what the teammate gets", () => {
    const parsed = parseHint(printHint(document));
    assert.ok("hint" in parsed);
    for (const text of parsed.hint.rungs) assert.doesNotMatch(text, /<!--/);
  });

  it("says by line what is wrong and how to mend it", () => {
    assert.deepEqual(problemsOf(edited("## 2 Pointer\n", "")), [
      '16: Rung 2 is missing. Put a line "## 2 Pointer" where it begins.',
    ]);
    assert.match(
      problemsOf(edited(/(## 2 Pointer\n).*\n\n.*\n/, "$1"))[0] ?? "",
      /^\d+: Rung 2 says nothing\. /,
    );
    assert.match(
      problemsOf(edited("## 3", "## 2"))[0] ?? "",
      /^\d+: Rung 2 is here twice, first in line \d+\. /,
    );
    assert.match(
      problemsOf(edited("error handling", "errors"))[0] ?? "",
      /^5: The topic "errors" is not known\. Choose from: error handling, /,
    );
    assert.match(problemsOf(edited("rung 1", "rung 5"))[0] ?? "", /^5: End the line with the rung/);
    assert.match(
      problemsOf(edited("For Noor", "For "))[0] ?? "",
      /^5: Write a name behind "For"\.$/,
    );
    assert.match(problemsOf(edited("For Noor", "To Noor"))[0] ?? "", /^1: Say whom it is for/);
    assert.match(
      problemsOf(edited(/```\n*$/, "")).at(-1) ?? "",
      /^\d+: What begins here has no end\. /,
    );
    assert.match(
      problemsOf(edited("place, not the fix. -->", "place")).join("\n"),
      /Rung 2 is missing/,
    );
  });

  it("is read whatever it holds", () => {
    const piece = fc.oneof(
      line,
      fc.constantFrom("```", "## 1", "## 4", "<!--", "For · ·", "For a · tests · 2"),
    );
    fc.assert(
      fc.property(fc.array(piece), (lines) => {
        const parsed = parseHint(lines.join("\n"));
        assert.ok("hint" in parsed || parsed.problems.length > 0);
      }),
    );
  });
});

describe("what the teammate gets", () => {
  const place = { path: "src/pay.ts", line: 11 };

  it("is one rung, greeted, with an offer of the next", () => {
    const text = hintMessage(hint, 1, "Noor", place);
    assert.equal(
      text,
      "Hi Noor,\n\nPlease have a look at `src/pay.ts`, line 11. What does the caller see when this goes wrong halfway?\n\nTell me what you find. If you would like a pointer, say so.",
    );
  });

  it("names the place where the rung does not", () => {
    assert.match(hintMessage(hint, 2, "Noor", place), /^Hi Noor, about `src\/pay\.ts`, line 11:\n/);
  });

  it("never holds another rung", () => {
    for (const at of [1, 2, 3, 4] as const) {
      const text = hintMessage(hint, at, "Noor", place);
      for (const other of [1, 2, 3, 4] as const) {
        assert.equal(text.includes(hint.rungs[other - 1] ?? ""), other === at);
      }
    }
  });

  it("ends with the full answer, and offers nothing more", () => {
    assert.ok(hintMessage(hint, 4, "Noor", place).endsWith("```"));
  });

  it("with a patch says how to try it, and puts no stranger's text in a command", () => {
    assert.match(patchNote("Noor", place, "fix.patch"), /^ {4}git apply --3way fix\.patch$/m);
    assert.match(patchNote("Noor", place, "a; rm b"), /^ {4}git apply --3way PATCH_FILE$/m);
    assert.match(patchNote("Noor", place, "--help"), /^ {4}git apply --3way PATCH_FILE$/m);
  });
});
