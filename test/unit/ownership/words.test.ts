import assert from "node:assert/strict";
import type { Ownership } from "../../../src/core/ownership/codeowners";
import { listText, noCodeownersText, whoOwnsText } from "../../../src/core/ownership/words";

const rule = (line: number, ...owners: string[]) => ({ line, pattern: "*", owners, section: null });
const file = ".github/CODEOWNERS";

function said(ownership: Ownership, path = "src/pay/refund.ts"): string {
  return whoOwnsText(ownership, path, file);
}

describe("who owns a file, in a sentence", () => {
  it("names the owners and the rule", () => {
    const one = rule(14, "@shop/pay");
    assert.equal(
      said({ kind: "owned", rule: one, owners: one.owners }),
      "refund.ts is owned by @shop/pay (.github/CODEOWNERS line 14).",
    );
    const owners = ["@data", "@noor", "@shop/pay"];
    assert.equal(
      said({ kind: "owned", rule: one, owners, others: [rule(3, "@data", "@noor")] }),
      "refund.ts is owned by @data, @noor and @shop/pay (.github/CODEOWNERS lines 3 and 14).",
    );
  });

  it("tells unowned on purpose from no rule", () => {
    const unowned = said({ kind: "unowned", rule: rule(8) });
    assert.equal(
      unowned,
      "refund.ts is unowned on purpose: .github/CODEOWNERS line 8 names nobody.",
    );
    assert.equal(said({ kind: "noRule" }), "No rule in .github/CODEOWNERS covers refund.ts.");
  });

  it("has no link in it, whatever a stranger wrote", () => {
    const evil = "[x](command:workbench.action.quit)@b.example";
    const text = said({ kind: "owned", rule: rule(1, evil), owners: [evil] }, `src/${evil}.ts`);
    assert.doesNotMatch(text, /\]\(/);
    assert.match(text, /\[x\] \(command:workbench\.action\.quit\)@b\.example/);
  });

  it("says where a forge has looked in vain", () => {
    assert.equal(noCodeownersText(undefined), "This repository has no CODEOWNERS file.");
    assert.match(
      noCodeownersText("bitbucket"),
      /Bitbucket Cloud looks for one: \.bitbucket\/CODEOWNERS\.$/,
    );
  });

  it("lists as one speaks", () => {
    assert.deepEqual(
      [[], [3], [3, 4], ["a", "b", "c"]].map((items) => listText(items)),
      ["", "3", "3 and 4", "a, b and c"],
    );
  });
});
