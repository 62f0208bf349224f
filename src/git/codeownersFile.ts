import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Codeowners } from "../core/ownership/codeowners";
import { dialectOf, dialectOfHost, parseCodeowners } from "../core/ownership/dialect";
import { isAbsence } from "./textFile";
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
 * Takes a repository's root and the host of its remote, if there is one; gives the CODEOWNERS file in
 * force there, read in that forge's dialect, or nothing when there is none.
 * Throws what the disk throws when the file is there and cannot be read.
 */
export async function readCodeowners(
  root: string,
  host?: string,
): Promise<CodeownersFile | undefined> {
  const known = dialectOfHost(host) ?? "unknown";
  const places = codeownersPlaces(known);
  const present = await Promise.all(
    places.map(async (place) => ((await isFile(root, place)) ? [place] : [])),
  );
  const file = locateCodeowners(present.flat(), known);
  if (file === undefined) return undefined;
  const path = join(root, file);
  const dialect = dialectOf(host, file);
  const tooLarge = dialect === "github" && (await stat(path)).size >= githubSizeLimit;
  const text = tooLarge ? "" : await readFile(path, "utf8");
  return { file, codeowners: parseCodeowners(text, dialect), tooLarge };
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
