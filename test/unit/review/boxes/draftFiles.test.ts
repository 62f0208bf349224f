import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Draft, printDraft } from "../../../../src/core/review/boxes/drafts";
import { DraftFiles } from "../../../../src/review/boxes/draftFiles";
import { removeFolder, tempFolder } from "../../../fixtures/tempFolder";

const now = 1_790_000_000;
const draft: Draft = {
  id: "0123456789",
  tool: "baton",
  file: "file:///shop/refund.ts",
  line: 3,
  text: "Could this wait?",
  at: now - 60,
  isChange: false,
};

describe("the files of draft comments", () => {
  let folder = "";
  beforeEach(async () => {
    folder = path.join(await tempFolder("drafts"), "v1");
  });
  afterEach(() => removeFolder(path.dirname(folder)));

  it("leave alone what they cannot read, and name it", async () => {
    const files = new DraftFiles(folder, { now: () => now });
    assert.deepEqual(await files.unreadable(), []);
    await files.keep(draft);
    await mkdir(folder, { recursive: true });
    const newer = printDraft({ ...draft, id: "newer-draft" }).replace('"version":1', '"version":2');
    await writeFile(path.join(folder, "newer-draft.json"), newer);
    await writeFile(path.join(folder, "torn-draft.json"), newer.slice(0, 40));
    // Somebody else's copy under another name would be offered twice.
    await writeFile(path.join(folder, "copied-draft.json"), printDraft(draft));
    assert.deepEqual(await files.all(), [draft]);
    assert.deepEqual(
      (await files.unreadable()).map((file) => path.relative(folder, file)).toSorted(),
      ["copied-draft.json", "newer-draft.json", "torn-draft.json"],
    );
    assert.equal(await readFile(path.join(folder, "newer-draft.json"), "utf8"), newer);
  });
});
