import { askText } from "./askText";
import type { Git } from "./git";
import { GitError } from "./gitError";

/** Where a filter's programs stand: `filter.<driver>.clean` and such. */
const programs = String.raw`^filter\..*\.(clean|smudge|process)$`;

/**
 * Takes a repository's root; gives the arguments to be put before a command that looks into the work
 * tree, so that git runs none of the filters that the configuration names. Throws GitError, also when
 * a filter's name is such that git cannot be told.
 */
export async function withoutFilters(git: Git, root: string): Promise<string[]> {
  const found = ["config", "--null", "--name-only", "--get-regexp", programs];
  const names = (await askText(git, root, found, 1)).split("\0").filter((name) => name !== "");
  const drivers = new Set(names.map((name) => name.slice(0, name.lastIndexOf("."))));
  return [...drivers].flatMap((driver) => {
    if (/[=\n]/.test(driver)) {
      throw new GitError(
        "failed",
        "a filter is named such that git cannot be told to leave it out",
      );
    }
    const off = [`${driver}.clean=`, `${driver}.process=`, `${driver}.required=false`];
    return off.flatMap((setting) => ["-c", setting]);
  });
}
