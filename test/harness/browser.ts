import { accessSync, constants } from "node:fs";
import path from "node:path";

import { chromium, type Browser } from "playwright-core";

import { installChromium } from "./installChromium";
import type { Report } from "./paths";
import { PlainError } from "./plainError";

/** What finding a browser depends on, so that it can be tried without one. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a path is a program that can be run. */
  isProgram(path: string): boolean;
}

const linuxNames = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];

const windowsPrograms = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["Chromium", "Application", "chrome.exe"],
];

/** The program of Chrome, Chromium or Edge here; undefined when there is none. */
export function findBrowser(here: Surroundings): string | undefined {
  const chosen = here.env["BATON_BROWSER"];
  if (chosen !== undefined && chosen !== "") {
    if (here.isProgram(chosen)) return chosen;
    throw new PlainError(`BATON_BROWSER names ${chosen}, which is not a program that can be run.`);
  }
  return candidates(here).find((one) => here.isProgram(one));
}

function candidates({ platform, env }: Surroundings): string[] {
  if (platform === "darwin") {
    const roots = ["/Applications", path.posix.join(env["HOME"] ?? "", "Applications")];
    return roots.flatMap((root) =>
      macApps.map((app) => `${root}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === "win32") {
    const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsPrograms.map((parts) => path.win32.join(root, ...parts)));
  }
  const folders = (env["PATH"] ?? "").split(":").filter((folder) => folder !== "");
  return linuxNames.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
}

/** The flags a browser is started with: quiet, and able to run as root. */
export function browserFlags(isRoot: boolean): string[] {
  const always = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return isRoot ? ["--no-sandbox", ...always] : always;
}

/** Finds a browser, or installs one where that can be done unasked, or says what to install. */
export async function ensureBrowser(report: Report): Promise<string> {
  const here = { platform: process.platform, env: process.env, isProgram };
  const found = findBrowser(here);
  if (found !== undefined) return found;
  await installChromium(report);
  const installed = findBrowser(here);
  if (installed !== undefined) return installed;
  throw new PlainError(
    "The browser tests need Chrome, Chromium or Edge: install one, or name its program in BATON_BROWSER.",
  );
}

/** Starts a browser without a window. */
export async function launchBrowser(report: Report): Promise<Browser> {
  const executablePath = await ensureBrowser(report);
  const args = browserFlags(process.getuid?.() === 0);
  return chromium.launch({ executablePath, args, headless: true });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
