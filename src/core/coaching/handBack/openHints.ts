import type { OpenHint } from "../handOver/brief";
import { type HandBackEntry } from "./entry";
import { foldHandBacks } from "./handBacks";

/**
 * Takes the steps of hand-backs, a repository's root and the files of an area; gives the lead's hints
 * there that are still open, newest first.
 */
export function openHintsIn(
  entries: readonly HandBackEntry[],
  root: string,
  paths: ReadonlySet<string>,
): OpenHint[] {
  return foldHandBacks(entries)
    .filter((one) => one.state === "open" && one.root === root)
    .flatMap(({ paths: [path, ...others], openedAt }) => {
      const found = [path, ...others].find((one) => paths.has(one));
      return found === undefined ? [] : { path: found, at: openedAt };
    });
}
