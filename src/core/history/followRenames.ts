import { type Grouping, rowOf } from "./grouping";
import { isSettled, type TouchLog } from "./touchLog";

/** The touches of a log under the paths that the files have now. */
export interface FollowedTouches {
  readonly touched: Grouping;
  /** The newest path of each path, by their places in `paths`; its own where it was never renamed. */
  readonly newestPathOf: Int32Array;
}

/**
 * Takes a touch log; gives every touch on a path that was renamed later under the path it has now, so
 * that knowledge goes with the file. The rename itself is nobody's touch.
 */
export function followRenames(log: TouchLog): FollowedTouches {
  const { paths, touched, renamed, settled } = log;
  if (settled && isSettled(log)) return { touched, newestPathOf: settled.newestPathOf };
  const newestPathOf = new Int32Array(paths.length);
  for (let path = 0; path < paths.length; path += 1) newestPathOf[path] = path;
  const items = touched.items.slice();
  for (let commit = 0; commit + 1 < touched.start.length; commit += 1) {
    for (let at = touched.start[commit] ?? 0; at < (touched.start[commit + 1] ?? 0); at += 1) {
      items[at] = newestPathOf[items[at] ?? 0] ?? 0;
    }
    const isFollowed = settled !== undefined && commit >= settled.from;
    if (!isFollowed && renamed.start[commit] !== renamed.start[commit + 1]) {
      noteRenames(rowOf(renamed, commit), newestPathOf);
    }
  }
  const all = settled ? oneAfterTheOther(settled.newestPathOf, newestPathOf) : newestPathOf;
  return { touched: { start: touched.start, items }, newestPathOf: all };
}

/** Where each path has gone by the older renames, and from there by the newer ones. */
function oneAfterTheOther(older: Int32Array, newer: Int32Array): Int32Array {
  return newer.map((_, path) => newer[older[path] ?? path] ?? path);
}

/** All renames of a commit happened at once: two files may have taken each other's places. */
function noteRenames(pairs: Int32Array, newestPathOf: Int32Array): void {
  const before = pairs.map((path) => newestPathOf[path] ?? path);
  for (let at = 0; at < pairs.length; at += 2) {
    newestPathOf[pairs[at] ?? 0] = before[at + 1] ?? 0;
  }
}
