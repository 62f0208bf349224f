import { readFileSync } from "node:fs";

/**
 * Gives the most memory this process has held, in bytes. Linux is asked for the high-water mark of
 * the program itself, since `maxRSS` there begins with what the parent held when it forked.
 */
export function peakMemory(): number {
  const kilobytes = highWaterMark() ?? process.resourceUsage().maxRSS;
  return kilobytes * 1024;
}

function highWaterMark(): number | undefined {
  if (process.platform !== "linux") return undefined;
  const found = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
  return found ? Number(found[1]) : undefined;
}
