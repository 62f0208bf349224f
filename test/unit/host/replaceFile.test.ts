import assert from "node:assert/strict";
import { mkdir, readdir, readFile, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { removeLeftParts, replaceFile } from "../../../src/host/records/replaceFile";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

describe("a file that is replaced whole", () => {
  let root = "";
  beforeEach(async () => {
    root = await tempFolder("replaced");
  });
  afterEach(() => removeFolder(root));

  it("has the new text, and nothing stands beside it", async () => {
    const file = path.join(root, "kept.json");
    await replaceFile(file, "one");
    await replaceFile(file, "two");
    assert.equal(await readFile(file, "utf8"), "two");
    assert.deepEqual(await readdir(root), ["kept.json"]);
  });

  it("of a window that was killed half way is cleared away later, and of one at work it is not", async () => {
    const folder = path.join(root, "threads", "v1");
    await mkdir(folder, { recursive: true });
    const [old, fresh, whole] = ["a.json.1.part", "b.json.2.part", "a.json"].map((name) =>
      path.join(folder, name),
    );
    for (const file of [old, fresh, whole]) await writeFile(file ?? "", "half");
    for (const file of [old, whole]) await utimes(file ?? "", 1000, 1000);
    await removeLeftParts(root, 2000);
    assert.deepEqual((await readdir(folder)).toSorted(), ["a.json", "b.json.2.part"]);
    await removeLeftParts(path.join(root, "nowhere"), 2000);
  });
});
