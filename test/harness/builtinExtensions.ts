import { mkdir, readdir, rm, symlink } from "node:fs/promises";
import path from "node:path";

/**
 * With `chat.disableAIFeatures` a window disables VS Code's own Copilot just after its start, and starts
 * all extensions once more for it. A busy machine keeps those of the first start too, so that
 * every extension runs twice in one window.
 */
const copilot = "copilot";
/** What tests do without. */
const notInTests = [
  // Nobody else may sign in to GitHub while it is there, and tests do.
  "github-authentication",
  // It starts two servers for each window, which take most of a small machine while a test looks on.
  "typescript-language-features",
];

/**
 * Takes a server's main script, an empty place, and whether it is for tests; makes a folder there with the
 * extensions of the server's own that are wanted. Gives the folder.
 */
export async function builtinExtensions(
  main: string,
  place: string,
  forTests: boolean,
): Promise<string> {
  const own = path.join(path.dirname(main), "..", "extensions");
  const leftOut = forTests ? [copilot, ...notInTests] : [copilot];
  const folder = path.join(place, "builtin");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(own, { withFileTypes: true })) {
    if (!entry.isDirectory() || leftOut.includes(entry.name)) continue;
    await symlink(path.join(own, entry.name), path.join(folder, entry.name), "junction");
  }
  return folder;
}
