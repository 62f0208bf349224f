import assert from "node:assert/strict";
import { comeBackOf, type OnDisk } from "../../../src/core/parking/comeBack";
import type { FileState } from "../../../src/core/parking/manifest";
import { unfitPath } from "../../../src/core/parking/safePath";
import { pseudoLanguage, untranslated } from "../../fixtures/pseudoLanguage";

const state = (blob: string, mode: FileState["mode"] = "100644"): FileState => ({
  mode,
  permissions: 0o644,
  blob,
});

describe("why a change cannot be parked or come back", () => {
  let reset: () => void;
  before(() => {
    reset = pseudoLanguage();
  });
  after(() => reset());

  it("is said in the lead's language", () => {
    const [a, b, c, link] = [state("a"), state("b"), state("c"), state("d", "120000")];
    const cases: readonly (readonly [FileState | null, FileState | null, OnDisk])[] = [
      [a, b, "other"],
      [null, b, c],
      [a, null, c],
      [a, b, null],
      [link, b, c],
    ];
    const conflicts = cases.map(([parked, back, now]) => {
      const found = comeBackOf({ path: "p", parked, back }, now);
      assert.ok(found.kind === "conflict");
      return found.why;
    });
    const unfit = ["a\ufffd", "a/", "../a"].map((path) => unfitPath(path) ?? "");
    for (const said of [...conflicts, ...unfit]) {
      assert.notEqual(said, "");
      assert.equal(untranslated(said), "");
    }
  });
});
