import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { isAlive } from "./isAlive";
import { cacheRoot } from "./paths";

const marker = "complete";

/**
 * A folder in the cache that `fill` fills once. It is filled under another name, marked at the end
 * and then renamed, so that neither an interrupted fetch nor two at once leave half of one.
 */
export async function fetchOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
  root = cacheRoot,
): Promise<string> {
  const folder = path.join(root, name);
  if (existsSync(path.join(folder, marker))) return folder;
  await mkdir(root, { recursive: true });
  await removeStale(root, name);
  const partial = path.join(root, `${name}.partial-${process.pid}`);
  try {
    await fill(partial);
    await writeFile(path.join(partial, marker), "");
    await takeName(partial, folder);
  } finally {
    await rm(partial, { recursive: true, force: true, maxRetries: 5 });
  }
  return folder;
}

async function takeName(partial: string, folder: string): Promise<void> {
  // Another process may have been faster; its copy is as good.
  if (existsSync(path.join(folder, marker))) return;
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await rename(partial, folder);
}

async function removeStale(root: string, name: string): Promise<void> {
  for (const entry of await readdir(root)) {
    const pid = entry.startsWith(`${name}.partial-`) ? Number(entry.split("-").at(-1)) : undefined;
    if (pid !== undefined && !isAlive(pid)) {
      await rm(path.join(root, entry), { recursive: true, force: true });
    }
  }
}
