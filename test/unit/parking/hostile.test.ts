import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, readFile, rename, symlink } from "node:fs/promises";
import path from "node:path";
import { commitPieces, fastImport } from "../../../src/git/parking/fastImport";
import { ParkingError } from "../../../src/git/parking/parkingError";
import { workTreeAt } from "../../../src/git/parking/workTree";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import {
  file,
  git,
  litter,
  parking,
  parkingWith,
  repositoryOf,
  treeOf,
  untouchables,
  write,
} from "./trees";

const tree = { kind: "tree" } as const;

describe("parking among hostile neighbours", function () {
  this.timeout(60_000);
  let folder = "";
  let count = 0;
  before(async () => {
    folder = await tempFolder("hostile");
  });
  after(() => removeFolder(folder));
  const place = (): string => path.join(folder, `${(count += 1)}`);

  it("leaves out a file that is changed while it is being parked, and loses neither text", async () => {
    const steps = ["record", "set ready", "put in place a", "put in place b"];
    for (const at of steps) {
      const root = await repositoryOf(place(), { a: "a\n", b: "b\n" });
      await write(root, { a: "mine\n", b: "mine\n" });
      const busy = parkingWith({
        between: async (step) => {
          if (step === at) await write(root, { b: "mine\nand more\n" });
        },
      });
      const parked = await busy.park(root, tree, "");
      assert.deepEqual(parked.paths, ["a"]);
      assert.deepEqual(parked.leftOut, [
        { path: "b", why: "it was changed while it was being parked" },
      ]);
      assert.deepEqual((await treeOf(root)).get("b"), file("mine\nand more\n"));
      assert.deepEqual((await treeOf(root)).get("a"), file("a\n"));
      assert.deepEqual((await parking.bringBack(root, parked.id)).restored, ["a"]);
      assert.deepEqual(await litter(root), []);
    }
  });

  it("parks nothing when every file is changed meanwhile", async () => {
    const root = await repositoryOf(place(), { a: "a\n" });
    await write(root, { a: "mine\n" });
    const busy = parkingWith({
      between: async (step) => {
        if (step.startsWith("put")) await write(root, { a: "more\n" });
      },
    });
    await assert.rejects(busy.park(root, tree, ""), (e) => ParkingError.is(e, "changed"));
    assert.deepEqual((await parking.list(root)).parked, []);
    assert.deepEqual([...(await treeOf(root)).values()], [file("more\n")]);
  });

  it("writes nothing through a folder that becomes a link between the steps", async () => {
    for (const act of ["park", "bringBack"]) {
      for (const at of ["record", "set ready", "say returning", "put in place in/file"]) {
        const root = await repositoryOf(place(), { "in/file": "a\n", other: "o\n" });
        const outside = place();
        await mkdir(outside, { recursive: true });
        const content = act === "park" ? "mine\n" : "a\n";
        await write(outside, { file: content, untracked: "u\n" });
        await write(root, { "in/file": "mine\n", other: "mine\n", "in/untracked": "u\n" });
        const swap = async (step: string): Promise<void> => {
          if (step !== at) return;
          await rename(
            path.join(root, "in"),
            path.join(folder, `away-${count}-${act}-${at}`.replace("/", "-")),
          );
          await symlink(outside, path.join(root, "in"));
        };
        const swapping = parkingWith({ between: swap });
        if (act === "park") await swapping.park(root, tree, "");
        else {
          const { id } = await parking.park(root, tree, "");
          await swapping.bringBack(root, id);
        }
        const found = await treeOf(outside);
        assert.deepEqual(
          found,
          new Map([
            ["file", file(content)],
            ["untracked", file("u\n")],
          ]),
        );
      }
    }
  });

  it("does not walk through a linked folder", async () => {
    const root = await repositoryOf(place(), { "in/file": "a\n" });
    const outside = place();
    await write(outside, { file: "theirs\n", deep: "d\n" });
    await rename(path.join(root, "in"), path.join(root, "../away"));
    await symlink(outside, path.join(root, "in"));
    const before = await treeOf(root);
    const { id, paths } = await parking.park(root, tree, "");
    assert.deepEqual(paths, ["in", "in/file"]);
    assert.deepEqual([...(await treeOf(root)).keys()], ["in/file"]);
    await parking.bringBack(root, id);
    assert.deepEqual(await treeOf(root), before);
    assert.deepEqual([...(await treeOf(outside)).values()], [file("d\n"), file("theirs\n")]);
  });

  it("takes no path out of a ref that leads out of the work tree", async () => {
    const root = await repositoryOf(place(), { a: "a\n" });
    await write(root, { a: "mine\n" });
    const { id, ref } = await parking.park(root, tree, "");
    const manifest = await runGit(root, ["cat-file", "blob", `${ref}:manifest.json`]);
    for (const name of ["../out", "/tmp/out", ".git/config", "x/.GIT/config", "git~1/x"]) {
      await setManifest(
        root,
        ref,
        manifest.replaceAll('"path":"a"', `"path":${JSON.stringify(name)}`),
      );
      const { unreadable } = await parking.list(root);
      assert.deepEqual(
        unreadable.map(({ reason }) => reason),
        ["damaged"],
        name,
      );
      await assert.rejects(parking.bringBack(root, id), (e) => ParkingError.is(e, "damaged"));
    }
  });

  it("leaves everything as it was when the disk is full", async function () {
    const root = await repositoryOf(place(), { a: "a\n", b: "b\n".repeat(300_000), c: "c\n" });
    await write(root, { a: "mine\n", b: "mine\n", c: null });
    const before = [await treeOf(root), await untouchables(root)];
    // Files of at most 200 KB, as `ulimit` counts blocks of 512 or 1024 bytes: b is too big to go back.
    const child = path.join(__dirname, "parkingChild.ts");
    const command = `trap '' XFSZ; ulimit -f 200; exec "$0" --import tsx "$1" park "$2"`;
    const { status, stderr } = spawnSync("sh", ["-c", command, process.execPath, child, root]);
    assert.notEqual(status, 0);
    assert.match(stderr.toString(), /files are as they were|ended with/);
    assert.deepEqual([await treeOf(root), await untouchables(root)], before);
    assert.deepEqual((await parking.list(root)).parked, []);
    assert.deepEqual(await litter(root), []);
  });

  it("makes no ref of a stream that was cut off, be it between two commands", async () => {
    const root = await repositoryOf(place(), { a: "a\n" });
    const manifest = { author: { name: "", email: "" }, at: 1, title: "", id: "cut", head: "" };
    const rest = { state: "parking", workTree: "", files: [], leftOut: [] } as const;
    const pieces = [...commitPieces({ manifest: { ...manifest, ...rest }, entries: [] })];
    const cut = (async function* () {
      yield* pieces.slice(0, -1);
      yield Buffer.from("get-mark :1\n");
    })();
    await assert.rejects(fastImport(git, await workTreeAt(git, root), cut));
    assert.equal(await runGit(root, ["for-each-ref", "refs/baton"]), "");
  });

  it("undoes what it had replaced when a file cannot be", async () => {
    const root = await repositoryOf(place(), { a: "a\n", "in/b": "b\n", z: "z\n" });
    await write(root, { a: "mine\n", "in/b": "mine\n", z: null, new: "new\n" });
    const before = await treeOf(root);
    let isStuck = false;
    const stuck = parkingWith({
      between: async (step) => {
        if (step !== "put in place in/b" || isStuck) return;
        isStuck = true;
        // What waits is gone, as a disk that fails would have it, so that renaming fails.
        for (const name of await litter(root)) {
          if (name.startsWith("in/")) await write(root, { [name]: null });
        }
      },
    });
    await assert.rejects(stuck.park(root, tree, ""), (error) => {
      assert.ok(ParkingError.is(error, "disk"), String(error));
      assert.match(error.message, /^Nothing was parked, and your files are as they were: /);
      return true;
    });
    assert.deepEqual(await treeOf(root), before);
    assert.deepEqual((await parking.list(root)).parked, []);
    assert.deepEqual(await litter(root), []);
  });

  it("stops half-way when bringing back fails, and finishes later", async () => {
    const root = await repositoryOf(place(), { a: "a\n", "in/b": "b\n" });
    await write(root, { a: "mine\n", "in/b": "mine\n" });
    const before = await treeOf(root);
    const { id } = await parking.park(root, tree, "");
    const stuck = parkingWith({
      between: async (step) => {
        if (step !== "put in place in/b") return;
        for (const name of await litter(root)) {
          if (name.startsWith("in/")) await write(root, { [name]: null });
        }
      },
    });
    const isHalfDone = (error: unknown): boolean => ParkingError.is(error, "halfDone");
    await assert.rejects(stuck.bringBack(root, id), isHalfDone);
    const resumed = await parking.resume(root, id);
    assert.ok(resumed.kind === "broughtBack" && resumed.broughtBack.complete);
    assert.deepEqual(await treeOf(root), before);
  });
});

/** Gives a ref another manifest, as somebody who means harm would. */
async function setManifest(root: string, ref: string, text: string): Promise<void> {
  const stream = `commit ${ref}\ncommitter x <x> 1 +0000\ndata 0\nM 100644 inline manifest.json\ndata ${Buffer.byteLength(text)}\n${text}\n`;
  execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: root, input: stream });
  assert.ok((await readFile(path.join(root, ".git/HEAD"), "utf8")) !== "");
}
