import assert from "node:assert/strict";
import * as fc from "fast-check";
import { withEdits } from "../../../src/core/review/finding";
import { looksAgain, readComment } from "../../../src/core/review/reading";
import { fineComments, harshComments } from "./examples";

const harsh = Object.values(harshComments).flat();
const piece = fc.constantFrom(
  ...harsh,
  ...fineComments,
  "Rename this.",
  "nit: this crashes",
  "Also, add a test.",
  "- one\n- two",
  "```ts\nyou idiot\n```",
  "> you idiot",
  "`code`",
  "😀",
  "İ",
  "\r\n",
  "https://shop.example/a?b",
  "**really**",
  "1. Fix it",
);
const comment = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(" ")),
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join("\n\n")),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(..."`>*_-:!?.\"'()[] \n\tyouisthe".split("")),
    maxLength: 200,
  }),
);
/** Fixes that leave to the writer what is missing, and those that claim to mend what was found. */
const unfinished = new Set(["Say why", "Name the severity"]);

describe("reading any comment", () => {
  it("never throws, and keeps every place inside the text", () => {
    fc.assert(
      fc.property(comment, (text) => {
        for (const { start, end, fixes } of readComment(text).findings) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          for (const { edits, cursor } of fixes) {
            let last = 0;
            for (const edit of edits) {
              assert.ok(last <= edit.start && edit.start <= edit.end && edit.end <= text.length);
              last = edit.end;
            }
            const edited = withEdits(text, edits);
            if (cursor !== undefined) assert.ok(cursor >= 0 && cursor <= edited.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it("finds nothing in what is quoted or fenced", () => {
    fc.assert(
      fc.property(fc.constantFrom(...harsh), fc.constantFrom("> ", "```", "~~~"), (text, how) => {
        const hidden = how === "> " ? `> ${text}` : `${how}\n${text}\n${how}`;
        assert.ok(looksAgain(readComment(text)));
        assert.deepEqual(readComment(`${hidden}\n\nOk.`).findings, []);
      }),
    );
  });

  it("finds the same in the same words, whatever stands before them and however lines end", () => {
    const before = fc.constantFrom(
      "",
      "🚀 ",
      "İstanbul.\n\n",
      "> no\n\n",
      "é\r\n\r\n",
      "`x` is it.\n\n",
    );
    fc.assert(
      fc.property(fc.constantFrom(...harsh), before, (text, first) => {
        const words = (all: string): string[] =>
          readComment(all).findings.map(({ start, end }) => all.slice(start, end));
        const whole = `${first}${text}`;
        for (const one of words(text)) assert.ok(words(whole).includes(one), whole);
      }),
    );
  });

  it("offers fixes that mend what they say", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...harsh, "Rename this.", "Rename it? Also, drop it?"),
        (text) => {
          for (const { rule, fixes } of readComment(text).findings) {
            for (const { title, edits } of fixes.filter((fix) => !unfinished.has(fix.title))) {
              const count = (all: string): number =>
                readComment(all).findings.filter((finding) => finding.rule === rule).length;
              const edited = withEdits(text, edits);
              assert.ok(count(edited) < count(text), `${title}: ${edited}`);
            }
          }
        },
      ),
    );
  });

  it("offers at least one way to say each harsh comment better", () => {
    const without = harsh.filter((text) =>
      readComment(text).findings.some(({ fixes }) => fixes.length === 0),
    );
    assert.deepEqual(without, []);
  });
});

describe("long and hostile comments", () => {
  const repeated = [
    "a",
    " ",
    "you ",
    "\n",
    ".",
    "'",
    '"a ',
    "`",
    "`a ",
    "this is ",
    "this a b ",
    "a_",
    "a.",
    "a/",
    "STOP THE ",
    ">\n",
    "(",
    "http://",
    "*",
    "if a ",
    "will x ",
    "also ",
    "please ",
    "- a\n",
    "1. fix\n",
    "is so so ",
    ": ",
    "#1",
    "_",
    "s/",
    "-> ",
    "x ",
    "in a, ",
    "really ",
    "remove it. ",
    "you idiot. ",
    "\t",
    "😀",
    "    a\n\n",
    "you just still ",
    "~~~",
    "![a](",
    "nit ",
    "!?",
  ];

  it("are read in time that grows with their length", function () {
    this.timeout(60_000);
    const steps = (text: string): number => {
      const start = process.cpuUsage();
      readComment(text);
      const { user } = process.cpuUsage(start);
      return user;
    };
    for (const one of repeated) {
      const text = one.repeat(Math.ceil(60_000 / one.length));
      // A quadratic search of 60,000 characters takes many seconds, each time; a machine that is busy, once.
      const isQuick = (): boolean => steps(text) < 3e6;
      assert.ok(isQuick() || isQuick() || isQuick(), JSON.stringify(one));
    }
  });
});
