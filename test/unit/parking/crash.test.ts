import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { ParkingError } from "../../../src/git/parking/parkingError";
import type { Parking } from "../../../src/git/parking/parking";
import { runGit } from "../../fixtures/git";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import {
  file,
  indexTree,
  link,
  litter,
  parking,
  parkingWith,
  repositoryOf,
  treeOf,
  untouchables,
  write,
} from "./trees";

const crash = new Error("a crash");
/** A parking or a return has fewer steps than that. */
const stepsAtMost = 40;
/** When a window is killed, in milliseconds after it says that it begins: at many different steps. */
const killedAfterMs = [15, 60, 100, 140, 190];

/** Parking that crashes before the step of this number, and says whether it came so far. */
function crashingAt(number: number): { parking: Parking; hasCrashed: () => boolean } {
  let steps = 0;
  const between = (): void => {
    if (steps++ === number) throw crash;
  };
  return { parking: parkingWith({ between }), hasCrashed: () => steps > number };
}

describe("parking that is interrupted", function () {
  this.timeout(120_000);
  let folder = "";
  let count = 0;
  before(async () => {
    folder = await tempFolder("crash");
  });
  after(() => removeFolder(folder));

  /** A change of every kind, partly staged. */
  async function changed(): Promise<string> {
    const root = await repositoryOf(path.join(folder, `${(count += 1)}`), {
      "edited.txt": "one\n2\n3\n4\ntwo\nthree\n",
      gone: "gone\n",
      "run.sh": file("echo\n", 0o755),
      "folder/in": "in\n",
      place: "a file\n",
    });
    await write(root, { "edited.txt": "staged\n2\n3\n4\ntwo\nthree\n" });
    await runGit(root, ["add", "edited.txt"]);
    await write(root, {
      "edited.txt": "staged\n2\n3\n4\ntwo\nmine\n",
      gone: null,
      "run.sh": "echo more\n",
      "new/deep/file": file(Buffer.from([0, 255, 13, 10]), 0o600),
      folder: link("new"),
      place: null,
      "place/now/a/folder": "in it\n",
    });
    return root;
  }

  async function onlyId(root: string): Promise<string | undefined> {
    const { parked, unreadable } = await parking.list(root);
    assert.deepEqual(unreadable, []);
    assert.ok(parked.length <= 1);
    return parked[0]?.id;
  }

  /** Puts right what was interrupted and checks that nothing is lost: it is there, or comes back. */
  async function checkNothingLost(
    root: string,
    before: Awaited<ReturnType<typeof treeOf>>,
  ): Promise<"there" | "parked"> {
    const id = await onlyId(root);
    const resumed = id === undefined ? undefined : await parking.resume(root, id);
    const left = await onlyId(root);
    if (resumed?.kind === "parked" && left !== undefined) {
      assert.deepEqual(await treeOf(root), await indexTree(root, `${root}-index`));
      const back = await parking.bringBack(root, left);
      assert.equal(back.complete, true);
      assert.deepEqual(await treeOf(root), before);
      assert.deepEqual(await litter(root), []);
      return "parked";
    }
    assert.equal(left, undefined, JSON.stringify(resumed));
    assert.deepEqual(await treeOf(root), before);
    // What was left over goes with the next errand.
    await parking.changeOf(root, { kind: "tree" });
    assert.deepEqual(await litter(root), []);
    return "there";
  }

  it("between any two steps loses nothing, while parking", async () => {
    const outcomes = new Set<string>();
    let number = 0;
    for (; number < stepsAtMost; number += 1) {
      const root = await changed();
      const [before, kept] = [await treeOf(root), await untouchables(root)];
      const crashing = crashingAt(number);
      const parked = crashing.parking.park(root, { kind: "tree" }, "A change");
      if (crashing.hasCrashed() || number < 1) await assert.rejects(parked, crash);
      else {
        const error: unknown = await parked.then(() => undefined).catch((one: unknown) => one);
        if (!crashing.hasCrashed()) break;
        assert.equal(error, crash);
      }
      const outcome = await checkNothingLost(root, before);
      outcomes.add(outcome);
      assert.deepEqual(await untouchables(root), kept);
    }
    assert.ok(number > 10 && number < stepsAtMost);
    assert.deepEqual(outcomes, new Set(["there", "parked"]));
  });

  it("between any two steps loses nothing, while bringing back", async () => {
    let number = 0;
    for (; number < stepsAtMost; number += 1) {
      const root = await changed();
      const before = await treeOf(root);
      const { id } = await parking.park(root, { kind: "tree" }, "A change");
      const kept = await untouchables(root);
      const crashing = crashingAt(number);
      const returned = crashing.parking.bringBack(root, id);
      const error: unknown = await returned.then(() => undefined).catch((one: unknown) => one);
      if (!crashing.hasCrashed()) break;
      assert.equal(error, crash);
      await checkNothingLost(root, before);
      assert.deepEqual(await untouchables(root), kept);
    }
    assert.ok(number > 10 && number < stepsAtMost);
  });

  it("is to be finished before anything else is done with it", async () => {
    const root = await changed();
    const crashing = crashingAt(5);
    await assert.rejects(crashing.parking.park(root, { kind: "tree" }, "A change"), crash);
    const id = (await onlyId(root)) ?? "";
    const isHalfDone = (error: unknown): boolean => ParkingError.is(error, "halfDone");
    await assert.rejects(parking.bringBack(root, id), isHalfDone);
    await assert.rejects(parking.drop(root, id), isHalfDone);
  });

  it("and edited before it is finished keeps both the edit and what was parked", async () => {
    const root = await changed();
    const before = await treeOf(root);
    await assert.rejects(crashingAt(4).parking.park(root, { kind: "tree" }, "A change"), crash);
    await write(root, { "edited.txt": "edited\n2\n3\n4\ntwo\nmine\n" });
    const id = (await onlyId(root)) ?? "";
    const resumed = await parking.resume(root, id);
    assert.equal(resumed.kind, "parked");
    assert.deepEqual((await treeOf(root)).get("edited.txt"), file("edited\n2\n3\n4\ntwo\nmine\n"));
    const back = await parking.bringBack(root, id);
    assert.deepEqual(back.merged, ["edited.txt"]);
    const now = await treeOf(root);
    assert.deepEqual(now.get("edited.txt"), file("edited\n2\n3\n4\ntwo\nmine\n"));
    now.set("edited.txt", before.get("edited.txt") ?? file(""));
    assert.deepEqual(now, before);
  });

  it("by a kill, whenever it comes, loses nothing", async () => {
    const child = path.join(__dirname, "parkingChild.ts");
    for (const after of killedAfterMs) {
      for (const act of ["park", "bringBack"]) {
        const root = await changed();
        const before = await treeOf(root);
        if (act === "bringBack") await parking.park(root, { kind: "tree" }, "A change");
        const id = (await onlyId(root)) ?? "";
        const run = spawn(process.execPath, ["--import", "tsx", child, act, root, id], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        const ended = once(run, "close");
        await once(run.stdout, "data");
        const kill = setTimeout(() => run.kill("SIGKILL"), after);
        await ended;
        clearTimeout(kill);
        await waitForGit(root);
        await checkNothingLost(root, before);
      }
    }
  });
});

/** A git whose starter was killed goes on until it sees its input end. */
async function waitForGit(root: string): Promise<void> {
  for (const lock of ["index.lock", "packed-refs.lock"]) {
    await rm(path.join(root, ".git", lock), { force: true });
  }
  await runGit(root, ["fsck", "--no-dangling"]);
  await readFile(path.join(root, ".git", "HEAD"));
}
