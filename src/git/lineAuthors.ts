import { blamedAuthors } from "../core/history/blame";
import { askText } from "./askText";
import type { Git } from "./git";
import type { FilePlace } from "./repository";
import { withoutFilters } from "./withoutFilters";

/** A file that git does not have, or that has fewer lines. */
const noSuchLines = 128;

/**
 * Takes a file and lines of it (from 1, both included); gives the addresses of who wrote them last, as
 * the mailmap has them, whoever wrote most first. No program of the repository's own is run for it.
 * Throws GitError when git cannot be asked.
 */
export async function lineAuthors(
  git: Git,
  { root, path }: FilePlace,
  from: number,
  to: number,
): Promise<string[]> {
  const plain = [...(await withoutFilters(git, root)), "blame", "--no-textconv"];
  const args = [...plain, "--line-porcelain", `-L${from},${to}`, "--", path];
  return blamedAuthors(await askText(git, root, args, noSuchLines));
}
