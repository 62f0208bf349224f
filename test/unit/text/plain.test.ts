import assert from "node:assert/strict";
import fc from "fast-check";
import {
  codeSpan,
  labelText,
  markdownText,
  pageText,
  noticeText,
  plainLine,
} from "../../../src/core/text/plain";

const any = fc.string({ unit: "binary", maxLength: 300 });

describe("plain text", () => {
  it("is one line without anything that hides or turns text", () => {
    assert.equal(plainLine("a\n\u202eb\u0000\u001b[31mc\u200b  d"), "a b [31mc d");
  });

  it("is cut at whole characters", () => {
    assert.equal(plainLine("👩🏽‍💻👩🏽‍💻", 3).isWellFormed(), true);
    assert.equal(plainLine("abcdef", 4), "abc…");
    assert.equal(plainLine("abcd", 4), "abcd");
  });

  it("never holds a control, a direction mark or half a character, and is stable", () => {
    fc.assert(
      fc.property(any, (text) => {
        const line = plainLine(text, 50);
        assert.doesNotMatch(line, /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2066-\u2069]/u);
        assert.equal(line.isWellFormed(), true);
        assert.ok(Array.from(line).length <= 50);
        assert.equal(plainLine(line, 50), line);
      }),
    );
  });
});

describe("a label", () => {
  it("shows an icon's name as text", () => {
    assert.equal(labelText("$(trash) me"), "\\$(trash) me");
  });
});

describe("text in a message box", () => {
  it("holds no link", () => {
    assert.equal(noticeText("[a](command:x) b"), "[a] (command:x) b");
    fc.assert(fc.property(any, (text) => assert.ok(!noticeText(`${text}](`).includes("]("))));
  });
});

describe("markdown text", () => {
  it("holds no punctuation that could be structure", () => {
    fc.assert(
      fc.property(any, (text) => {
        const bare = markdownText(text).replace(/&#\d+;/g, "");
        assert.doesNotMatch(bare, /[!-/:-@[-`{-~]/);
      }),
    );
  });

  it("says the same once its references are read back", () => {
    fc.assert(
      fc.property(any, (text) => {
        const back = markdownText(text).replace(/&#(\d+);/g, (_, code) =>
          String.fromCharCode(Number(code)),
        );
        assert.equal(back, plainLine(text));
      }),
    );
  });
});

describe("text on a page", () => {
  const addresses = ["www.evil.example", "https://evil.example/x", "a@evil.example", "//evil.com"];
  for (const address of addresses) {
    it(`leaves nothing of ${address} that looks like an address once it is shown`, () => {
      const shown = pageText(address).replace(/&#(\d+);/g, (_, code) =>
        String.fromCharCode(Number(code)),
      );
      assert.doesNotMatch(shown, /[.:/@][a-z/]/);
      assert.equal(shown.replaceAll("\u2060", ""), address);
    });
  }
});

describe("a code span", () => {
  it("cannot be closed from inside", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a`]{0,12}$/), (text) => {
        const span = codeSpan(text);
        const fence = /^`+/.exec(span)?.[0] ?? "";
        if (text.includes("`")) assert.equal(text.split(fence).length, 1);
        assert.ok(span.includes(text));
      }),
    );
  });
});
