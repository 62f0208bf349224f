import { joinRows, lengthOf, pickRows, renumbered } from "./grouping";
import { hashAt, type Hashes, placesOf } from "./hashes";
import { contactKey, type Settled, type TouchLog } from "./touchLog";

/**
 * Takes a log and a log of commits that came on top of it; gives one log of both, the newer first.
 * Contacts and paths of the older log keep their numbers.
 */
export function joinLogs(newer: TouchLog, older: TouchLog): TouchLog {
  const contacts = joinNames(newer.contacts, older.contacts, ({ email }) => email, contactKey);
  const paths = joinNames(newer.paths, older.paths, (path) => path);
  return {
    hashes: joinHashes(newer.hashes, older.hashes),
    times: joinTimes(newer.times, older.times),
    contacts: contacts.all,
    writers: joinRows(renumbered(newer.writers, contacts.numbers), older.writers),
    paths: paths.all,
    touched: joinRows(renumbered(newer.touched, paths.numbers), older.touched),
    renamed: joinRows(renumbered(newer.renamed, paths.numbers), older.renamed),
    settled: settledBelow(newer, older),
  };
}

/** Takes a log that git has told and the log below it; gives what is settled of both together. */
export function settledBelow(newer: TouchLog, { settled }: TouchLog): Settled | undefined {
  return settled && { ...settled, from: newer.times.length + settled.from };
}

/** Takes the ids of newer and older commits; gives them one after the other. */
export function joinHashes(newer: Hashes, older: Hashes): Hashes {
  const bytes = new Uint8Array(newer.bytes.length + older.bytes.length);
  bytes.set(newer.bytes);
  bytes.set(older.bytes, newer.bytes.length);
  return { bytes, size: newer.size || older.size };
}

/** Takes the times of newer and older commits; gives them one after the other. */
export function joinTimes(newer: Float64Array, older: Float64Array): Float64Array {
  const times = new Float64Array(newer.length + older.length);
  times.set(newer);
  times.set(older, newer.length);
  return times;
}

/**
 * Takes a log and ids of commits in hex; gives whether one of them renamed a file and that is settled,
 * so that older touches have gone along and the commit can no longer be taken out.
 */
export function isSettledBy(
  { hashes, settled, renamed }: TouchLog,
  ids: ReadonlySet<string>,
): boolean {
  if (!settled) return false;
  return [...placesOf(hashes, ids)].some((row) => {
    return row >= settled.from && lengthOf(renamed, row) > 0;
  });
}

/** Takes a log and ids of commits in hex that can be taken out; gives the log without those it has of them. */
export function withoutCommits(log: TouchLog, gone: ReadonlySet<string>): TouchLog {
  const places = placesOf(log.hashes, gone);
  if (places.size === 0) return log;
  const kept = Int32Array.from(log.times, (_, row) => row).filter((row) => !places.has(row));
  return pickCommits(log, kept);
}

/** Takes a log and how many commits; gives the log of that many from its beginning. */
export function firstCommits(log: TouchLog, count: number): TouchLog {
  return pickCommits(
    log,
    Int32Array.from({ length: count }, (_, row) => row),
  );
}

/** Takes a log; gives the ids of its commits in hex. */
export function idsOf(log: TouchLog): Set<string> {
  return new Set(Array.from(log.times, (_, row) => hashAt(log.hashes, row)));
}

/** Takes a log and rows of it, each once; gives the log of those, in that order. */
export function pickCommits(log: TouchLog, rows: Int32Array): TouchLog {
  const { settled } = log;
  const from = settled && rows.filter((row) => row < settled.from).length;
  const { bytes, size } = log.hashes;
  const picked = new Uint8Array(rows.length * size);
  rows.forEach((row, at) => {
    picked.set(bytes.subarray(row * size, (row + 1) * size), at * size);
  });
  return {
    contacts: log.contacts,
    paths: log.paths,
    hashes: { bytes: picked, size },
    times: Float64Array.from(rows, (row) => log.times[row] ?? 0),
    writers: pickRows(log.writers, rows),
    touched: pickRows(log.touched, rows),
    renamed: pickRows(log.renamed, rows),
    settled: settled && from !== undefined ? { ...settled, from } : undefined,
  };
}

/**
 * Adds names to older ones, each once; `numbers` says which number each newer name has then. Nearly
 * all older names are told apart by a part of them, at hand as it is.
 */
function joinNames<Name>(
  newer: readonly Name[],
  older: readonly Name[],
  partOf: (name: Name) => string,
  keyOf: (name: Name) => string = partOf,
): { all: readonly Name[]; numbers: Int32Array } {
  const parts = new Set(newer.map(partOf));
  const known = new Map<string, number>();
  older.forEach((name, number) => {
    if (parts.has(partOf(name))) known.set(keyOf(name), number);
  });
  const all = [...older];
  const numbers = Int32Array.from(newer, (name) => known.get(keyOf(name)) ?? all.push(name) - 1);
  return { all, numbers };
}
