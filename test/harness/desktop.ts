import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

import { projectRoot } from "./paths";
import { PlainError } from "./plainError";
import type { StartPlace } from "./startPlace";

/** The program `code` of desktop VS Code on the PATH; undefined when there is none. */
export function findCode(
  env: Readonly<Record<string, string | undefined>>,
  exists: (file: string) => boolean = existsSync,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  // In a terminal of a remote window `code` is another program, which takes no extensions.
  if (env["VSCODE_IPC_HOOK_CLI"] !== undefined) return undefined;
  const [paths, separator, name] =
    platform === "win32" ? [path.win32, ";", "code.cmd"] : [path.posix, ":", "code"];
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(separator);
  const programs = folders.filter((one) => one !== "").map((one) => paths.join(one, name));
  return programs.find((one) => exists(one));
}

/** What desktop VS Code is told, to open a place with Baton in it. */
export function desktopArguments(place: StartPlace): string[] {
  return [
    "--new-window",
    `--extensionDevelopmentPath=${projectRoot}`,
    // The demo is ours, there is nothing to ask.
    ...(place.isDemo ? ["--disable-workspace-trust"] : []),
    place.folder,
    ...(place.file === undefined ? [] : ["--goto", place.file]),
  ];
}

/** Opens a place in desktop VS Code; resolves when `code` has handed it over. */
export async function openDesktop(code: string, place: StartPlace): Promise<void> {
  const shell = process.platform === "win32";
  const quote = (arg: string): string => (shell ? `"${arg}"` : arg);
  const args = desktopArguments(place).map(quote);
  const child = spawn(quote(code), args, { stdio: "inherit", shell });
  const status = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status === 0) return;
  throw new PlainError(
    `Desktop VS Code did not open (status ${String(status)}); try \`npm start -- --browser\`.`,
  );
}
