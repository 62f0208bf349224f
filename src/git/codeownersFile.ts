import { readdir, readFile, stat } from "node:fs/promises";
import { join, posix } from "node:path";
import type { Codeowners } from "../core/ownership/codeowners";
import { parseGithubCodeowners } from "../core/ownership/github";
import { codeownersPlaces, githubSizeLimit, locateCodeowners } from "../core/ownership/locate";

/** The CODEOWNERS file in force in a work tree. */
export interface CodeownersFile {
  /** Repository-relative, with "/". */
  readonly file: string;
  readonly codeowners: Codeowners;
  /** Bytes; at the dialect's limit and above the forge does not load it, and neither does Baton. */
  readonly tooLarge: boolean;
}

/**
 * Takes a repository's root; gives the CODEOWNERS file in force, or nothing when there is none.
 * Throws what the disk throws when the file is there and cannot be read.
 */
export async function readCodeowners(root: string): Promise<CodeownersFile | undefined> {
  const places = codeownersPlaces("github");
  const present = await Promise.all(
    places.map(async (place) => ((await isFile(root, place)) ? [place] : [])),
  );
  const file = locateCodeowners(present.flat());
  if (file === undefined) return undefined;
  const path = join(root, file);
  const tooLarge = (await stat(path)).size >= githubSizeLimit;
  const text = tooLarge ? "" : await readFile(path, "utf8");
  return { file, codeowners: parseGithubCodeowners(text), tooLarge };
}

/** Asks the folder, since a disk that ignores letter case would find `codeowners` too. */
async function isFile(root: string, place: string): Promise<boolean> {
  const folder = join(root, posix.dirname(place));
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isAbsence(error)) return [];
    throw error;
  });
  return entries.some((entry) => entry.name === posix.basename(place) && !entry.isDirectory());
}

function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
