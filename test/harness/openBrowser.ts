import { spawn } from "node:child_process";

/** Whether there is a display here that a browser could open on. */
export function hasDisplay(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  // Over ssh the display, if any, is somebody else's.
  if (platform === "darwin" || platform === "win32") return env["SSH_CONNECTION"] === undefined;
  return Boolean(env["DISPLAY"]) || Boolean(env["WAYLAND_DISPLAY"]);
}

/** Opens an address in the person's browser; when that fails, the printed address is enough. */
export function openInBrowser(url: string): void {
  const [program, ...args] = opener(process.platform);
  const child = spawn(program, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

function opener(platform: NodeJS.Platform): [program: string, ...args: string[]] {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return ["xdg-open"];
}
