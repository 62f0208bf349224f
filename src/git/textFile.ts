import { readFile, stat } from "node:fs/promises";

/** Bytes; no file of settings that people write by hand comes near it. */
const longest = 3 * 1024 * 1024;

/**
 * Takes a path; gives the file's text, or nothing when there is no such file, when it is none (a
 * device would never end), or when it is 3 MB or longer. Throws what the disk throws otherwise.
 */
export async function readTextFile(path: string): Promise<string | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() && found.size < longest ? await readFile(path, "utf8") : undefined;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Takes anything thrown; gives whether it says that there is no such file. */
export function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
