import assert from "node:assert/strict";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { ownershipOf } from "../../../src/core/ownership/match";
import { readCodeowners } from "../../../src/git/codeownersFile";

describe("the CODEOWNERS file of a work tree", () => {
  let root = "";
  beforeEach(async () => {
    root = await tempFolder("codeowners");
    await mkdir(join(root, ".github"));
    await mkdir(join(root, "docs"));
  });
  afterEach(() => removeFolder(root));

  const write = (place: string, text: string): Promise<void> => writeFile(join(root, place), text);

  it("is the first of GitHub's places that holds one", async () => {
    assert.equal(await readCodeowners(root), undefined);
    await write("docs/CODEOWNERS", "* @docs\n");
    assert.equal((await readCodeowners(root))?.file, "docs/CODEOWNERS");
    await write("CODEOWNERS", "* @root\n");
    assert.equal((await readCodeowners(root))?.file, "CODEOWNERS");
    await write(".github/CODEOWNERS", "* @github\n");
    const found = await readCodeowners(root);
    assert.ok(found);
    assert.deepEqual(ownershipOf(found.codeowners, "a"), {
      kind: "owned",
      owners: ["@github"],
      rule: { line: 1, pattern: "*", owners: ["@github"], section: null },
    });
  });

  it("is not a folder, nor a file in other letters", async () => {
    await mkdir(join(root, "CODEOWNERS"));
    await write(".github/codeowners", "* @a\n");
    assert.equal(await readCodeowners(root), undefined);
  });

  // Windows has no such devices, and links only for administrators.
  if (process.platform !== "win32") {
    it("is not a device behind a link, nor a link to nowhere", async () => {
      await symlink("/dev/zero", join(root, "CODEOWNERS"));
      await symlink("nowhere", join(root, "docs", "CODEOWNERS"));
      assert.equal(await readCodeowners(root), undefined);
    });
  }

  it("has no rules when it is so large that GitHub ignores it", async () => {
    await write("CODEOWNERS", `* @a\n${"#".repeat(3 * 1024 * 1024)}`);
    const found = await readCodeowners(root);
    assert.equal(found?.tooLarge, true);
    assert.deepEqual(found?.codeowners.rules, []);
  });
});
