import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAbsence } from "../../git/textFile";
import { type JournalKind, readLine } from "../../core/journal/lines";

/** On Windows a virus scanner or indexer may hold a file for a moment; VS Code itself waits in such steps. */
const [retryStepMs, retryAtMost] = [10, 100];

/**
 * Takes a file of a journal, its kind, and which entries are meant; writes the file without them, or
 * takes it away when nothing is left, and gives them. Lines that cannot be read stay as they are, and
 * so does a file of a newer version. Whoever writes to the file notices. Throws what the disk throws.
 */
export async function removeEntries<T>(
  path: string,
  kind: JournalKind<T>,
  isMeant: (entry: T) => boolean,
): Promise<readonly T[]> {
  const text = await textOf(path);
  let session = basename(path, ".jsonl");
  const removed: T[] = [];
  const kept = text.split("\n").filter((one) => {
    const line = readLine(one, session, kind);
    if (line.kind === "header") session = line.session;
    const isGone = line.kind === "entry" && isMeant(line.entry);
    if (isGone) removed.push(line.entry);
    return !isGone;
  });
  const [first = ""] = kept;
  const header = readLine(first, session, kind);
  if (removed.length === 0 || (header.kind === "header" && header.isNewer)) return [];
  const isEmpty = kept.every((line) => line === "" || line === first);
  if (isEmpty && header.kind === "header") await rm(path, { force: true });
  else await replaceFile(path, kept.join("\n"));
  return removed;
}

/** Takes a path and the file's new text; puts it in place whole. Throws what the disk throws. */
async function replaceFile(path: string, text: string): Promise<void> {
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

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isAbsence(error)) return "";
    throw error;
  }
}
