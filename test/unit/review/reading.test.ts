import assert from "node:assert/strict";
import { looksAgain, type Reading, readComment } from "../../../src/core/review/reading";
import { fineComments, harshComments } from "./examples";

type Trait =
  | "explainsWhy"
  | "asksQuestion"
  | "givesDirection"
  | "hasPointer"
  | "isPraise"
  | "command";

const yes: Readonly<Record<Trait, readonly string[]>> = {
  explainsWhy: [
    "Close it here, because the pool runs dry otherwise.",
    "This will throw when the cart is empty.",
    "Use the helper to match the other handlers, which makes it easier to read.",
    "The field is unused since the cache went.",
    "If the user logs out meanwhile, the request will never end.",
  ],
  asksQuestion: [
    "What happens when the list is empty?",
    "I wonder if the lock is held here",
    "Not sure why the price is read twice.",
    "How about adding a test for zero",
  ],
  givesDirection: [
    "Remove the second loop.",
    "Could you rename it?",
    "It would be nice to have a test here",
    "s/recieve/receive/",
    "max_price",
    "missing braces",
    "Let's keep the old name.",
    "```suggestion\nconst price = 3;\n```",
    "I'd move it up.",
    "foo -> bar",
  ],
  hasPointer: [
    "As in https://shop.example/style#names",
    "Same as #1234.",
    "See `readCart` for how we do it.",
    "Compare src/cart/read.ts please",
    "PEP 8 wants two blank lines.",
    "Broken since commit 3f2a9c1d.",
  ],
  isPraise: [
    "Good guard: the bank's error reaches the caller now.",
    "Nice work!",
    "This looks great",
    "This looks **great**",
    "LGTM",
    "praise: the names read like the ticket",
    "I really like how small this got.",
  ],
  command: [
    "Remove this.",
    "Please rename the variable.",
    "This line must be shorter.",
    "Scrap the wrapper",
    "The header should be first.",
    "Do not use a global.",
  ],
};

const no: Readonly<Record<Trait, readonly string[]>> = {
  explainsWhy: ["Remove this.", "Done.", "What is that?", "> because it leaks\n\nOk."],
  asksQuestion: [
    "Rename it.",
    "> Really?\n\nYes.",
    "See `a ? b : c`.",
    "It is at https://shop.example/?q=1 now",
  ],
  givesDirection: [
    "Done.",
    "Thanks",
    "I'll remove it.",
    "What is the second field for?",
    "Fixed in the next one",
  ],
  hasPointer: ["Remove this.", "Line 12 looks off.", "> see https://shop.example\n\nYes."],
  isPraise: [
    "I would like the old name.",
    "Good point, will do.",
    "Good question: who calls this?",
    "Not great.",
    "Is this good?",
  ],
  command: [
    "Could you remove this?",
    "nit: rename it",
    "Remove this, nothing reads it any more because the cache is gone.",
    "Maybe drop the second loop.",
    "I'll remove it.",
    "Would be nice to have a test.",
    "Look at how its neighbour closes the file.",
    "This is about what a name promises. Look for the word that the domain has.",
  ],
};

describe("reading a review comment", () => {
  for (const [trait, comments] of Object.entries(yes)) {
    it(`sees: ${trait}`, () => {
      const missed = comments.filter((text) => !trueOf(readComment(text), trait));
      assert.deepEqual(missed, []);
    });
  }

  for (const [trait, comments] of Object.entries(no)) {
    it(`does not see by mistake: ${trait}`, () => {
      const wrong = comments.filter((text) => trueOf(readComment(text), trait));
      assert.deepEqual(wrong, []);
    });
  }

  function trueOf(reading: Reading, trait: string): boolean {
    return Object.entries(reading).some(([name, value]) => name === trait && value === true);
  }
});

describe("whether a lead would look again", () => {
  for (const [rule, comments] of Object.entries(harshComments)) {
    it(`sees: ${rule}`, () => {
      for (const text of comments) {
        const reading = readComment(text);
        assert.ok(looksAgain(reading), text);
        assert.ok(
          reading.findings.some((finding) => finding.rule === rule),
          `${text}: ${reading.findings.map((finding) => finding.rule).join()}`,
        );
      }
    });
  }

  it("leaves alone what is said of oneself, of tools, of quoted words, or with a reason", () => {
    const flagged = fineComments.filter((text) => looksAgain(readComment(text)));
    assert.deepEqual(flagged, []);
  });

  it("tells what is about the person from what is about the work", () => {
    assert.ok(readComment("You are just lazy.").aboutPerson);
    assert.ok(readComment("Did you even run this?").aboutPerson);
    const work = readComment("This is garbage.");
    assert.deepEqual([work.aboutPerson, work.harsh], [false, true]);
  });

  it("hears a laugh as a step back, and not as an excuse", () => {
    assert.ok(!looksAgain(readComment("This is just stupid :)")));
    assert.ok(looksAgain(readComment("This is just stupid, you clown :)")));
  });
});
