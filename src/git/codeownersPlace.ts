import { stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { codeownersPlaces, possibleRoots } from "../core/ownership/locate";
import { remoteHostOf } from "./config";
import type { Git } from "./git";
import { GitError } from "./gitError";
import { type FilePlace, placeOfFile } from "./repository";

/** Where a CODEOWNERS file stands, and the host of the repository's remote where git tells one. */
export interface CodeownersPlace extends FilePlace {
  readonly host: string | undefined;
}

/**
 * Takes an absolute path of a file called CODEOWNERS; gives its place if it is one where some forge
 * looks, else nothing. Where git cannot be asked, the folders alone tell, and no host is known.
 */
export async function codeownersPlaceOf(
  git: Git,
  file: string,
): Promise<CodeownersPlace | undefined> {
  try {
    const place = await placeOfFile(git, file);
    if (!place || !codeownersPlaces("unknown").includes(place.path)) return undefined;
    return { ...place, host: await remoteHostOf(git, place.root) };
  } catch (error) {
    if (error instanceof GitError) return placeByFolders(file);
    throw error;
  }
}

/** The top of a work tree holds `.git`: a folder, or a file in a worktree and a submodule. */
async function placeByFolders(file: string): Promise<CodeownersPlace | undefined> {
  for (const { root, place } of possibleRoots(file.split(sep).join("/"))) {
    if (await isThere(join(root, ".git"))) return { root, path: place, host: undefined };
  }
  return undefined;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
