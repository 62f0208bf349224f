import assert from "node:assert/strict";
import { chmod, mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { ParkingError, type ParkingFailure } from "../../../src/git/parking/parkingError";
import { takeLock } from "../../../src/host/records/lock";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import {
  commit,
  file,
  link,
  litter,
  parking,
  parkingWith,
  repositoryOf,
  treeOf,
  untouchables,
  write,
} from "./trees";

const tree = { kind: "tree" } as const;

async function refuses(
  parked: Promise<unknown>,
  reason: ParkingFailure,
  message: RegExp,
): Promise<void> {
  await assert.rejects(parked, (error) => {
    assert.ok(ParkingError.is(error, reason), String(error));
    assert.match(error.message, message);
    return true;
  });
}

describe("parking", function () {
  this.timeout(60_000);
  let folder = "";
  let count = 0;
  before(async () => {
    folder = await tempFolder("kinds");
  });
  after(() => removeFolder(folder));
  const place = (): string => path.join(folder, `${(count += 1)}`);

  it("says what would be parked and leaves no trace of that", async () => {
    const root = await repositoryOf(place(), { a: "one\n", old: "same\nlines\nhere\n", b: "" });
    await write(root, { a: "two\n", old: null, new: "same\nlines\nhere\n", "-x": "dash\n" });
    const objects = await runGit(root, ["count-objects", "-v"]);
    const change = await parking.changeOf(root, tree);
    assert.match(change, /^-one\n\+two$/m);
    assert.match(change, /^rename from old\nrename to new$/m);
    assert.match(change, /^\+dash$/m);
    assert.equal(await runGit(root, ["count-objects", "-v"]), objects);
    assert.deepEqual(await litter(root), []);
    const one = await parking.changeOf(root, { kind: "files", paths: ["-x"] });
    assert.deepEqual(one.match(/^diff --git .*/gm), ["diff --git a/-x b/-x"]);
  });

  it("takes the files that are named, and no others", async () => {
    const root = await repositoryOf(place(), { a: "a\n", b: "b\n", "*": "star\n" });
    await write(root, { a: "a2\n", b: "b2\n", "*": "star2\n", new: "new\n" });
    const parked = await parking.park(root, { kind: "files", paths: ["*", "new"] }, "Two\nlines");
    assert.deepEqual(parked.paths, ["*", "new"]);
    assert.equal(parked.title, "Two lines");
    assert.equal(parked.at, 1_772_442_000);
    assert.equal(parked.head, (await runGit(root, ["rev-parse", "HEAD"])).trim());
    const now = await treeOf(root);
    assert.deepEqual(now.get("a"), file("a2\n"));
    assert.deepEqual(now.get("*"), file("star\n"));
    assert.equal(now.has("new"), false);
  });

  it("puts a partly staged file back to what is staged", async () => {
    const root = await repositoryOf(place(), { a: "one\n" });
    await write(root, { a: "staged\n" });
    await runGit(root, ["add", "a"]);
    await write(root, { a: "staged\nmine\n" });
    const kept = await untouchables(root);
    const { id } = await parking.park(root, tree, "Mine");
    assert.deepEqual((await treeOf(root)).get("a"), file("staged\n"));
    assert.deepEqual(await untouchables(root), kept);
    await refuses(parking.park(root, tree, "Again"), "staged", /^a: all of the change is staged/);
    await parking.bringBack(root, id);
    assert.deepEqual(await untouchables(root), kept);
  });

  it("says when there is nothing to park", async () => {
    const root = await repositoryOf(place(), { a: "one\n", ".gitignore": "ignored\n" });
    await write(root, { ignored: "x\n" });
    await refuses(parking.park(root, tree, ""), "nothing", /no uncommitted change/);
    const one = (name: string): Promise<unknown> =>
      parking.park(root, { kind: "files", paths: [name] }, "");
    await refuses(one("ignored"), "nothing", /no uncommitted change/);
    for (const name of ["../out", "", "/etc/passwd", ".git/config", "a/../../b", "x\0y"]) {
      await refuses(one(name), "unfit", /cannot be parked: its name could lead out/);
    }
  });

  it("refuses a file in conflict, and parks the others", async () => {
    const root = await repositoryOf(place(), { a: "one\n", b: "b\n" });
    await runGit(root, ["checkout", "--quiet", "-b", "other"]);
    await write(root, { a: "two\n" });
    await commit(root);
    await runGit(root, ["checkout", "--quiet", "main"]);
    await write(root, { a: "three\n" });
    await commit(root);
    await runGit(root, ["merge", "--quiet", "other"]).catch(() => "");
    await write(root, { b: "mine\n" });
    const kept = [await treeOf(root), await untouchables(root)];
    await refuses(parking.park(root, tree, ""), "conflicted", /^a: there is a merge conflict/);
    assert.deepEqual([await treeOf(root), await untouchables(root)], kept);
    const { paths } = await parking.park(root, { kind: "files", paths: ["b"] }, "");
    assert.deepEqual(paths, ["b"]);
  });

  it("treats a name that is only to be added as a new file", async () => {
    const root = await repositoryOf(place(), { a: "a\n" });
    await write(root, { new: "text\n" });
    await runGit(root, ["add", "--intent-to-add", "new"]);
    const before = [await treeOf(root), await untouchables(root)];
    const { id } = await parking.park(root, tree, "");
    assert.deepEqual([...(await treeOf(root)).keys()], ["a"]);
    await parking.bringBack(root, id);
    assert.deepEqual([await treeOf(root), await untouchables(root)], before);
  });

  it("works before the first commit, and without a name for the lead", async () => {
    const root = await repositoryOf(place(), {});
    await runGit(root, ["config", "user.name", ""]);
    await runGit(root, ["config", "user.email", ""]);
    await write(root, { "in/new": "text\n" });
    const parked = await parking.park(root, tree, "");
    assert.equal(parked.head, "");
    assert.deepEqual([...(await treeOf(root)).keys()], []);
    await assert.rejects(stat(path.join(root, "in")));
    assert.match(await parking.patchOf(root, parked.id), /^From: lead <lead@localhost>$/m);
    await parking.bringBack(root, parked.id);
    assert.deepEqual((await treeOf(root)).get("in/new"), file("text\n"));
  });

  it("leaves submodules and nested repositories alone, and names them", async () => {
    const inner = await repositoryOf(place(), { x: "x\n" });
    const root = await repositoryOf(place(), { a: "a\n" });
    const add = ["-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner, "sub"];
    await runGit(root, add);
    await commit(root);
    await repositoryOf(path.join(root, "nested"), { y: "y\n" });
    await write(root, { "sub/x": "mine\n", a: "mine\n" });
    const mark = path.join(folder, "submodule-monitor");
    await write(folder, { monitor: file(`#!/bin/sh\ntouch '${mark}'\n`, 0o755) });
    const monitor = ["config", "core.fsmonitor", path.join(folder, "monitor")];
    await runGit(path.join(root, "sub"), monitor);
    const parked = await parking.park(root, tree, "");
    assert.deepEqual(parked.paths, ["a"]);
    assert.deepEqual(
      parked.leftOut.map((one) => one.path),
      ["nested/", "sub"],
    );
    assert.equal(await readFile(path.join(root, "sub/x"), "utf8"), "mine\n");
    await assert.rejects(stat(mark));
    await refuses(
      parking.park(root, { kind: "files", paths: ["sub"] }, ""),
      "unfit",
      /^sub cannot be parked: it is a submodule/,
    );
  });

  it("leaves a name that is not UTF-8 where it is, and says so", async () => {
    const root = await repositoryOf(place(), { a: "a\n" });
    const name = Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0x63, 0xe9])]);
    await writeFile(name, "bytes\n");
    await refuses(parking.park(root, tree, ""), "unfit", /not UTF-8/);
    await write(root, { a: "mine\n" });
    const { paths, leftOut } = await parking.park(root, tree, "");
    assert.deepEqual(paths, ["a"]);
    assert.equal(leftOut.length, 1);
    assert.equal(await readFile(name, "utf8"), "bytes\n");
  });

  it("overlooks what git was told to overlook", async () => {
    const root = await repositoryOf(place(), { a: "a\n", b: "b\n", "deep/c": "c\n" });
    await runGit(root, ["update-index", "--assume-unchanged", "a"]);
    await runGit(root, ["update-index", "--skip-worktree", "b"]);
    await write(root, { a: "mine\n", b: "mine\n", "deep/c": "mine\n" });
    const before = await treeOf(root);
    const { id, paths } = await parking.park(root, tree, "");
    assert.deepEqual(paths, ["deep/c"]);
    await parking.bringBack(root, id);
    assert.deepEqual(await treeOf(root), before);
  });

  it("works in a sparse checkout, also on a file outside of it", async () => {
    const root = await repositoryOf(place(), { "in/a": "a\n", "out/b": "b\n", "out/c": "c\n" });
    await runGit(root, ["sparse-checkout", "set", "in"]);
    await write(root, { "in/a": "mine\n", "out/b": "mine\n" });
    const before = [await treeOf(root), await untouchables(root)];
    const { id, paths } = await parking.park(root, tree, "");
    assert.deepEqual(paths, ["in/a", "out/b"]);
    assert.deepEqual((await treeOf(root)).get("out/b"), file("b\n"));
    await parking.bringBack(root, id);
    assert.deepEqual([await treeOf(root), await untouchables(root)], before);
  });

  it("works in a linked work tree, and leaves the finishing to it", async () => {
    const main = await repositoryOf(place(), { a: "a\n" });
    const linked = place();
    await runGit(main, ["worktree", "add", "--quiet", "-b", "side", linked]);
    await write(linked, { a: "mine\n", new: "new\n" });
    const crashing = parkingWith({
      between: (step) => {
        if (step === "say parked") throw new Error("a crash");
      },
    });
    await assert.rejects(crashing.park(linked, tree, "Side"), /a crash/);
    const [listed] = (await parking.list(main)).parked;
    const id = listed?.id ?? "";
    await refuses(parking.resume(main, id), "elsewhere", /in the work tree worktrees\//);
    assert.equal((await parking.resume(linked, id)).kind, "parked");
    const back = await parking.bringBack(main, id);
    assert.deepEqual(back.restored, ["a", "new"]);
    assert.deepEqual((await treeOf(main)).get("a"), file("mine\n"));
    assert.deepEqual([...(await treeOf(linked)).keys()], ["a"]);
  });

  it("gives up what was interrupted in a work tree that is gone", async () => {
    const main = await repositoryOf(place(), { a: "a\n" });
    const linked = place();
    await runGit(main, ["worktree", "add", "--quiet", "-b", "gone", linked]);
    await write(linked, { a: "mine\n" });
    const crashing = parkingWith({
      between: (step) => {
        if (step === "say parked") throw new Error("a crash");
      },
    });
    await assert.rejects(crashing.park(linked, tree, "Gone"), /a crash/);
    await runGit(main, ["worktree", "remove", "--force", linked]);
    const id = (await parking.list(main)).parked[0]?.id ?? "";
    assert.equal((await parking.resume(main, id)).kind, "parked");
    assert.equal((await parking.bringBack(main, id)).complete, true);
    assert.deepEqual((await treeOf(main)).get("a"), file("mine\n"));
  });

  it("keeps modes, read-only ones too, and links by their own text", async () => {
    const root = await repositoryOf(place(), { a: "a\n", run: file("x\n", 0o755), to: link("a") });
    await write(root, {
      a: file("mine\n", 0o400),
      run: file("x\n", 0o711),
      to: link("/etc/passwd"),
    });
    await chmod(path.join(root, "run"), 0o600);
    const before = await treeOf(root);
    const { id } = await parking.park(root, tree, "");
    const between = await treeOf(root);
    assert.deepEqual(between.get("to"), link("a"));
    assert.equal((between.get("run")?.permissions ?? 0) & 0o111, 0o111);
    await parking.bringBack(root, id);
    assert.deepEqual(await treeOf(root), before);
  });

  it("runs filters where git does, and keeps the raw bytes", async () => {
    const root = await repositoryOf(place(), { ".gitattributes": "*.up filter=case\n" });
    await runGit(root, ["config", "filter.case.clean", "tr A-Z a-z"]);
    await runGit(root, ["config", "filter.case.smudge", "tr a-z A-Z"]);
    await write(root, { "x.up": "ONE\n" });
    await commit(root);
    await write(root, { "x.up": "One and Two\n" });
    const { id } = await parking.park(root, tree, "");
    assert.deepEqual((await treeOf(root)).get("x.up"), file("ONE\n"));
    assert.match(await parking.patchOf(root, id), /^-one\n\+one and two$/m);
    await parking.bringBack(root, id);
    assert.deepEqual((await treeOf(root)).get("x.up"), file("One and Two\n"));
  });

  it("puts files back by the attributes that are staged, not by those that are parked too", async () => {
    const root = await repositoryOf(place(), { "a.txt": "one\n", ".gitattributes": "" });
    await write(root, { "a.txt": "mine\r\n", ".gitattributes": "*.txt eol=crlf\n" });
    const before = await treeOf(root);
    const { id } = await parking.park(root, tree, "");
    assert.deepEqual((await treeOf(root)).get("a.txt"), file("one\n"));
    await parking.bringBack(root, id);
    assert.deepEqual(await treeOf(root), before);
  });

  it("takes files of many megabytes without holding them", async () => {
    const root = await repositoryOf(place(), { a: "a\n" });
    const big = Buffer.alloc(8_000_000, "0123456789abcdef\n");
    await write(root, { a: file(big), "new.bin": file(big.subarray(5)) });
    const { id } = await parking.park(root, tree, "");
    assert.deepEqual([...(await treeOf(root)).values()], [file("a\n")]);
    await parking.bringBack(root, id);
    assert.ok((await readFile(path.join(root, "a"))).equals(big));
    assert.ok((await readFile(path.join(root, "new.bin"))).equals(big.subarray(5)));
  });

  it("runs no hook, no monitor and no external diff", async () => {
    const root = await repositoryOf(place(), { a: "a\n", b: "b\n" });
    const mark = path.join(folder, "ran");
    const script = file(`#!/bin/sh\necho "$0" >> '${mark}'\ncat\n`, 0o755);
    const hooks = path.join(root, ".git/hooks");
    await mkdir(hooks, { recursive: true });
    for (const name of [
      "reference-transaction",
      "post-index-change",
      "post-checkout",
      "pre-commit",
    ]) {
      await write(hooks, { [name]: script });
    }
    await write(folder, { program: script });
    const program = path.join(folder, "program");
    for (const key of [
      "core.fsmonitor",
      "diff.external",
      "diff.odd.command",
      "diff.odd.textconv",
    ]) {
      await runGit(root, ["config", key, program]);
    }
    await write(root, { ".git/info/attributes": "a diff=odd\n", a: "mine\n", new: "new\n" });
    await parking.changeOf(root, { kind: "lines", path: "a", ranges: [{ from: 1, to: 1 }] });
    const { id } = await parking.park(root, tree, "");
    await parking.patchOf(root, id);
    await parking.list(root);
    await write(root, { a: "a\nlater\n" });
    await parking.bringBack(root, id);
    await parking.drop(root, id);
    await assert.rejects(stat(mark));
  });

  it("waits for another window that parks", async () => {
    const root = await repositoryOf(place(), { a: "a\n", b: "b\n" });
    await write(root, { a: "mine\n", b: "mine\n" });
    const clock = { now: (): number => Date.now() / 1000 };
    const locked = parkingWith({ lock: (file_, signal) => takeLock(file_, clock, signal) });
    const both = await Promise.allSettled([
      locked.park(root, tree, "First"),
      locked.park(root, tree, "Second"),
    ]);
    assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"]);
    assert.equal((await parking.list(root)).parked.length, 1);
  });

  it("is quick about what is only touched", async () => {
    const root = await repositoryOf(place(), { a: "a\n" });
    await utimes(path.join(root, "a"), 1, 1);
    const kept = await untouchables(root);
    await refuses(parking.park(root, tree, ""), "nothing", /no uncommitted change/);
    assert.deepEqual(await untouchables(root), kept);
  });
});
