import { spawnSync, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";

const atEnd = new Set<() => void>();
let watching = false;

/** Runs something when this process ends in any way it can notice; answers how to call that off. */
export function onEnd(run: () => void): () => void {
  if (!watching) watchEnd();
  watching = true;
  atEnd.add(run);
  return () => atEnd.delete(run);
}

/** Takes a folder away when this process ends before anybody else did; answers how to call it off. */
export function removeAtEnd(folder: string): () => void {
  return onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}

/** Ends a child that was started detached, and all its children; waits until it is gone. */
export async function endTree(child: ChildProcess, patience = 3000): Promise<void> {
  if (child.pid === undefined) return;
  const gone = hasEnded(child) ? Promise.resolve() : onceEnded(child);
  signalTree(child.pid, "SIGTERM");
  await Promise.race([gone, pause(patience)]);
  signalTree(child.pid, "SIGKILL");
  await Promise.race([gone, pause(patience)]);
}

/** Ends a child and its children at once, for the very end of this process. */
export function killTree(child: ChildProcess): void {
  if (child.pid !== undefined) signalTree(child.pid, "SIGKILL");
}

function signalTree(pid: number, signal: "SIGTERM" | "SIGKILL"): void {
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    // A detached child leads a group of its own, and its children are in it.
    process.kill(-pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

// One that fails must not keep the others from being run.
function attempt(run: () => void): void {
  try {
    run();
  } catch (error) {
    console.error(error);
  }
}

function watchEnd(): void {
  process.on("exit", () => {
    for (const run of atEnd) attempt(run);
  });
  process.on("SIGINT", () => process.exit(130));
  process.on("SIGTERM", () => process.exit(143));
  process.on("SIGHUP", () => process.exit(129));
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function onceEnded(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once("exit", () => resolve()));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
