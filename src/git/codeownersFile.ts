import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Codeowners, Dialect } from "../core/ownership/codeowners";
import { dialectOfFile, dialectOfHost, parseCodeowners } from "../core/ownership/dialect";
import { codeownersPlaces, isTooLarge, locateCodeowners } from "../core/ownership/locate";
import { isAbsence } from "./absence";

/** The CODEOWNERS file in force in a work tree. */
export interface CodeownersFile {
  /** Repository-relative, with "/". */
  readonly file: string;
  readonly codeowners: Codeowners;
  /** Bytes; at the dialect's limit and above the forge does not load it, and neither does Baton. */
  readonly tooLarge: boolean;
}

/**
 * Takes a repository's root, the host of its remote, if there is one, and the dialect, if the lead has
 * chosen one; gives the CODEOWNERS file in force there, read in that forge's dialect, or nothing when
 * there is none. Throws what the disk throws when the file is there and cannot be read.
 */
export async function readCodeowners(
  root: string,
  host?: string,
  chosen?: Dialect,
): Promise<CodeownersFile | undefined> {
  const known = chosen ?? dialectOfHost(host);
  const file = await fileInForce(root, known);
  if (file === undefined) return undefined;
  const path = join(root, file);
  const dialect = dialectOfFile(known, file);
  const tooLarge = isTooLarge(dialect, (await stat(path)).size);
  const text = tooLarge ? "" : await readFile(path, "utf8");
  return { file, codeowners: parseCodeowners(text, dialect), tooLarge };
}

/**
 * Takes a repository's root and the dialect, if it is known; gives the repository-relative path of the
 * CODEOWNERS file in force, or nothing when there is none. Throws what the disk throws.
 */
export async function fileInForce(
  root: string,
  known: Dialect | undefined,
): Promise<string | undefined> {
  const dialect = known ?? "unknown";
  const present = await Promise.all(
    codeownersPlaces(dialect).map(async (place) => ((await isFile(root, place)) ? [place] : [])),
  );
  return locateCodeowners(present.flat(), dialect);
}

/** Asks the folder for the name, since a disk that ignores letter case would find `codeowners` too. */
async function isFile(root: string, place: string): Promise<boolean> {
  const path = join(root, place);
  try {
    const names = await readdir(dirname(path));
    // A link may lead to a device that never ends.
    return names.includes(basename(path)) && (await stat(path)).isFile();
  } catch (error) {
    if (isAbsence(error)) return false;
    throw error;
  }
}
