import assert from "node:assert/strict";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { Calendar } from "../../../src/core/text/calendar";
import { codeownersAdvice, leadAdvice, shallowAdvice } from "../../../src/host/repositories/advice";

const file = "docs/CODEOWNERS";
const calendar = new Calendar("UTC");

describe("what the lead could set right", () => {
  it("is nothing where all is well", () => {
    const codeowners = parseCodeowners("* @a\n", "github");
    assert.deepEqual(codeownersAdvice({ file, codeowners, tooLarge: false }), []);
    assert.deepEqual(codeownersAdvice(undefined), []);
    assert.deepEqual(leadAdvice(["a@b.example"]), []);
    assert.deepEqual(shallowAdvice(undefined, calendar), []);
  });

  it("names the file, the line, the reason and the remedy of the first fault", () => {
    const codeowners = parseCodeowners("* @a\n/x[1] @a\n!y @a\n!z @a\n", "github");
    const [said = ""] = codeownersAdvice({ file, codeowners, tooLarge: false });
    assert.match(said, /^docs\/CODEOWNERS line 2: Invalid pattern: .*\. .*\. 2 more lines have/);
  });

  it("says that a file is too large to count", () => {
    const codeowners = parseCodeowners("", "github");
    assert.match(codeownersAdvice({ file, codeowners, tooLarge: true }).join(), /3 MB or larger/);
  });

  it("says how to be known", () => {
    assert.match(leadAdvice([]).join(), /set git's user\.email, or baton\.leadEmails/);
  });

  it("says where a shallow clone ends, and what brings the rest", () => {
    const noon = Date.UTC(2026, 2, 3, 12) / 1000;
    assert.deepEqual(shallowAdvice(noon, calendar), [
      "This clone is shallow: Baton sees only what came after 3 March 2026. git fetch --unshallow brings the rest.",
    ]);
  });
});
