import assert from "node:assert/strict";
import fc from "fast-check";
import { coAuthorsIn } from "../../../src/core/people/trailers";

const names = (message: string): string[] => coAuthorsIn(message).map(({ name }) => name);

describe("co-authors in a message", () => {
  it("are found in any letter case and anywhere in the body", () => {
    const message = [
      "Refund in cents",
      "",
      "Co-authored-by: Noor <noor@shop.example>",
      "Some prose after the trailer, which hides it from git.",
      "  CO-AUTHORED-BY:Tomasz <tomasz@shop.example>  ",
      "---------",
      "co-authored-By: Elif <elif@shop.example>",
    ].join("\n");
    assert.deepEqual(names(message), ["Noor", "Tomasz", "Elif"]);
  });

  it("are found with Windows line ends", () => {
    assert.deepEqual(names("x\r\n\r\nCo-authored-by: Noor <n@x>\r\n"), ["Noor"]);
  });

  it("are not found in the middle of a line, in a quote, or without an address", () => {
    const message = "see Co-authored-by: A <a@x>\n> Co-authored-by: B <b@x>\nCo-authored-by: C";
    assert.deepEqual(names(message), []);
  });

  it("do not include who assisted or signed off", () => {
    assert.deepEqual(names("Assisted-by: A <a@x>\nSigned-off-by: B <b@x>"), []);
  });

  it("are as many as were written, whatever stands around them", () => {
    const line = fc.string().filter((text) => !/co-authored-by/i.test(text));
    fc.assert(
      fc.property(fc.array(line), fc.nat(5), (lines, count) => {
        const trailers = Array.from({ length: count }, (_, n) => `Co-Authored-By: P${n} <p@x>`);
        assert.equal(coAuthorsIn([...lines, ...trailers, ...lines].join("\n")).length, count);
      }),
    );
  });
});
