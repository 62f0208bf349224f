import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Completion, completionsAt } from "../../../../src/core/review/boxes/completions";
import { inForm, labelIn, labelName, labelText } from "../../../../src/core/review/boxes/labels";
import { defaultReviewSettings } from "../../../../src/core/review/boxes/settings";
import { labelOf } from "../../../../src/core/review/label";
import type { Topic } from "../../../../src/core/people/topics";

const settings = {
  ...defaultReviewSettings,
  snippets: [{ name: "changelog", text: "Please add a line to CHANGELOG.md." }],
};

/** What is offered where the bar is. */
function offered(text: string, topic?: Topic): readonly Completion[] | undefined {
  const offset = text.indexOf("|");
  const found = completionsAt(text.replace("|", ""), offset, { settings, topic });
  return found?.items;
}

function kinds(text: string): string[] | undefined {
  const found = offered(text);
  return found && [...new Set(found.map(({ kind }) => kind))];
}

describe("completions in a comment box", () => {
  it("are labels at the head of a line, else the beginning of a reason", () => {
    for (const head of ["|", "/|", "  /sug|", "1. |", "- /|", "Rename this.\n\n/|"]) {
      assert.deepEqual(kinds(head), ["label", "question", "snippet"], head);
    }
    for (const behind of ["Rename this |", "Rename this /|", "Rename thi|", "(/|"]) {
      assert.deepEqual(kinds(behind), ["reason", "question", "snippet"], behind);
    }
  });

  it("are none in a path, an address or code", () => {
    for (const text of ["src/|", "see src/core|", "https://|", "`a /|", "```ts\n/|", "and/or/|"]) {
      assert.equal(offered(text), undefined, text);
    }
    assert.ok(offered("```ts\nx\n```\n/|"));
    assert.ok(offered("`a` /|"));
  });

  it("are questions and a reason that fit the topic", () => {
    const found = offered("This stays open |", "error handling") ?? [];
    assert.equal(found[0]?.text, "because when this fails, the caller ");
    assert.ok(found.some(({ detail }) => detail === "question, error handling"));
    assert.ok((offered("|") ?? []).some(({ detail }) => detail === "open question"));
  });

  it("take the place of what is typed, the trigger with it", () => {
    const found = completionsAt("see /sug", 8, { settings, topic: undefined });
    assert.deepEqual([found?.start, found?.end], [4, 8]);
  });

  it("leave out labels that the team avoids", () => {
    const without = { ...settings, bannedWords: new Map([["nitpick", "polish"]]) };
    const found = completionsAt("", 0, { settings: without, topic: undefined });
    assert.ok(!found?.items.some(({ name }) => name === "nitpick"));
    assert.ok(found?.items.some(({ name }) => name === "praise"));
  });

  it("never throw, and take the place of what is just before the cursor", () => {
    const unit = fc.constantFrom(
      "/",
      "`",
      "~",
      "```",
      " ",
      "\n",
      "\t",
      "a",
      ".",
      "-",
      "*",
      "1",
      "é",
    );
    const text = fc.string({ unit, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(70), (typed, at) => {
        const offset = Math.min(at, typed.length);
        const found = completionsAt(typed, offset, { settings, topic: "tests" });
        if (!found) return;
        assert.equal(found.end, offset);
        assert.ok(found.start >= 0 && found.start <= offset);
        assert.doesNotMatch(typed.slice(found.start, offset), /[\s`]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("labels", () => {
  it("are read by Baton's own reader in both forms", () => {
    for (const label of defaultReviewSettings.labels) {
      for (const form of ["plain", "bold"] as const) {
        const text = labelText(label, form);
        const read = labelOf(`${text}the price is read twice`);
        assert.equal(read?.name, label.name, text);
        assert.deepEqual(read.decorations, label.decorations);
        assert.equal(read.end, text.length);
      }
    }
  });

  it("say the same when written and read again", () => {
    const word = fc.stringMatching(/^[a-z][a-z-]{1,14}$/);
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 3 }), (name, decorations) => {
        const label = { name, decorations };
        assert.deepEqual(labelIn(labelName(label)), label);
        assert.equal(inForm(labelText(label, "plain"), "bold"), labelText(label, "bold"));
      }),
    );
  });

  it("are no other text with a colon", () => {
    assert.equal(inForm("Here the code: ", "bold"), "Here the code: ");
    assert.equal(inForm("polish", "bold"), "polish");
  });
});
