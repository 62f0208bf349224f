import assert from "node:assert/strict";
import * as fc from "fast-check";
import { boxHoverMarkdown } from "../../../../src/core/review/boxes/boxHover";
import { type FourParts, fourPartsOf } from "../../../../src/core/review/boxes/fourParts";
import { readComment } from "../../../../src/core/review/reading";
import { tell } from "../../../../src/core/review/told";
import type { Topic } from "../../../../src/core/people/topics";

function parts(text: string): FourParts {
  return fourPartsOf(tell(text), readComment(text));
}

function hover(text: string, topic?: Topic, problems: readonly string[] = []): string {
  return boxHoverMarkdown({ text, reading: readComment(text), topic, problems });
}

describe("the four parts of a comment", () => {
  it("are all there in a comment that teaches", () => {
    const text =
      "This opens a connection for each row, so a page of a hundred rows is slow because the pool runs dry. What would one query look like? See src/db/orders.ts.";
    assert.deepEqual(parts(text), {
      observation: true,
      reason: true,
      question: true,
      pointer: true,
    });
  });

  const observing = [
    "The loop reads the price twice.",
    "`total` is already rounded here.",
    "This doesn't close the file.",
    "It returns null when the cart is empty.",
  ];
  const silent = [
    "Rename this.",
    "This should be a constant.",
    "What does this do?",
    "This is garbage.",
    "Did you even test this? Also, the name is bad.",
    "The price needs a test.",
    "Please use the helper.",
  ];
  for (const text of observing) {
    it(`hold what the code does: ${text}`, () => assert.equal(parts(text).observation, true));
  }
  for (const text of silent) {
    it(`do not hold it: ${text}`, () => assert.equal(parts(text).observation, false));
  }
});

describe("the hover in a comment box", () => {
  it("ticks what is there and begins what is not, by the topic", () => {
    const text = hover("Rename this.", "error handling");
    assert.match(text, /^○ \*\*What the code does\*\*/);
    assert.match(text, /○ \*\*Why it matters\*\*: \*.*because when this fails/);
    assert.match(text, /○ \*\*A question\*\*: \*What does the caller see/);
    assert.match(hover("What happens on a second refund?"), /✓ \*\*A question\*\*/);
    assert.match(hover("Did you even test this?"), /○ \*\*A question\*\*/);
    assert.match(hover("Did you even test this? What happens twice?"), /✓ \*\*A question\*\*/);
  });

  it("asks praise for its reason, and for nothing else", () => {
    const text = hover("Great work.");
    assert.match(text, /✓ \*\*What is good\*\*/);
    assert.match(text, /○ \*\*Why it is good\*\*/);
    assert.doesNotMatch(text, /A question/);
  });

  it("says how much the comment asks", () => {
    assert.match(
      hover("issue (blocking): the refund runs twice."),
      /By its label it has to be mended/,
    );
    assert.match(
      hover("Rename this."),
      /It has no label, and reads as something that should be changed\./,
    );
    assert.match(hover("Why is this here?"), /It does not say how much it asks/);
  });

  it("names the settings that cannot be used, as plain text", () => {
    const text = hover("Rename this.", undefined, [
      'baton.reviewRules, entry "[x](command:y)": no.',
    ]);
    assert.doesNotMatch(text, /\]\(command/);
    assert.match(text, /⚠ baton/);
  });

  it("holds nothing of the comment, whatever it is", () => {
    const bare = new Set([hover(""), hover("x")].flatMap((one) => one.split("\n\n")));
    assert.ok(bare.size > 0);
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        assert.doesNotMatch(hover(`${text} [here](command:evil)`), /evil/);
      }),
    );
  });
});
