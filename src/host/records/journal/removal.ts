import { readFile, rm } from "node:fs/promises";
import { basename } from "node:path";
import { type JournalKind, readLine } from "../../../core/journal/lines";
import { replaceFile } from "../replaceFile";
import { isAbsence } from "../../../git/absence";

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

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isAbsence(error)) return "";
    throw error;
  }
}
