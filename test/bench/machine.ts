import { execFileSync } from "node:child_process";
import os from "node:os";

/** What the figures depend on besides the code. */
export interface Machine {
  readonly node: string;
  readonly git: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly system: string;
  /** Processes that wanted to run in the last minute; 0 on Windows, which does not say. */
  readonly load: number;
}

/** Looks at the machine this runs on. */
export function lookAtMachine(): Machine {
  const git = execFileSync("git", ["--version"], { encoding: "utf8" });
  return {
    node: process.version,
    git: git.replace(/^git version /, "").trim(),
    cores: os.availableParallelism(),
    memoryBytes: os.totalmem(),
    system: `${process.platform} ${process.arch}`,
    load: os.loadavg()[0] ?? 0,
  };
}

/** Gives the machine as a line. */
export function machineText({ node, git, cores, memoryBytes, system, load }: Machine): string {
  const memory = `${Math.round(memoryBytes / 1e9)} GB`;
  return `Node ${node}, git ${git}, ${cores} cores with a load of ${load.toFixed(1)}, ${memory}, ${system}`;
}
