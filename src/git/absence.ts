import { readdir, stat } from "node:fs/promises";

/** Takes anything thrown; gives whether it says that there is no such file. */
export function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}

/** Takes a question to the disk; gives its answer, or nothing when the file or folder is not there. Throws what the disk throws otherwise. */
export async function ifThere<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Takes a path; gives whether something is there. Throws what the disk throws otherwise. */
export async function isThere(path: string): Promise<boolean> {
  return (await ifThere(stat(path))) !== undefined;
}

/** Takes a folder; gives the names in it, none when it is not there. Throws what the disk throws otherwise. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await ifThere(readdir(folder))) ?? [];
}
