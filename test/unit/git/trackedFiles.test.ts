import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { Git } from "../../../src/git/git";
import { GitError } from "../../../src/git/gitError";
import { TrackedFiles } from "../../../src/git/trackedFiles";
import { dayOf2026, git, noor, oneCommit } from "./repositories";

describe("the tracked files of a repository", () => {
  let root = "";
  beforeEach(async () => {
    root = await tempFolder("tracked");
  });
  afterEach(() => removeFolder(root));

  it("are those of the index, whatever their names, and the new ones once they are added", async () => {
    const history = oneCommit();
    const files = { 'src/"é b.ts': "1\n", "new\nline": "2\n" };
    history.commit({ author: noor, date: dayOf2026(1), message: "Odd names", files });
    await history.into(root, { checkout: true });
    const tracked = new TrackedFiles(git);
    const before = await tracked.of(root);
    assert.deepEqual(new Set(before), new Set(["src/a.ts", 'src/"é b.ts', "new\nline"]));
    await writeFile(join(root, "b.ts"), "b\n");
    assert.equal(await tracked.of(root), before, "nothing was listed anew");
    await runGit(root, ["add", "b.ts"]);
    assert.ok((await tracked.of(root)).includes("b.ts"));
    await runGit(root, ["rm", "--quiet", "--cached", "src/a.ts"]);
    assert.ok(!(await tracked.of(root)).includes("src/a.ts"));
  });

  it("are listed in a worktree and a repository without any", async () => {
    await oneCommit().into(join(root, "shop"), { checkout: true });
    const worktree = join(root, "elsewhere");
    await runGit(join(root, "shop"), ["worktree", "add", "--quiet", worktree]);
    const tracked = new TrackedFiles(git);
    assert.deepEqual(await tracked.of(worktree), ["src/a.ts"]);
    await runGit(worktree, ["rm", "--quiet", "src/a.ts"]);
    assert.deepEqual(await tracked.of(worktree), []);
    assert.deepEqual(await tracked.of(join(root, "shop")), ["src/a.ts"]);
    await runGit(root, ["init", "--quiet", "empty"]);
    assert.deepEqual(await tracked.of(join(root, "empty")), []);
  });

  it("stand there once while they are in conflict", async () => {
    const history = oneCommit();
    const change = (branch: string, text: string): number =>
      history.commit({
        author: noor,
        date: dayOf2026(1),
        message: branch,
        branch,
        parents: [1],
        files: { "src/a.ts": text },
      });
    change("main", "two\n");
    change("side", "three\n");
    await history.into(root, { checkout: true });
    const who = ["-c", "user.name=N", "-c", "user.email=n@shop.example"];
    await assert.rejects(runGit(root, [...who, "merge", "--quiet", "side"]));
    assert.deepEqual(await new TrackedFiles(git).of(root), ["src/a.ts"]);
  });

  it("are asked for again after a failure", async () => {
    await oneCommit().into(root, { checkout: true });
    let may = false;
    const tracked = new TrackedFiles(new Git({ binary: () => "git", mayStart: () => may }));
    await assert.rejects(tracked.of(root), (error) => GitError.is(error, "untrusted"));
    may = true;
    assert.deepEqual(await tracked.of(root), ["src/a.ts"]);
    await rm(join(root, ".git", "index"));
    assert.deepEqual(await tracked.of(root), []);
  });
});
