import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { knownHistory } from "../../../src/core/coaching/situation";
import { changeSince } from "../../../src/git/changeSince";
import { cloneState } from "../../../src/git/checkedOut";
import { readCodeowners } from "../../../src/git/codeownersFile";
import { readConfig } from "../../../src/git/config";
import { readIgnoreRevs } from "../../../src/git/ignoredCommits";
import { lineAuthors } from "../../../src/git/lineAuthors";
import { lineHunksSince } from "../../../src/git/lineHunks";
import { readNewCommits, tipOf } from "../../../src/git/newCommits";
import { Operations } from "../../../src/git/operation";
import { readHistory, readLeftOut } from "../../../src/git/readHistory";
import { readChanges, readFirstLook } from "../../../src/git/readLog";
import { GitError } from "../../../src/git/gitError";
import { leadEmailsOf, placeOfFile } from "../../../src/git/repository";
import { TrackedFiles } from "../../../src/git/trackedFiles";
import {
  type Armed,
  armedFile,
  armedRepository,
  authors,
  cloneWithBareInside,
  oddFiles,
  oddNames,
  partialClone,
} from "../../fixtures/armed";
import { gitEnvironment, runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { buildCli, runCli } from "../cli/runCli";
import { settings } from "../history/smallHistory";
import { parking } from "../parking/trees";
import { git } from "./repositories";

const { signal } = new AbortController();
/** What would be more than text to a terminal: all controls but the end of a line. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

describe("a repository that would have git run programs", function () {
  this.timeout(120_000);
  let base = "";
  let armed: Armed;

  before(async () => {
    base = await tempFolder("armed");
    armed = await armedRepository(base);
    await armed.ran();
  });
  after(() => removeFolder(base));

  it("is armed: git alone runs them", async () => {
    const { root, first } = armed;
    const bare = (args: string[]): unknown =>
      execFileSync("git", ["-c", "diff.orderFile=/dev/null", ...args], {
        cwd: root,
        env: gitEnvironment(),
        stdio: "pipe",
      });
    bare(["blame", "--", armedFile]);
    bare(["diff", "HEAD"]);
    bare(["update-ref", "refs/heads/other", first]);
    const ran = await armed.ran();
    assert.deepEqual(ran, ["clean", "command", "fsmonitor", "hook", "smudge", "textconv"]);
  });

  it("has its history read and caught up with, ten thousand authors and all, and nothing runs", async () => {
    const { root, head, first } = armed;
    const { log } = await readHistory(git, root, { signal });
    assert.equal(log.times.length, authors + 2);
    assert.ok(log.contacts.length > 2 * authors);
    assert.ok(oddFiles.every((path) => log.paths.includes(path)));
    const { ignoreRevsFiles } = await readConfig(git, root);
    const leftOut = await readLeftOut(git, root, log, ignoreRevsFiles);
    const known = knownHistory(log, Number(log.times[0]), settings, leftOut);
    assert.equal(known.index.commitsOnFile(armedFile).length, 2);
    assert.equal(
      (await readChanges(git, root, first, head, { signal })).newer.times.length,
      authors + 1,
    );
    const [newest] = await readNewCommits(git, root, undefined, head);
    assert.deepEqual(newest?.paths, [armedFile]);
    for (const path of oddFiles) {
      const seen = await readFirstLook(git, root, head, path, Number(log.times[0]), { signal });
      assert.ok(seen.paths.includes(path), path);
    }
    assert.deepEqual(await armed.ran(), []);
  });

  it("answers every other question, and nothing runs", async () => {
    const { root, head, first } = armed;
    const [a] = oddFiles;
    assert.deepEqual(await placeOfFile(git, join(root, a ?? "")), { root, path: a });
    assert.deepEqual(await tipOf(git, root), { head, branch: "refs/heads/--output=mark" });
    const { checkedOut } = await cloneState(git, root);
    assert.equal(checkedOut.branch, "--output=mark");
    assert.ok((await leadEmailsOf(git, root, "-lead@shop.example", oddNames)).length > 0);
    const tracked = await new TrackedFiles(git).of(root);
    assert.ok(oddFiles.every((path) => tracked.includes(path)));
    assert.equal(await new Operations(git).of(root), undefined);
    assert.equal((await readCodeowners(root))?.tooLarge, false);
    // A link to a device that never ends.
    assert.deepEqual((await readIgnoreRevs(root, [])).commits, []);
    assert.deepEqual(await lineAuthors(git, { root, path: armedFile }, 1, 2), [
      "noor@shop.example",
    ]);
    await lineAuthors(git, { root, path: "long.txt" }, 1, 1);
    const hunks = await lineHunksSince(git, root, first, armedFile);
    assert.deepEqual(hunks, [{ oldStart: 2, oldLines: 1, newStart: 2, newLines: 2 }]);
    assert.match((await changeSince(git, root, first, [armedFile])) ?? "", /^\+4$/m);
    for (const path of oddFiles.filter((name) => /^odd\/[-:]/.test(name))) {
      assert.deepEqual(await lineHunksSince(git, root, first, path), []);
      assert.equal(await changeSince(git, root, first, [path]), "");
      await lineAuthors(git, { root, path }, 1, 1);
    }
    assert.deepEqual(await armed.ran(), []);
  });

  it("is parked and brought back: only filters run, as when the lead stages the file", async () => {
    const { root } = armed;
    const tree = { kind: "tree" } as const;
    assert.match(await parking.changeOf(root, tree), /^\+mine$/m);
    const { id, paths } = await parking.park(root, tree, "$(touch mark)");
    assert.deepEqual(paths, [armedFile]);
    assert.match(await parking.patchOf(root, id), /^\+mine$/m);
    await writeFile(join(root, armedFile), "0\n1\n2\n3\n4\n");
    const { merged } = await parking.bringBack(root, id);
    assert.deepEqual(merged, [armedFile]);
    assert.deepEqual((await parking.list(root)).parked, []);
    assert.deepEqual(await armed.ran(), ["clean", "smudge"]);
  });

  it("cannot be asked for lines past a filter whose name git cannot be told", async () => {
    const { root, first } = armed;
    await runGit(root, ["config", "filter.a=b.clean", "cat"]);
    try {
      await assert.rejects(lineHunksSince(git, root, first, armedFile), GitError);
      assert.deepEqual(await armed.ran(), []);
    } finally {
      await runGit(root, ["config", "--unset", "filter.a=b.clean"]);
    }
  });

  it("is answered about on the command line in text alone, and nothing runs", async () => {
    const cli = await buildCli(base);
    const { root } = armed;
    const lead = ["--lead", "noor@shop.example"];
    const now = "2026-01-02T00:00:00Z";
    const commands = [
      ["owners", "--repo", root, "--", "many.ts", ...oddFiles],
      ["who", "--repo", root, ...lead, "--at", now, "--", "many.ts", ...oddFiles],
      ["replay", "--repo", root, ...lead, "--since", "2025-12-01"],
      ["week", "--repo", root, ...lead, "--week", "2026-W01"],
      ["review", "--", oddNames.join(" ")],
    ];
    for (const args of commands) {
      const ran = await runCli(cli, base, args);
      assert.ok(ran.code === 0, `${args[0]}: ${ran.err}`);
      assert.doesNotMatch(ran.out + ran.err, controls, args[0]);
    }
    assert.deepEqual(await armed.ran(), []);
  });

  it("is not fetched from where its configuration would have missing files come from", async () => {
    const { root, first } = await partialClone(base);
    for (const question of [
      () => lineHunksSince(git, root, first, armedFile),
      () => changeSince(git, root, first, [armedFile]),
    ]) {
      await assert.rejects(question(), (error) => {
        assert.ok(error instanceof GitError);
        assert.match(error.message, /partial clone.*never downloads/);
        return true;
      });
    }
    assert.deepEqual(await armed.ran(), []);
  });
});

describe("a folder of a clone that looks like a repository of its own", () => {
  it("is none, since it would bring a configuration of its own", async () => {
    const base = await tempFolder("bare-inside");
    try {
      const inside = await cloneWithBareInside(base);
      assert.equal(await placeOfFile(git, join(inside, "a.ts")), undefined);
    } finally {
      await removeFolder(base);
    }
  });
});
