import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { Git } from "../../src/git/git";
import { filesOf } from "./repositoryFiles";

const mostBytes = 50_000;

/** Takes a repository's root; gives the absolute path of a tracked text file of usual size in it. */
export async function someFile(root: string): Promise<string> {
  const git = new Git({ binary: () => "git", mayStart: () => true });
  const files = await filesOf(git, root);
  // From the middle on, where the sources mostly are.
  const middle = files.length >> 1;
  for (const file of [...files.slice(middle), ...files.slice(0, middle)]) {
    const absolute = path.join(root, file);
    if (await isUsualText(absolute)) return absolute;
  }
  throw new Error(`${root} holds no text file of usual size`);
}

async function isUsualText(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile() || found.size < 100 || found.size > mostBytes) return false;
  return !(await readFile(file)).includes(0);
}
