import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Clock, systemClock } from "../../../src/host/clock";
import { takeLock } from "../../../src/host/records/lock";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";

const { signal } = new AbortController();
const root = join(__dirname, "..", "..", "..");

/** Starts a process that runs `lockHolder.ts` on a folder. */
function holder(folder: string, task: "hold" | "count"): ChildProcess {
  const script = join(__dirname, "lockHolder.ts");
  return spawn(process.execPath, ["--import", "tsx", script, task, folder], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

describe("a lock between windows", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await tempFolder("lock");
  });
  afterEach(() => removeFolder(folder));

  it("is held by one process at a time", async () => {
    await writeFile(join(folder, "count"), "0");
    const counters = [1, 2, 3].map(() => holder(folder, "count"));
    const ends = await Promise.all(counters.map((child) => once(child, "exit")));
    assert.deepEqual(ends, [
      [0, null],
      [0, null],
      [0, null],
    ]);
    assert.equal(await readFile(join(folder, "count"), "utf8"), "60");
  });

  it("that a killed process has left behind is taken over in a while, and not before", async () => {
    const child = holder(folder, "hold");
    if (child.stdout) await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    const lock = join(folder, "lock");
    const { mtimeMs } = await stat(lock);
    let now = mtimeMs / 1000 + 9;
    let looks = 0;
    const clock: Clock = {
      now: () => {
        looks += 1;
        // The third look comes when the ten seconds are over.
        if (looks === 3) now += 2;
        return now;
      },
    };
    const giveBack = await takeLock(lock, clock, signal);
    assert.ok(looks >= 3);
    await giveBack();
    await assert.rejects(stat(lock));
  });

  it("that is from before the clock was put back is taken over", async () => {
    const lock = join(folder, "lock");
    await writeFile(lock, "");
    const hourAgo: Clock = { now: () => Date.now() / 1000 - 3600 };
    const giveBack = await takeLock(lock, hourAgo, AbortSignal.timeout(10_000));
    await giveBack();
  });

  it("is waited for until the signal says not to", async () => {
    const lock = join(folder, "lock");
    const giveBack = await takeLock(lock, systemClock, signal);
    const stop = new AbortController();
    const waiting = takeLock(lock, systemClock, stop.signal);
    stop.abort();
    await assert.rejects(waiting, { name: "AbortError" });
    await giveBack();
  });
});
