import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

import { isAlive } from "./isAlive";

/**
 * Ends this process when one of the processes that started it is gone. A signal to npm alone
 * stops npm and its shell but never reaches the script, which would go on with nobody watching.
 */
export function endWithParents(): void {
  if (process.platform === "win32") return;
  const parents = ancestors(process.ppid, process.env["npm_lifecycle_event"] === undefined ? 1 : 3);
  const timer = setInterval(() => {
    if (!parents.every(isAlive)) process.exit(143);
  }, 500);
  timer.unref();
}

function ancestors(pid: number, count: number): number[] {
  if (pid <= 1 || count === 0) return [];
  return [pid, ...ancestors(parentOf(pid), count - 1)];
}

function parentOf(pid: number): number {
  try {
    if (process.platform !== "linux") {
      return Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }));
    }
    // The name before the state may hold anything, a closing bracket too.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}
