import assert from "node:assert/strict";
import { alternativesOf, firstOf } from "../../../src/core/review/alternatives";
import { commentText } from "../../../src/core/review/commentText";
import { phrase } from "../../../src/core/review/phrase";
import { sentencesOf } from "../../../src/core/review/sentences";

describe("what counts of a comment", () => {
  it("is neither quoted nor code, and keeps its places", () => {
    const text = 'Say\r\n> no\n```ts\nlet a\n```\n`b` "c" at http://d.example/e f_g _h_';
    const { counted, words } = commentText(text);
    assert.equal(counted.length, text.length);
    assert.equal(counted.slice(0, 5), "Say\r\n");
    assert.match(words, /^say\s+xxx xxx at x+ xxx \*h\*$/);
    assert.ok(!/no|let/.test(counted));
  });

  it("says whether a suggestion or other code is in it", () => {
    const has = (text: string): boolean[] => {
      const { hasSuggestion, hasCode } = commentText(text);
      return [hasSuggestion, hasCode];
    };
    assert.deepEqual(has("```suggestion\na\n```"), [true, false]);
    assert.deepEqual(has("~~~\na"), [false, true]);
    assert.deepEqual(has("like\n\n    a = 1"), [false, true]);
    assert.deepEqual(has("- one\n\n    more of one"), [false, false]);
    assert.deepEqual(has("plain"), [false, false]);
  });

  it("goes on after a fence is closed, and only then", () => {
    assert.match(commentText("````\na\n```\nb\n````\nlast").words, /^\s+last$/);
  });
});

describe("sentences", () => {
  const told = (text: string): string[] =>
    sentencesOf(text).map(({ words, mark, start, end }) => {
      assert.ok(text.slice(start, end).startsWith(words.slice(0, 1)));
      return `${words}${mark}`;
    });

  it("end with marks, empty lines and items, not with short forms", () => {
    assert.deepEqual(told("one. two?! three e.g. four"), ["one.", "two?!", "three e.g. four"]);
    assert.deepEqual(told("one\n\ntwo\nthree"), ["one", "two three"]);
    assert.deepEqual(told("- one\n- two"), ["one", "two"]);
    assert.deepEqual(told("see a.b and 3.5"), ["see a.b and 3.5"]);
    assert.deepEqual(told("  \n "), []);
  });
});

describe("alternatives of a shape", () => {
  it("are found where the shape is, and need the letters they name", () => {
    const shape = phrase`\bstop (?:it|this)\b|^(?:oh|ah) no|colou?r[a|b]`;
    const parts = alternativesOf(shape);
    assert.deepEqual(
      parts.map(({ must }) => must),
      ["stop", "no", "colo"],
    );
    for (const text of ["please stop  it", "oh no", "a color| here", "stop", "no", "xx"]) {
      assert.equal(firstOf(parts, text)?.[0], shape.exec(text)?.[0], text);
    }
  });
});
