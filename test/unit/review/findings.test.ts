import assert from "node:assert/strict";
import { type Finding, withEdits } from "../../../src/core/review/finding";
import { readComment } from "../../../src/core/review/reading";

function only(text: string, rule: string): Finding {
  const found = readComment(text).findings.filter((finding) => finding.rule === rule);
  assert.equal(found.length, 1, `${rule} in ${text}`);
  const [finding] = found;
  assert.ok(finding);
  return finding;
}

function fixed(text: string, rule: string, title: string): string {
  const fix = only(text, rule).fixes.find((one) => one.title === title);
  assert.ok(fix, `${title} for ${text}`);
  const edited = withEdits(text, fix.edits);
  return fix.cursor === undefined
    ? edited
    : `${edited.slice(0, fix.cursor)}|${edited.slice(fix.cursor)}`;
}

function rules(text: string): string[] {
  return readComment(text).findings.map(({ rule }) => rule);
}

describe("findings", () => {
  it("stand on the words they are about", () => {
    const text = "The test is fine. This loop is just stupid, and slow.";
    const { start, end, message } = only(text, "derision");
    assert.equal(text.slice(start, end), "This loop is just stupid");
    assert.match(message, /What does the code do/);
  });

  it("are one where two of a rule overlap, and twenty at most", () => {
    const text = "PLEASE STOP DOING THIS HERE.";
    const { start, end } = only(text, "impatience");
    assert.equal(text.slice(start, end), "PLEASE STOP DOING THIS HERE");
    assert.equal(rules("Rename this. ".repeat(50)).length, 20);
  });

  it("see an order without a reason, and not one with it", () => {
    assert.deepEqual(rules("Rename this."), ["bareOrder"]);
    assert.deepEqual(rules("Rename this, because a reader takes it for the price."), []);
  });

  it("see a complaint that says nothing", () => {
    assert.deepEqual(rules("Hmm, this looks weird."), ["vagueComplaint"]);
    assert.deepEqual(rules("This looks weird: the price is read twice."), []);
    assert.deepEqual(rules("Looks fine."), []);
  });

  it("see harm that is named in passing", () => {
    assert.deepEqual(rules("nit: this crashes when the cart is empty"), ["hiddenSeverity"]);
    assert.deepEqual(rules("issue (blocking): this crashes when the cart is empty"), []);
    assert.deepEqual(rules("nit: a blank too many"), []);
  });

  it("see several remarks in one", () => {
    const text = "Could you rename it? Also, could you add a test?";
    const { start, end } = only(text, "severalRemarks");
    assert.equal(text.slice(start, end), "Also, could you add a test?");
    assert.deepEqual(rules("1. Could you rename it?\n\n2. Could you add a test?"), []);
    assert.deepEqual(rules("Could you rename it? It is used twice."), []);
  });
});

describe("fixes", () => {
  it("say why, with a reason fitted to the topic, the cursor behind it", () => {
    assert.equal(
      fixed("Rename this.", "bareOrder", "Say why"),
      "Rename this, because a reader would take it for |.",
    );
    assert.equal(
      fixed("Please remove the second lock", "bareOrder", "Say why"),
      "Please remove the second lock, because if two of these run at once, |",
    );
  });

  it("ask an order as a question of the same words", () => {
    const asked = (text: string): string => fixed(text, "bareOrder", "Ask it as a question");
    assert.equal(asked("Please remove this."), "Could we remove this?");
    assert.equal(asked("Do not use a global."), "Could we not use a global?");
    assert.equal(asked("The header should be first."), "Should the header be first?");
    assert.equal(asked("URL needs to be absolute!"), "Should URL be absolute?");
  });

  it("name the severity, in place of a label that makes light of it", () => {
    assert.equal(
      fixed("nit: this crashes when the cart is empty", "hiddenSeverity", "Name the severity"),
      "issue (blocking): this crashes when the cart is empty",
    );
    assert.equal(
      fixed("Rename this.", "bareOrder", "Name the severity"),
      "suggestion (non-blocking): Rename this.",
    );
  });

  it("ask openly, and speak of the code", () => {
    const text = "Did you even test this?";
    assert.equal(
      fixed(text, "accusingQuestion", "Ask it as a question"),
      "Which change to this code would make a test fail?",
    );
    assert.equal(fixed(text, "accusingQuestion", "Speak of the code"), "Here the code |, so .");
    assert.equal(
      fixed("So? This is garbage.", "derision", "Soften"),
      "So? I find this hard to follow.",
    );
  });

  it("quieten what is shouted, and cut what is only haste", () => {
    assert.equal(
      fixed("PLEASE DO NOT USE A FLOAT HERE.", "impatience", "Soften"),
      "Please do not use a float here.",
    );
    assert.equal(fixed("Come on, use the set.", "impatience", "Soften"), "Use the set.");
  });

  it("give each remark a number and a place", () => {
    assert.equal(
      fixed("Could you rename it? Also, could you add a test?", "severalRemarks", "Split"),
      "1. Could you rename it?\n\n2. Also, could you add a test?",
    );
    assert.equal(
      fixed("- Rename the list?\n- Drop the loop?", "severalRemarks", "Split"),
      "1. Rename the list?\n\n2. Drop the loop?",
    );
  });
});
