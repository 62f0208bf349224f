import { randomUUID } from "node:crypto";
import { readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ifThere } from "../../git/absence";

/** What a file is called until it is whole. */
const ending = ".part";

/** On Windows a virus scanner or indexer may hold a file for a moment; VS Code itself waits in such steps. */
const [retryStepMs, retryAtMost] = [10, 100];

/** Takes a path and the file's new text; puts it in place whole. Throws what the disk throws. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}${ending}`;
  try {
    await writeFile(beside, text, { flush: true });
    await renameOver(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/**
 * Takes a folder and a moment in unix seconds; deletes what windows that were killed left half written
 * below it before then, which would else stay for good. Throws what the disk throws.
 */
export async function removeLeftParts(folder: string, before: number): Promise<void> {
  const files = await ifThere(readdir(folder, { recursive: true, withFileTypes: true }));
  for (const file of files ?? []) {
    const path = join(file.parentPath, file.name);
    if (!file.isFile() || !file.name.endsWith(ending)) continue;
    // Another window may have put it in place meanwhile.
    const found = await ifThere(stat(path));
    if (found && found.mtimeMs < before * 1000) await rm(path, { force: true });
  }
}

async function renameOver(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!isHeld(error) || tries === retryAtMost) throw error;
    }
    await wait(retryStepMs * Math.min(tries, 10));
  }
}

function isHeld(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "EPERM" || code === "EACCES" || code === "EBUSY";
}
