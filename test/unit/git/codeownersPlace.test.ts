import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { codeownersPlaceOf } from "../../../src/git/codeownersPlace";
import { Git } from "../../../src/git/git";
import { git, oneCommit } from "./repositories";

const noGit = new Git({ binary: () => "git-that-is-not-there", mayStart: () => true });
const untrusted = new Git({ binary: () => "git", mayStart: () => false });

describe("the place of a file called CODEOWNERS", () => {
  let root = "";
  before(async () => {
    root = await tempFolder("place");
    await oneCommit().into(join(root, "shop"));
    await oneCommit().into(join(root, "shop", "docs"));
    await oneCommit().into(join(root, "kit"));
    for (const folder of ["shop/.github", "kit/docs", "kit/deep/.github", "plain"]) {
      await mkdir(join(root, folder), { recursive: true });
    }
    await runGit(join(root, "shop"), ["remote", "add", "origin", "git@gitlab.example:shop.git"]);
  });
  after(() => removeFolder(root));

  const rows: [file: string, repository: string, path: string][] = [
    ["shop/CODEOWNERS", "shop", "CODEOWNERS"],
    ["shop/.github/CODEOWNERS", "shop", ".github/CODEOWNERS"],
    ["shop/docs/CODEOWNERS", "shop/docs", "CODEOWNERS"],
    ["kit/docs/CODEOWNERS", "kit", "docs/CODEOWNERS"],
  ];
  for (const [file, repository, path] of rows) {
    it(`is ${path} of ${repository} for ${file}, with git and without`, async () => {
      const place = { root: join(root, repository), path };
      const host = repository === "shop" ? "gitlab.example" : undefined;
      assert.deepEqual(await codeownersPlaceOf(git, join(root, file)), { ...place, host });
      for (const absent of [noGit, untrusted]) {
        const found = await codeownersPlaceOf(absent, join(root, file));
        assert.deepEqual(found, { ...place, host: undefined });
      }
    });
  }

  for (const file of ["kit/deep/.github/CODEOWNERS", "plain/CODEOWNERS"]) {
    it(`is none for ${file}, where no forge looks`, async () => {
      await writeFile(join(root, file), "* @a\n");
      for (const each of [git, noGit, untrusted]) {
        assert.equal(await codeownersPlaceOf(each, join(root, file)), undefined);
      }
    });
  }
});
