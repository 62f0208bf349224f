import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { type IgnoreRevs, parseIgnoreRevs } from "../core/history/ignoreRevs";
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
  return (await readEnds(git, root)).shallow;
}

/** Where a history begins and ends. */
export interface HistoryEnds {
  /** The commit HEAD is at; nothing before the first. */
  readonly head: string | undefined;
  /** As `readShallow` gives it. */
  readonly shallow: string[];
}

/** Takes a repository's root; gives both ends of its history for one question to git. Throws GitError. */
export async function readEnds(git: Git, root: string): Promise<HistoryEnds> {
  const place = ["--git-path", "shallow"];
  const args = ["rev-parse", ...place, "--verify", "--quiet", "HEAD^{commit}"];
  // Before the first commit git names the place and ends with 1.
  const answer = (await git.ask(root, args, { accept: [1] })).replace(/\r?\n$/, "");
  const [, head] = /\n([0-9a-f]{40,64})$/.exec(answer) ?? [];
  const file = head === undefined ? answer : answer.slice(0, -head.length - 1).replace(/\r$/, "");
  const text = (await readTextFile(resolve(root, file))) ?? "";
  return { head, shallow: text.split("\n").filter((line) => line !== "") };
}

/** A path of git's configuration; `~` is the home folder, anything else stands in the work tree. */
function placed(root: string, file: string): string {
  return file.startsWith("~/") ? join(homedir(), file.slice(2)) : resolve(root, file);
}
