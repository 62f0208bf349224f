import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { RunningServer } from "./vscodeServer";

/** Kills the processes in which a server runs the extensions of its windows, as a crash would. */
export async function killExtensionHosts({ pid }: RunningServer): Promise<void> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,args="]);
  const hosts = stdout
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => {
      return Number(parent) === pid && args.includes("--type=extensionHost");
    });
  if (hosts.length === 0) throw new Error("The server runs no extensions.");
  for (const [host] of hosts) process.kill(Number(host), "SIGKILL");
}
