import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { systemClock } from "../../../src/host/clock";
import { takeLock } from "../../../src/host/records/lock";

const [task, folder = ""] = process.argv.slice(2);
const { signal } = new AbortController();
const count = join(folder, "count");

function lock(): Promise<() => Promise<void>> {
  return takeLock(join(folder, "lock"), systemClock, signal);
}

/** Adds to a number in a file twenty times; without the lock some additions would be lost. */
async function add(): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    const giveBack = await lock();
    const before = Number(readFileSync(count, "utf8"));
    await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(count, String(before + 1));
    await giveBack();
  }
}

/** Holds the lock until it is killed. */
async function hold(): Promise<void> {
  await lock();
  console.log("held");
}

void (task === "count" ? add() : hold());
