import { randomUUID } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** On Windows a virus scanner or indexer may hold a file for a moment; VS Code itself waits in such steps. */
const [retryStepMs, retryAtMost] = [10, 100];

/** Takes a path and the file's new text; puts it in place whole. Throws what the disk throws. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    await writeFile(beside, text, { flush: true });
    await renameOver(beside, path);
  } finally {
    await rm(beside, { force: true });
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
