import assert from "node:assert/strict";
import * as fc from "fast-check";
import { looksAgain, readComment } from "../../../../src/core/review/reading";
import { checkAnswer, plainAnswer } from "../../../../src/core/review/rewrite/answer";
import { fineComments, harshComments } from "../examples";

const comment = "Did you even run this before pushing?";
const better = "What happens when the cart is empty here?";

function reasonFor(answer: string, before = comment, code = ""): string {
  const checked = checkAnswer(before, code, answer);
  return checked.kind === "refused" ? checked.reason : "";
}

describe("a model's answer", () => {
  it("is offered as plain text when it is no worse and adds nothing", () => {
    assert.deepEqual(checkAnswer(comment, "", `${better}\n`), { kind: "fine", text: better });
    const fenced = `\`\`\`markdown\n${better}\n\`\`\``;
    assert.deepEqual(checkAnswer(comment, "", fenced), { kind: "fine", text: better });
    assert.equal(plainAnswer("a\u202eb\u0007\r\nc"), "ab\nc");
  });

  it("is not offered when there is nothing in it", () => {
    assert.match(reasonFor(" \n "), /^The model gave an empty answer/);
    assert.match(reasonFor(comment), /nothing to change/);
    assert.match(reasonFor("So much to say. ".repeat(40)), /far longer/);
  });

  it("is not offered when it brings in what was not sent", () => {
    assert.match(reasonFor("What happens here? See https://shop.example/rules"), /adds a link/);
    assert.match(reasonFor("What happens here? [read](command:x)"), /adds a link/);
    assert.match(reasonFor('What happens here? <img src="x">'), /adds a link/);
    assert.match(reasonFor("What happens here, @maya?"), /adds a mention/);
    assert.match(reasonFor("What happens here?\n```suggestion\nx\n```"), /adds a block of code/);
    assert.match(reasonFor("What happens when `readCart` fails?"), /adds a name/);
    assert.match(reasonFor("What happens when readCart() fails?"), /adds a name/);
    assert.match(reasonFor("What happens with 500 carts?"), /adds a number/);
  });

  it("may name what the comment or the code it was sent with names", () => {
    const answer = "What happens when `readCart` fails?";
    assert.equal(reasonFor(answer, comment, "const cart = readCart();"), "");
    assert.equal(reasonFor("What follows from #1234 here?", "Did you even read #1234?"), "");
  });

  it("is not offered when it is worse by the rules", () => {
    assert.match(reasonFor("This is garbage.", "What is this for?"), /harsher/);
    assert.match(reasonFor("Rename it.", "Could we rename it?"), /could be said better too/);
  });

  it("keeps how much is asked", () => {
    const blocking = "issue (blocking): did you even run this?";
    assert.match(reasonFor(better, blocking), /asks more or less/);
    assert.equal(reasonFor(`issue (blocking): ${better}`, blocking), "");
    assert.match(reasonFor("Nice work!", "Rename this."), /asks more or less/);
    assert.equal(reasonFor("Could we rename this?", "Rename this."), "");
  });

  it("never throws, and what is offered is never harsher and holds nothing hidden", () => {
    const some = fc.constantFrom(...Object.values(harshComments).flat(), ...fineComments, better);
    const text = fc.oneof(some, fc.string({ unit: "binary", maxLength: 200 }));
    fc.assert(
      fc.property(text, text, (before, answer) => {
        const checked = checkAnswer(before, "", answer);
        if (checked.kind === "refused") {
          assert.notEqual(checked.reason, "");
          return;
        }
        assert.notEqual(checked.text, "");
        assert.doesNotMatch(checked.text, /[\u202a-\u202e\u0000-\u0008]/);
        const [was, is] = [before, checked.text].map((one) => looksAgain(readComment(one)));
        assert.ok(was || !is, checked.text);
      }),
      { numRuns: 200 },
    );
  });
});
