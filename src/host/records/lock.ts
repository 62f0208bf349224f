import { mkdir, open, rm, stat, utimes } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "../clock";
import { isAbsence } from "../../git/absence";

/** A lock is renewed this often, and one that was not for the longer time belongs to nobody. */
const [renewMs, abandonedSeconds] = [2000, 10];
const lookAgainMs = 50;

/**
 * Takes the path of a lock file and a signal to give up; waits until no other window, also of another
 * process, holds the lock, and gives what gives it back. A lock that a killed process has left behind
 * is taken over; should two take it over at once, both hold it, so what they do must bear that.
 * Throws what the disk throws, and AbortError when it gives up.
 */
export async function takeLock(
  path: string,
  clock: Clock,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  await mkdir(dirname(path), { recursive: true });
  while (!(await take(path, clock))) await wait(lookAgainMs, undefined, { signal });
  const renewal = setInterval(() => void renew(path, clock), renewMs);
  return async () => {
    clearInterval(renewal);
    await rm(path, { force: true });
  };
}

async function take(path: string, clock: Clock): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.close();
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const renewed = await lastRenewed(path);
  // A lock of the future is one from before the clock was put back.
  if (renewed !== undefined && Math.abs(clock.now() - renewed) > abandonedSeconds) {
    await rm(path, { force: true });
  }
  return false;
}

/** Unix seconds; nothing when the lock has been given back meanwhile. */
async function lastRenewed(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs / 1000;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

async function renew(path: string, clock: Clock): Promise<void> {
  try {
    await utimes(path, clock.now(), clock.now());
  } catch {
    // Taken over by a window that believed this one dead; both then do the same work.
  }
}
