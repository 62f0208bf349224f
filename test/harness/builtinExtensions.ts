import { mkdir, readdir, rm, symlink } from "node:fs/promises";
import path from "node:path";

/** VS Code's own sign-in to GitHub, which nobody else may stand in for. */
const signIn = "github-authentication";

/**
 * Takes a server's main script and an empty place; makes a folder there with all extensions of the
 * server's own but its sign-in to GitHub, so that a test can have one. Gives the folder.
 */
export async function withoutSignIn(main: string, place: string): Promise<string> {
  const own = path.join(path.dirname(main), "..", "extensions");
  const folder = path.join(place, "builtin");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(own, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === signIn) continue;
    await symlink(path.join(own, entry.name), path.join(folder, entry.name), "junction");
  }
  return folder;
}
