import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { cloneState } from "../../../src/git/checkedOut";
import { Git } from "../../../src/git/git";
import { lineHunksSince } from "../../../src/git/lineHunks";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { makeSmall } from "../../fixtures/workspaces";

describe("a clone and its branch", () => {
  const git = new Git({ binary: () => "git", mayStart: () => true });
  let folder = "";
  beforeEach(async () => {
    folder = await tempFolder("checked-out");
    await makeSmall(folder);
  });
  afterEach(() => removeFolder(folder));
  const run = (...args: string[]): Promise<string> => runGit(folder, args);

  it("is told with remotes, as git rewrites them, and where the branch comes from and goes to", async () => {
    await run("checkout", "--quiet", "-b", "Refunds/Half.way");
    await run("remote", "add", "origin", "gh:shop/kit.git");
    await run("remote", "add", "mine", "git@github.com:lead/kit.git");
    await run("config", "url.https://github.com/.insteadOf", "gh:");
    await run("config", "branch.Refunds/Half.way.remote", "origin");
    await run("config", "branch.Refunds/Half.way.merge", "refs/heads/other");
    await run("config", "remote.pushDefault", "mine");
    const { remotes, checkedOut } = await cloneState(git, folder);
    assert.deepEqual(remotes, [
      { name: "mine", address: "git@github.com:lead/kit.git" },
      { name: "origin", address: "https://github.com/shop/kit.git" },
    ]);
    assert.deepEqual(checkedOut, {
      branch: "Refunds/Half.way",
      pullRemote: "origin",
      pullRef: "refs/heads/other",
      pushRemote: "mine",
    });
  });

  it("is told without remotes and without a branch", async () => {
    await run("checkout", "--quiet", "--detach");
    const { remotes, checkedOut } = await cloneState(git, folder);
    assert.deepEqual(remotes, []);
    assert.deepEqual(Object.values(checkedOut), [undefined, undefined, undefined, undefined]);
  });

  it("tells what has changed in a file since a commit, and that a commit is not here", async () => {
    const head = (await run("rev-parse", "HEAD")).trim();
    await writeFile(path.join(folder, "kit.ts"), "// new\nexport const kit = 1;\n");
    assert.deepEqual(await lineHunksSince(git, folder, head, "kit.ts"), [
      { oldStart: 0, oldLines: 0, newStart: 0, newLines: 1 },
    ]);
    for (const unknown of ["f".repeat(40), "HEAD", "--output=x", ""]) {
      assert.equal(await lineHunksSince(git, folder, unknown, "kit.ts"), undefined);
    }
  });
});
