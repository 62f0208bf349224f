import assert from "node:assert/strict";
import * as fc from "fast-check";
import { topicOfCode } from "../../../../src/core/review/boxes/codeTopic";
import { type BoxContext, type Notice, readBox } from "../../../../src/core/review/boxes/notices";
import { oneMoreNit, runningNits } from "../../../../src/core/review/boxes/nits";
import {
  defaultReviewSettings,
  parseReviewSettings,
  type ReviewSettings,
} from "../../../../src/core/review/boxes/settings";
import { withEdits } from "../../../../src/core/review/finding";
import { readComment } from "../../../../src/core/review/reading";
import { fineComments, harshComments } from "../examples";

function context(
  settings: Partial<ReviewSettings> = {},
  more: Partial<BoxContext> = {},
): BoxContext {
  return {
    settings: { ...defaultReviewSettings, ...settings },
    topic: undefined,
    nits: undefined,
    ...more,
  };
}

function notices(text: string, given = context()): readonly Notice[] {
  return readBox(text, given).notices;
}

function rules(text: string, given = context()): string[] {
  return notices(text, given).map(({ rule }) => rule);
}

/** The text after a fix, with a bar where the writer goes on. */
function fixed(text: string, title: string, given = context()): string {
  const fix = notices(text, given)
    .flatMap(({ fixes }) => fixes)
    .find((one) => one.title === title);
  assert.ok(fix, title);
  const edited = withEdits(text, fix.edits);
  const { cursor } = fix;
  return cursor === undefined ? edited : `${edited.slice(0, cursor)}|${edited.slice(cursor)}`;
}

describe("what is said in a comment box", () => {
  it("is what reading the comment finds, each rule at its level", () => {
    const [order] = notices("Rename this.");
    assert.deepEqual([order?.rule, order?.level], ["bareOrder", "information"]);
    const levels = { ...defaultReviewSettings.levels, bareOrder: "hint" as const };
    assert.equal(notices("Rename this.", context({ levels }))[0]?.level, "hint");
    const off = { ...defaultReviewSettings.levels, bareOrder: "off" as const };
    assert.deepEqual(notices("Rename this.", context({ levels: off })), []);
  });

  it("leaves out what the team's words make fine, and only that", () => {
    const given = context({ allowedWords: ["garbage"] });
    assert.deepEqual(rules("This is garbage."), ["derision"]);
    assert.deepEqual(rules("This is garbage.", given), []);
    assert.deepEqual(rules("This is garbage. You are just lazy.", given), ["blame"]);
    assert.deepEqual(rules("Rename the garbage.", given), ["bareOrder"]);
  });

  it("names the words the team avoids, with what to say instead", () => {
    const given = context({ bannedWords: new Map([["white list", "allowlist"]]) });
    const text = "Could the White  list move? `white list` and whitelisted stay.\n> white list";
    const [word, ...others] = notices(text, given);
    assert.deepEqual(others, []);
    assert.equal(text.slice(word?.start, word?.end), "White  list");
    assert.equal(word?.message, 'The team says "allowlist" and not "white list".');
    assert.match(fixed(text, 'Write "Allowlist"', given), /^Could the Allowlist move\?/);
  });

  it("asks about one nit more than the team wants", () => {
    const given = context({ nitCap: 2 }, { nits: { count: 2 } });
    const text = "nit: could this be `total`?";
    const [many] = notices(text, given);
    assert.equal(many?.rule, "manyNits");
    assert.match(many.message, /^Nit 3 of this review; the team stops at 2\./);
    assert.deepEqual(rules(text, context({ nitCap: 2 }, { nits: { count: 1 } })), []);
    assert.deepEqual(rules(text, context({ nitCap: 0 }, { nits: { count: 9 } })), []);
    assert.deepEqual(rules("Could this be `total`?", given), []);
  });
});

describe("fixes", () => {
  const naming = context({}, { topic: "error handling" });

  it("take the stem of the code's topic where the comment tells none", () => {
    assert.equal(fixed("Move this.", "Say why"), "Move this, because |.");
    assert.equal(
      fixed("Move this.", "Say why", naming),
      "Move this, because when this fails, the caller |.",
    );
    assert.match(fixed("Rename this.", "Say why", naming), /because a reader would take it for \|/);
    assert.equal(
      fixed("Did you even run this?", "Ask it as a question", naming),
      "What does the caller see if this fails halfway?",
    );
  });

  it("write the label in the team's form", () => {
    const bold = context({ labelForm: "bold" });
    assert.equal(fixed("Move this.", "Name the severity"), "suggestion (non-blocking): Move this.");
    assert.equal(
      fixed("Move this.", "Name the severity", bold),
      "**suggestion (non-blocking):** Move this.",
    );
  });
});

describe("the topic of the code under a comment", () => {
  const lines = [
    "export async function refund(order: Order): Promise<void> {",
    "  try {",
    "    await gateway.refund(order);",
    "  } catch {",
    "    return;",
    "  }",
    "}",
  ];

  it("is what the nearest lines are about", () => {
    assert.equal(topicOfCode({ path: "src/refund.ts", firstLine: 1, lines }, 4), "error handling");
    assert.equal(topicOfCode({ path: "src/notes.txt", firstLine: 1, lines }, 4), undefined);
  });

  it("is none of lines far away, and none of no lines", () => {
    const far = [...lines, ...Array.from({ length: 30 }, () => "")];
    assert.equal(topicOfCode({ path: "src/refund.ts", firstLine: 1, lines: far }, 37), undefined);
    assert.equal(topicOfCode({ path: "src/refund.ts", firstLine: 1, lines: [] }, 1), undefined);
  });
});

describe("the nits of a review", () => {
  it("are counted until an hour without one", () => {
    const one = oneMoreNit(undefined, 1000);
    const two = oneMoreNit(one, 4000);
    assert.deepEqual(two, { since: 1000, last: 4000, count: 2 });
    assert.deepEqual(runningNits(two, 7599), two);
    assert.equal(runningNits(two, 7600), undefined);
    assert.deepEqual(oneMoreNit(two, 7600), { since: 7600, last: 7600, count: 1 });
  });
});

const nothingWritten = {
  reviewRules: undefined,
  reviewLabels: undefined,
  reviewSnippets: undefined,
  reviewOtherBoxes: undefined,
  reviewKeepDrafts: undefined,
};

describe("any comment in any team", () => {
  const comment = fc.oneof(
    fc.constantFrom(...Object.values(harshComments).flat(), ...fineComments),
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.string({ unit: fc.constantFrom(..."nit: (list)?*_`>\n.İß".split("")), maxLength: 60 }),
  );
  const team = fc
    .record({
      reviewAllowedWords: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
      reviewBannedWords: fc.dictionary(fc.string({ maxLength: 20 }), fc.string()),
      reviewLabelForm: fc.constantFrom("plain", "bold"),
      reviewNitCap: fc.nat(3),
    })
    .map((written) => parseReviewSettings({ ...nothingWritten, ...written }).settings);

  it("is read without throwing, and every place and cursor is inside the text", () => {
    fc.assert(
      fc.property(comment, team, fc.nat(5), (text, settings, count) => {
        const given = context(settings, { nits: { count }, topic: "tests" });
        for (const { start, end, fixes } of notices(text, given)) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          for (const { edits, cursor } of fixes) {
            const edited = withEdits(text, edits);
            assert.ok(cursor === undefined || (cursor >= 0 && cursor <= edited.length));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("has nothing said of it but what reading finds, where the team decided nothing", () => {
    fc.assert(
      fc.property(comment, (text) => {
        const found = readComment(text).findings.map(({ rule }) => rule);
        assert.deepEqual(rules(text).toSorted(), found.toSorted());
      }),
    );
  });
});
