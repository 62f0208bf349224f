import assert from "node:assert/strict";
import { utimes } from "node:fs/promises";
import path from "node:path";
import { ParkingError } from "../../../src/git/parking/parkingError";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import {
  commit,
  file,
  link,
  morning,
  parking,
  parkingWith,
  repositoryOf,
  treeOf,
  write,
} from "./trees";

const tree = { kind: "tree" } as const;
const lines = "1\n2\n3\n4\n5\n6\n";

describe("a parked change", function () {
  this.timeout(60_000);
  let folder = "";
  let count = 0;
  before(async () => {
    folder = await tempFolder("back");
  });
  after(() => removeFolder(folder));
  const place = (): string => path.join(folder, `${(count += 1)}`);

  it("is joined with what was changed meanwhile, and with another mode", async () => {
    const root = await repositoryOf(place(), { a: lines, run: lines });
    await write(root, {
      a: lines.replace("1", "mine"),
      run: file(lines.replace("1", "mine"), 0o755),
    });
    const { id } = await parking.park(root, tree, "");
    await write(root, {
      a: file(lines.replace("6", "theirs"), 0o755),
      run: lines.replace("6", "x"),
    });
    const back = await parking.bringBack(root, id);
    assert.deepEqual(back, { restored: [], merged: ["a", "run"], conflicts: [], complete: true });
    const now = await treeOf(root);
    assert.deepEqual(now.get("a"), file("mine\n2\n3\n4\n5\ntheirs\n", 0o755));
    assert.deepEqual(now.get("run"), file("mine\n2\n3\n4\n5\nx\n", 0o755));
  });

  it("stays where it is in conflict, is told why, and comes back when that is solved", async () => {
    const root = await repositoryOf(place(), {
      a: lines,
      b: "b\n",
      bin: "\0",
      gone: "g\n",
      to: link("a"),
      off: "o\n",
    });
    await write(root, {
      a: "mine\n",
      b: "mine\n",
      bin: "\0mine",
      gone: null,
      new: "n\n",
      to: link("b"),
      off: "mine\n",
    });
    const before = await treeOf(root);
    const { id, ref } = await parking.park(root, tree, "");
    const edits = {
      a: "theirs\n",
      bin: "\0theirs",
      gone: "theirs\n",
      "new/x": "x\n",
      to: link("c"),
      off: null,
    };
    await write(root, edits);
    const edited = await treeOf(root);
    const back = await parking.bringBack(root, id);
    assert.deepEqual(back.restored, ["b"]);
    assert.deepEqual(back.conflicts.map((one) => `${one.path}: ${one.why}`).toSorted(), [
      "a: it was changed since in the same lines",
      "bin: it is not a text, and it was changed since",
      "gone: you had deleted it, and it was changed since",
      "new: a folder or something else of that name is in the way",
      "off: it is gone, deleted or renamed since",
      "to: it is a link, or was one, and it was changed since",
    ]);
    assert.equal(back.complete, false);
    edited.set("b", file("mine\n"));
    assert.deepEqual(await treeOf(root), edited);
    assert.deepEqual(
      (await parking.list(root)).parked.map((one) => [one.ref, one.state]),
      [[ref, "parked"]],
    );
    await write(root, {
      a: lines,
      b: "edited again\n",
      bin: "\0",
      gone: "g\n",
      new: null,
      to: link("a"),
      off: "o\n",
    });
    const again = await parking.bringBack(root, id);
    assert.deepEqual(
      [again.complete, again.restored],
      [true, ["a", "bin", "gone", "new", "off", "to"]],
    );
    before.set("b", file("edited again\n"));
    assert.deepEqual(await treeOf(root), before);
  });

  it("comes with conflict markers when they are asked for, once, and the ref stays", async () => {
    const root = await repositoryOf(place(), { a: lines });
    await write(root, { a: lines.replace("3", "mine") });
    const { id } = await parking.park(root, tree, "");
    await write(root, { a: lines.replace("3", "theirs") });
    const back = await parking.bringBack(root, id, { withMarkers: true });
    assert.deepEqual(
      back.conflicts.map((one) => one.path),
      ["a"],
    );
    const text = (await treeOf(root)).get("a")?.bytes.toString() ?? "";
    assert.match(
      text,
      /<<<<<<< your file now\ntheirs\n(.|\n)*=======\nmine\n>>>>>>> parked change\n/,
    );
    assert.equal((await parking.list(root)).parked.length, 1);
    await write(root, { a: "solved\n" });
    assert.equal((await parking.bringBack(root, id)).complete, true);
    assert.deepEqual((await treeOf(root)).get("a"), file("solved\n"));
  });

  it("comes back on another branch, with the index left alone", async () => {
    const root = await repositoryOf(place(), { a: lines });
    await write(root, { a: lines.replace("1", "mine") });
    const { id } = await parking.park(root, tree, "");
    await runGit(root, ["checkout", "--quiet", "-b", "other"]);
    await write(root, { a: lines.replace("6", "other") });
    await commit(root);
    assert.deepEqual((await parking.bringBack(root, id)).merged, ["a"]);
    assert.equal(await runGit(root, ["diff", "--cached", "--name-only"]), "");
  });

  it("makes a patch that a clean clone takes, by apply and by mail, whatever is in it", async () => {
    const root = await repositoryOf(place(), {
      a: "one\n",
      dos: "one\r\ntwo\r\n",
      bin: "\0\x01",
      run: "x\n",
      latin: file(Buffer.from([0x63, 0xe9, 0x0a])),
      to: link("a"),
      gone: "g\n",
    });
    await runGit(root, ["config", "user.name", 'Léa "Boss" (x), Lead']);
    const clone = place();
    await runGit(folder, ["clone", "--quiet", root, clone]);
    await runGit(clone, ["config", "user.name", "Tim"]);
    await runGit(clone, ["config", "user.email", "tim@example.org"]);
    await write(root, {
      a: "one\ntwo",
      dos: "one\r\nthree\r\n",
      bin: "\0\x02\x03",
      run: file("x\n", 0o755),
      latin: file(Buffer.from([0xe9, 0x0a])),
      to: link("bin"),
      gone: null,
      'new/q"ü': "new\n",
      empty: "",
    });
    const change = await treeOf(root);
    const { id } = await parking.park(root, tree, "Mend it: ünïcode <b>");
    const patch = Buffer.from(await parking.patchOf(root, id));
    await runGit(clone, ["apply", "--check", "-"], patch);
    await runGit(clone, ["am", "--quiet"], patch);
    assert.deepEqual(await treeOf(clone), change);
    const told = await runGit(clone, ["log", "-1", "--format=%an|%ae|%at|%s"]);
    assert.equal(told, `Léa "Boss" (x), Lead|lea@example.org|${morning}|Mend it: ünïcode <b>\n`);
  });

  it("is readable as a patch where it is plain text", async () => {
    const root = await repositoryOf(place(), { a: "one\n" });
    await write(root, { a: "two\n" });
    const { id } = await parking.park(root, tree, "Two");
    const patch = await parking.patchOf(root, id);
    assert.match(
      patch,
      /^From [0-9a-f]{40} Mon Sep 17 00:00:00 2001\nFrom: Lea Lead <lea@example.org>\n/,
    );
    assert.match(patch, /\n--- a\/a\n\+\+\+ b\/a\n@@ -1 \+1 @@\n-one\n\+two\n-- \nBaton\n$/);
  });

  it("holds a change of the same length, made within the second of the last staging", async () => {
    const root = await repositoryOf(place(), { a: "one\n" });
    // No test can set the time of an inode's own change, so git is told not to look at it.
    await runGit(root, ["config", "core.trustCtime", "false"]);
    const second = new Date("2026-03-02T09:00:00Z");
    const [changed, index] = [path.join(root, "a"), path.join(root, ".git", "index")];
    await utimes(changed, second, second);
    await runGit(root, ["update-index", "--refresh"]);
    await write(root, { a: "two\n" });
    await utimes(changed, second, second);
    await utimes(index, second, second);
    const { id } = await parking.park(root, tree, "Two");
    assert.match(await parking.patchOf(root, id), /\n-one\n\+two\n/);
  });

  it("is listed newest first, beside what cannot be read", async () => {
    const root = await repositoryOf(place(), { a: "a\n", b: "b\n" });
    assert.deepEqual(await parking.list(root), { parked: [], unreadable: [] });
    await write(root, { a: "mine\n", b: "mine\n" });
    await parkingWith({ now: () => 100 }).park(root, { kind: "files", paths: ["a"] }, "Older");
    const newer = await parkingWith({ now: () => 200 }).park(root, tree, "Newer");
    const head = (await runGit(root, ["rev-parse", "HEAD"])).trim();
    const blob = (await runGit(root, ["rev-parse", "HEAD:a"])).trim();
    await runGit(root, ["update-ref", "refs/baton/parked/not-baton", head]);
    await runGit(root, ["update-ref", "refs/baton/parked/a-blob", blob]);
    await runGit(root, ["update-ref", "refs/baton/parked/Odd_Name", newer.ref]);
    const version = await runGit(root, ["cat-file", "blob", `${newer.ref}:manifest.json`]);
    const later = Buffer.from(version.replace('"version": 1', '"version": 2'));
    const stream = `commit refs/baton/parked/later\ncommitter x <x> 1 +0000\ndata 0\nM 100644 inline manifest.json\ndata ${later.length}\n`;
    await runGit(root, ["fast-import", "--quiet"], Buffer.concat([Buffer.from(stream), later]));
    const { parked, unreadable } = await parking.list(root);
    assert.deepEqual(
      parked.map(({ title }) => title),
      ["Newer", "Older"],
    );
    assert.deepEqual(
      unreadable.map(({ ref, reason }) => `${path.basename(ref)} ${reason}`),
      ["Odd_Name damaged", "a-blob damaged", "later newer", "not-baton damaged"],
    );
    await assert.rejects(parking.bringBack(root, "later"), (e) => ParkingError.is(e, "newer"));
    const dropped = await parking.drop(root, "not-baton");
    assert.deepEqual(dropped, { ref: "refs/baton/parked/not-baton", commit: head });
    assert.equal((await parking.list(root)).unreadable.length, 3);
  });

  it("that is dropped can be had back by its commit", async () => {
    const root = await repositoryOf(place(), { a: "a\n" });
    await write(root, { a: "mine\n" });
    const before = await treeOf(root);
    const { id } = await parking.park(root, tree, "");
    const { ref, commit: dropped } = await parking.drop(root, id);
    assert.deepEqual((await parking.list(root)).parked, []);
    await assert.rejects(parking.bringBack(root, id), (e) => ParkingError.is(e, "unknown"));
    for (const odd of ["", "../x", "a b", "--all", `${id}/x`]) {
      await assert.rejects(parking.drop(root, odd), (e) => ParkingError.is(e, "unknown"));
    }
    await runGit(root, ["update-ref", ref, dropped]);
    await parking.bringBack(root, id);
    assert.deepEqual(await treeOf(root), before);
  });

  it("can be had back without Baton, from its commit", async () => {
    const root = await repositoryOf(place(), { "in/a": "a\n" });
    await write(root, { "in/a": "mine\r\n" });
    const { ref } = await parking.park(root, tree, "By hand");
    assert.equal(await runGit(root, ["show", `${ref}:parked/in/a`]), "mine\r\n");
    assert.match(await runGit(root, ["log", "-1", "--format=%B", ref]), /^By hand\n\nBaton parked/);
  });
});
