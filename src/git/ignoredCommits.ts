import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { type IgnoreRevs, parseIgnoreRevs } from "../core/history/ignoreRevs";
import { askText } from "./askText";
import type { Git } from "./git";
import { readTextFile } from "./textFile";

/** The file name that forges look for by themselves. */
const usualFile = ".git-blame-ignore-revs";

/**
 * Takes a repository's root and the files that `blame.ignoreRevsFile` names; gives the commits that
 * those and the usual file list, and what is wrong with the files. Throws what the disk throws.
 */
export async function readIgnoreRevs(
  root: string,
  configured: readonly string[],
): Promise<IgnoreRevs> {
  const files = [...new Set([usualFile, ...configured])];
  const read = await Promise.all(
    files.map(async (file) =>
      parseIgnoreRevs((await readTextFile(placed(root, file))) ?? "", file),
    ),
  );
  return {
    commits: read.flatMap(({ commits }) => commits),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/**
 * Takes a repository's root; gives the ids of the commits at which a shallow clone was cut off; none
 * in a whole clone. Git shows every file as added in such a commit. Throws GitError.
 */
export async function readShallow(git: Git, root: string): Promise<string[]> {
  const place = await askText(git, root, ["rev-parse", "--git-path", "shallow"]);
  const text = (await readTextFile(resolve(root, place))) ?? "";
  return text.split("\n").filter((line) => line !== "");
}

/** A path of git's configuration; `~` is the home folder, anything else stands in the work tree. */
function placed(root: string, file: string): string {
  return file.startsWith("~/") ? join(homedir(), file.slice(2)) : resolve(root, file);
}
