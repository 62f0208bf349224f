import type { Contact } from "../people/contact";
import { isLockFile } from "./generatedFiles";
import { type Grouping, pickRows } from "./grouping";
import { hashAt, placesOf } from "./hashes";
import { followRenames } from "./renames";
import type { TouchLog } from "./touchLog";

/** What of a history says nothing about who knows what. */
export interface LeftOut {
  /** Unix seconds; older commits are left out. */
  readonly before: number;
  /** Ids, in hex, of commits that only reformat, and of those at the edge of a shallow clone. */
  readonly commits: ReadonlySet<string>;
  /** Paths that `.gitattributes` calls generated or vendored. */
  readonly generated: ReadonlySet<string>;
}

export const nothingLeftOut: LeftOut = { before: 0, commits: new Set(), generated: new Set() };

/**
 * A history ready to be looked up: strictly newest first, each touch under the path its file has
 * now, without what is left out. Rows as in a touch log; paths and contacts have the numbers they
 * have there.
 */
export interface PreparedLog {
  readonly times: Float64Array;
  readonly contacts: readonly Contact[];
  readonly writers: Grouping;
  readonly paths: readonly string[];
  readonly touched: Grouping;
  /** The newest path of each path; its own where it was never renamed. */
  readonly newestPathOf: Int32Array;
  /** Whether some commit renamed a file. */
  readonly hasRenames: boolean;
  /** Gives a commit's id in hex. */
  readonly hashOf: (commit: number) => string;
}

/** Takes a touch log and what to leave out; gives it ready to be looked up. */
export function prepareLog(log: TouchLog, leftOut: LeftOut): PreparedLog {
  const { touched, newestPathOf } = followRenames(log);
  const order = newestFirst(log, leftOut);
  return {
    times: pickTimes(log.times, order),
    contacts: log.contacts,
    writers: pickRows(log.writers, order),
    paths: log.paths,
    touched: pickRows(touched, order, generatedAmong(touched.items, log.paths, leftOut)),
    hasRenames: log.renamed.items.length > 0,
    newestPathOf,
    hashOf: (commit) => hashAt(log.hashes, order[commit] ?? -1),
  };
}

/** Takes a repository-relative path; gives whether a program and not a person writes the file. */
export function isGenerated(path: string, { generated }: LeftOut): boolean {
  return generated.has(path) || isLockFile(path);
}

/** Marks the generated paths with 1; looks only at those that were touched, each once. */
function generatedAmong(
  touched: Int32Array,
  paths: readonly string[],
  leftOut: LeftOut,
): Uint8Array {
  const [seen, marks] = [new Uint8Array(paths.length), new Uint8Array(paths.length)];
  for (const path of touched) {
    if (seen[path]) continue;
    seen[path] = 1;
    if (isGenerated(paths[path] ?? "", leftOut)) marks[path] = 1;
  }
  return marks;
}

/**
 * Gives the rows that count by their time, rows of one time as git has them. Git's order is that
 * already but for commits whose clocks disagree. A number sort is several times faster than one that
 * compares rows; seconds (below 2^32) and row (below 2^21) fit in one number together.
 */
function newestFirst({ times, hashes }: TouchLog, { before, commits }: LeftOut): Int32Array {
  const rows = 2 ** 21;
  const outside = placesOf(hashes, commits);
  const keys = new Float64Array(times.length);
  let kept = 0;
  for (let row = 0; row < times.length; row += 1) {
    const time = times[row] ?? 0;
    if (time < before || outside.has(row)) continue;
    keys[kept] = row - time * rows;
    kept += 1;
  }
  const sorted = keys.subarray(0, kept).toSorted();
  const order = new Int32Array(kept);
  for (let place = 0; place < kept; place += 1) {
    const key = sorted[place] ?? 0;
    order[place] = key - Math.floor(key / rows) * rows;
  }
  return order;
}

/** A loop, since mapping a typed array takes ten times as long before the engine has warmed up. */
function pickTimes(times: Float64Array, order: Int32Array): Float64Array {
  const picked = new Float64Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    picked[place] = times[order[place] ?? 0] ?? 0;
  }
  return picked;
}
