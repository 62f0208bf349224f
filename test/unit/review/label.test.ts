import assert from "node:assert/strict";
import { labelOf } from "../../../src/core/review/label";
import { readComment } from "../../../src/core/review/reading";

describe("the label of a comment", () => {
  const told = (text: string): string => {
    const label = labelOf(text);
    if (!label) return "none";
    return [
      label.name,
      label.decorations.join("+"),
      label.severity ?? "",
      text.slice(label.end),
    ].join("|");
  };

  it("is read in its plain, bold and badge form", () => {
    assert.equal(told("suggestion: use a set"), "suggestion|||use a set");
    assert.equal(
      told("issue (blocking, test): no rollback"),
      "issue|blocking+test|blocking|no rollback",
    );
    assert.equal(
      told("**nitpick (non-blocking):** a blank"),
      "nitpick|non-blocking|optional|a blank",
    );
    assert.equal(told("**question**: why two?"), "question||unclear|why two?");
    assert.equal(
      told("![suggestion (if-minor):](https://img.example/badge) use a set"),
      "suggestion|if-minor|optional|use a set",
    );
    assert.equal(told("todo!: close it"), "todo||blocking|close it");
  });

  it("is read from the words and emoji of other guides", () => {
    assert.equal(told("Nit: a blank"), "nitpick||optional|a blank");
    assert.equal(told("tiny nit, a blank"), "nitpick||optional|a blank");
    assert.equal(told("nit-pick: a blank"), "nitpick||optional|a blank");
    assert.equal(told("Optional: a set"), "optional||optional|a set");
    assert.equal(told("FYI: moved"), "note||info|moved");
    assert.equal(told("[boulder] no rollback"), "boulder||blocking|no rollback");
    assert.equal(told("dust: a blank"), "dust||optional|a blank");
    assert.equal(told(":wrench: close it"), "issue||should|close it");
    assert.equal(told("⛏ a blank"), "nitpick||optional|a blank");
    assert.equal(told("👍 good name"), "praise||praise|good name");
    assert.equal(told("  praise: good name"), "praise||praise|good name");
  });

  it("is not seen where there is none", () => {
    for (const text of [
      "",
      "note that",
      "Use this: a set",
      "the question: why",
      "😀 hi",
      "nitrogen: x",
      ":x: no",
    ]) {
      assert.equal(told(text), "none", text);
    }
  });
});

describe("the severity of a comment", () => {
  const severities: Readonly<Record<string, string>> = {
    "issue (blocking): it loses data": "blocking",
    "This crashes the app on start.": "blocking",
    "Rename this.": "should",
    "Maybe rename this.": "optional",
    "nit: rename this": "optional",
    "What is this for?": "unclear",
    "Done.": "info",
    "Nice work!": "praise",
  };

  for (const [text, severity] of Object.entries(severities)) {
    it(`is ${severity}: ${text}`, () => assert.equal(readComment(text).severity, severity));
  }
});
