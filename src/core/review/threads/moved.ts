import type { KeptThread } from "./thread";

/**
 * Takes a thread and what was renamed (a file or a folder, repository-relative, before and after);
 * gives the path that its file has now, or nothing when it was not touched by that.
 */
export function pathAfter(
  { path }: Pick<KeptThread, "path">,
  before: string,
  after: string,
): string | undefined {
  if (path === before) return after;
  return path.startsWith(`${before}/`) ? after + path.slice(before.length) : undefined;
}
