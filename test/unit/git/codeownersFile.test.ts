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
    await mkdir(join(root, ".gitlab"));
    await mkdir(join(root, ".bitbucket"));
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

  it("is one of GitLab's or Bitbucket's place, and in its dialect, where there is no other", async () => {
    await write(".bitbucket/CODEOWNERS", "* @bitbucket\n");
    assert.equal((await readCodeowners(root))?.codeowners.dialect, "bitbucket");
    await write(".gitlab/CODEOWNERS", "* @gitlab\n");
    assert.equal((await readCodeowners(root))?.codeowners.dialect, "gitlab");
    await write("docs/CODEOWNERS", "* @docs\n");
    assert.equal((await readCodeowners(root))?.codeowners.dialect, "github");
  });

  it("is looked for in the places of the remote's host, and read in its dialect", async () => {
    for (const place of [".github", ".gitlab", ".bitbucket", "docs"])
      await write(`${place}/CODEOWNERS`, "* @a\n");
    const found = async (host: string): Promise<(string | undefined)[]> => {
      const read = await readCodeowners(root, host);
      return [read?.file, read?.codeowners.dialect];
    };
    assert.deepEqual(await found("github.com"), [".github/CODEOWNERS", "github"]);
    assert.deepEqual(await found("gitlab.shop.example"), ["docs/CODEOWNERS", "gitlab"]);
    assert.deepEqual(await found("bitbucket.org"), [".bitbucket/CODEOWNERS", "bitbucket"]);
    assert.deepEqual(await found("git.shop.example"), [".github/CODEOWNERS", "github"]);
  });

  it("is looked for and read as the lead has chosen, whatever the host", async () => {
    for (const place of [".github", ".gitlab", "docs"])
      await write(`${place}/CODEOWNERS`, "* @a\n");
    const read = await readCodeowners(root, "github.com", "gitlab");
    assert.deepEqual([read?.file, read?.codeowners.dialect], ["docs/CODEOWNERS", "gitlab"]);
    assert.equal(await readCodeowners(root, "github.com", "bitbucket"), undefined);
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
    assert.equal((await readCodeowners(root, "gitlab.com"))?.codeowners.rules.length, 1);
  });
});
