import type { Contact } from "../people/contact";
import { isLockFile } from "./generatedFiles";
import { firstRows, type Grouping, pickRows } from "./grouping";
import { hashAt, placesOf } from "./hashes";
import { newestFirst } from "./newestFirst";
import { followRenames } from "./followRenames";
import { isSettled, type TouchLog } from "./touchLog";

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
  const outside = placesOf(log.hashes, leftOut.commits);
  return isSettled(log) && outside.size === 0
    ? fromSettled(log, leftOut)
    : inOrder(log, outside, leftOut);
}

function inOrder(log: TouchLog, outside: ReadonlySet<number>, leftOut: LeftOut): PreparedLog {
  const { touched, newestPathOf } = followRenames(log);
  const order = newestFirst(log.times, (row) => isOld(log, row, leftOut) || outside.has(row));
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

/** A settled log needs no more than to be cut off: a history is at hand sooner for it. */
function fromSettled(log: TouchLog, leftOut: LeftOut): PreparedLog {
  let count = log.times.length;
  while (count > 0 && isOld(log, count - 1, leftOut)) count -= 1;
  const { touched, newestPathOf } = followRenames(log);
  const kept = firstRows(touched, count);
  return {
    times: log.times.subarray(0, count),
    contacts: log.contacts,
    writers: firstRows(log.writers, count),
    paths: log.paths,
    touched: withoutGenerated(kept, log.paths, leftOut),
    hasRenames: log.renamed.items.length > 0,
    newestPathOf,
    hashOf: (commit) => hashAt(log.hashes, commit),
  };
}

/** Rows without the generated paths; as they are where there is none, which spares copying a history. */
function withoutGenerated(touched: Grouping, paths: readonly string[], leftOut: LeftOut): Grouping {
  const marks = generatedAmong(touched.items, paths, leftOut);
  return marks.includes(1) ? pickRows(touched, undefined, marks) : touched;
}

function isOld({ times }: TouchLog, row: number, { before }: LeftOut): boolean {
  return (times[row] ?? 0) < before;
}

/** Takes a repository-relative path; gives whether a program and not a person writes the file. */
export function isGenerated(path: string, { generated }: LeftOut): boolean {
  return generated.has(path) || isLockFile(path);
}

/** Marks the generated paths with 1; of a few touches looks only at their paths, each once. */
function generatedAmong(
  touched: Int32Array,
  paths: readonly string[],
  leftOut: LeftOut,
): Uint8Array {
  const marks = new Uint8Array(paths.length);
  const few = touched.length < paths.length ? new Set(touched) : paths.keys();
  for (const path of few) if (isGenerated(paths[path] ?? "", leftOut)) marks[path] = 1;
  return marks;
}

/** A loop, since mapping a typed array takes ten times as long before the engine has warmed up. */
function pickTimes(times: Float64Array, order: Int32Array): Float64Array {
  const picked = new Float64Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    picked[place] = times[order[place] ?? 0] ?? 0;
  }
  return picked;
}
