import { basename, dirname } from "node:path";
import { askText } from "./askText";
import type { Git } from "./git";
import { mailmapped } from "./mailmap";

/** Where a file stands in its repository. */
export interface FilePlace {
  /** The repository's top folder, absolute, as git writes it. */
  readonly root: string;
  /** Repository-relative path with "/". */
  readonly path: string;
}

/** A folder's repository, and the folder's path in it: "" or ending in "/". */
export interface FolderPlace {
  readonly root: string;
  readonly prefix: string;
}

/** Git's exit status for "not a git repository" and for "must be run in a work tree". */
const notInWorkTree = 128;

/**
 * A folder of a clone can itself look like a bare repository and bring a configuration of its own,
 * which names programs (git's manual, git-config, `safe.bareRepository`). Git before 2.38 does not
 * know the setting.
 */
const notBare = ["-c", "safe.bareRepository=explicit", "rev-parse"] as const;

/**
 * Takes an existing folder; gives its repository, nested repositories and worktrees included, or
 * nothing when it is in none, in a bare one, or inside `.git`. Git itself says where the folder
 * stands, so links and letter case need no care. Throws GitError when git cannot be asked.
 */
export async function placeOfFolder(git: Git, folder: string): Promise<FolderPlace | undefined> {
  const root = await askText(git, folder, [...notBare, "--show-toplevel"], notInWorkTree);
  if (root === "") return undefined;
  return { root, prefix: await askText(git, folder, [...notBare, "--show-prefix"]) };
}

/** Takes an absolute path of a file; gives its place, or nothing. Throws GitError. */
export async function placeOfFile(git: Git, file: string): Promise<FilePlace | undefined> {
  const place = await placeOfFolder(git, dirname(file));
  return place && { root: place.root, path: place.prefix + basename(file) };
}

/** Takes a repository's root; gives the commit HEAD is at, or nothing before the first. Throws GitError. */
export async function headOf(git: Git, root: string): Promise<string | undefined> {
  const args = ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"];
  return (await askText(git, root, args, 1)) || undefined;
}

/**
 * Takes a repository's root, the address git is set to there ("" for none) and further ones; gives
 * the lead's addresses: those, and what the mailmap makes of each. Throws GitError.
 */
export async function leadEmailsOf(
  git: Git,
  root: string,
  own: string,
  further: readonly string[],
): Promise<string[]> {
  const given = [own, ...further].filter((email) => email !== "");
  const contacts = given.map((email) => ({ name: "", email }));
  const mapped = await mailmapped(git, root, contacts);
  return [...new Set([...given, ...mapped.map(({ email }) => email)])];
}
