import assert from "node:assert/strict";
import { phrase } from "../../../src/core/review/phrase";
import { tell } from "../../../src/core/review/told";
import { accusing } from "../../../src/core/review/tone/accusing";
import { belittling } from "../../../src/core/review/tone/belittling";
import { blame } from "../../../src/core/review/tone/blame";
import { derision } from "../../../src/core/review/tone/derision";
import { impatience } from "../../../src/core/review/tone/impatience";
import { sarcasm } from "../../../src/core/review/tone/sarcasm";
import { firstLetters, wordStarts } from "../../../src/core/review/tone/wordStarts";
import { fineComments, harshComments } from "./examples";

describe("first letters of words by which shapes are kept", () => {
  const starts = (shape: RegExp): string[] => wordStarts(shape.source).toSorted();

  it("are those of the rarest place that has to be there", () => {
    assert.deepEqual(starts(phrase`\byou (?:never|always) listen\b`), ["lis"]);
    assert.deepEqual(starts(phrase`\bthe (?:arrogance|gall)\b`), ["arr", "gal"]);
    assert.deepEqual(starts(phrase`\bnice (?:try )?(?:but )?no cigar\b`), ["nic"]);
  });

  it("are none where something may be absent, or a word may go on", () => {
    assert.deepEqual(starts(phrase`(?:\bgreat )?\d`), []);
    assert.deepEqual(starts(phrase`\b(?:u|un)(?:fair|kind)`), []);
  });

  it("lose nothing: whatever a shape is found in has one of them", () => {
    const frames = [accusing, belittling, blame, derision, impatience, sarcasm].flat();
    for (const text of [...Object.values(harshComments).flat(), ...fineComments]) {
      for (const { words } of tell(text).sentences) {
        const has = new Set(words.match(firstLetters));
        for (const { shape } of frames.filter((frame) => frame.shape.test(words))) {
          const all = wordStarts(shape.source);
          assert.ok(
            all.length === 0 || all.some((one) => has.has(one)),
            `${shape.source}: ${text}`,
          );
        }
      }
    }
  });
});
