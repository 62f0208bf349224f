import { type Grouping, rowOf } from "./grouping";
import type { TouchLog } from "./touchLog";

/** A file that a commit added or deleted, and the id of its content. */
export interface FileChange {
  readonly path: string;
  readonly blob: string;
}

/** A file under its old and its new path. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Ids of the empty file, in SHA-1 and SHA-256: equal to each other and related to nothing. */
const emptyBlobs: ReadonlySet<string> = new Set([
  "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
  "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
]);

/**
 * Takes what one commit added and deleted; gives the pairs with the same content, which are renames.
 * Content that changed on the way would have to be read to be compared, and a partial clone would
 * have to download it first, so only exact renames are seen. Among several of the same content, one
 * that kept its file name goes first.
 */
export function pairRenames(
  added: readonly FileChange[],
  deleted: readonly FileChange[],
): Rename[] {
  const byBlob = new Map<string, string[]>();
  for (const { path, blob } of deleted) {
    if (!emptyBlobs.has(blob)) byBlob.set(blob, [...(byBlob.get(blob) ?? []), path]);
  }
  return added.flatMap(({ path, blob }) => {
    const gone = byBlob.get(blob) ?? [];
    const same = gone.findIndex((one) => nameOf(one) === nameOf(path));
    const [from] = gone.splice(Math.max(0, same), 1);
    return from === undefined ? [] : { from, to: path };
  });
}

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
export function followRenames({ paths, touched, renamed }: TouchLog): FollowedTouches {
  const newestPathOf = new Int32Array(paths.length);
  for (let path = 0; path < paths.length; path += 1) newestPathOf[path] = path;
  const items = touched.items.slice();
  for (let commit = 0; commit + 1 < touched.start.length; commit += 1) {
    for (let at = touched.start[commit] ?? 0; at < (touched.start[commit + 1] ?? 0); at += 1) {
      items[at] = newestPathOf[items[at] ?? 0] ?? 0;
    }
    if (renamed.start[commit] !== renamed.start[commit + 1]) {
      noteRenames(rowOf(renamed, commit), newestPathOf);
    }
  }
  return { touched: { start: touched.start, items }, newestPathOf };
}

/** All renames of a commit happened at once: two files may have taken each other's places. */
function noteRenames(pairs: Int32Array, newestPathOf: Int32Array): void {
  const before = pairs.map((path) => newestPathOf[path] ?? path);
  for (let at = 0; at < pairs.length; at += 2) {
    newestPathOf[pairs[at] ?? 0] = before[at + 1] ?? 0;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
