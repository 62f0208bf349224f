import { mkdir, readdir, rm, symlink } from "node:fs/promises";
import path from "node:path";

/**
 * With `chat.disableAIFeatures` a window disables VS Code's own Copilot just after its start, and starts
 * all extensions once more for it. A busy machine keeps those of the first start too, so that
 * every extension runs twice in one window.
 */
const copilot = "copilot";
/** VS Code's own sign-in to GitHub, which nobody else may stand in for. */
const signIn = "github-authentication";

/**
 * Takes a server's main script, an empty place, and whether a test brings a sign-in to GitHub of its own; makes
 * a folder there with the extensions of the server's own that are wanted. Gives the folder.
 */
export async function builtinExtensions(
  main: string,
  place: string,
  ownSignIn: boolean,
): Promise<string> {
  const own = path.join(path.dirname(main), "..", "extensions");
  const leftOut = ownSignIn ? [copilot, signIn] : [copilot];
  const folder = path.join(place, "builtin");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(own, { withFileTypes: true })) {
    if (!entry.isDirectory() || leftOut.includes(entry.name)) continue;
    await symlink(path.join(own, entry.name), path.join(folder, entry.name), "junction");
  }
  return folder;
}
