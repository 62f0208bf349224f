import { readFile, stat } from "node:fs/promises";
import { ifThere } from "./absence";

/** Bytes; no file of settings that people write by hand comes near it. */
const longest = 3 * 1024 * 1024;

/**
 * Takes a path; gives the file's text, or nothing when there is no such file, when it is none (a
 * device would never end), or when it is 3 MB or longer. Throws what the disk throws otherwise.
 */
export async function readTextFile(path: string): Promise<string | undefined> {
  const found = await ifThere(stat(path));
  if (found === undefined || !found.isFile() || found.size >= longest) return undefined;
  return ifThere(readFile(path, "utf8"));
}
