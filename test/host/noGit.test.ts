import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { open, quietBecause } from "./baton";
import { diagnosticsWhen, hoverOn, insertLines, openCodeowners, revert } from "./codeownersFile";
import { weekWhen } from "./week";

describe("a machine without git", () => {
  it("is a quiet place, and the hover says what to do", async () => {
    await open(demoFile);
    await quietBecause(/did not find git\. Install it/);
  });

  it("has its CODEOWNERS checked all the same", async () => {
    const document = await openCodeowners();
    await insertLines(document, "!/src/gen/ @shop/web\n/src/payments/ @noor\n");
    await diagnosticsWhen(document, ({ length }) => length === 1);
    assert.match(await hoverOn(document, 2), /did not find git/);
    await revert(document);
  });

  it("has no weeks to show, and the panel says what to do", async () => {
    await weekWhen((view) => view.kind === "absent" && /did not find git/.test(view.note.text));
  });
});
