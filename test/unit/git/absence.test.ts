import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { ifThere, isThere, namesIn } from "../../../src/git/absence";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

describe("what may not be there", () => {
  let root = "";
  before(async () => {
    root = await tempFolder("absence");
    await writeFile(path.join(root, "file"), "");
  });
  after(() => removeFolder(root));

  it("is told from what is there, also below something that is no folder", async () => {
    assert.equal(await isThere(path.join(root, "file")), true);
    assert.equal(await isThere(path.join(root, "none")), false);
    assert.equal(await isThere(path.join(root, "file", "below")), false);
  });

  it("has no names in it", async () => {
    assert.deepEqual(await namesIn(root), ["file"]);
    assert.deepEqual(await namesIn(path.join(root, "none")), []);
  });

  it("is not what else the disk says", async () => {
    const error = Object.assign(new Error("no"), { code: "EACCES" });
    await assert.rejects(ifThere(Promise.reject(error)), error);
  });
});
