import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import type { Report } from "./paths";

/** Installs Debian's Chromium where it can be done without asking anybody: as root, with apt-get. */
export async function installChromium(report: Report): Promise<void> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  report("No browser found: installing Debian's chromium with apt-get …");
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "chromium");
}

function apt(...args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", args, { env, stdio: ["ignore", "ignore", "inherit"] });
}
