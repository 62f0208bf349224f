import { jsonOf } from "../text/json";
import type { Contact } from "../people/contact";
import { isRecord, isTextList } from "../people/roster";
import type { Grouping } from "./grouping";
import { settle } from "./settledLog";
import type { TouchLog } from "./touchLog";

/** A history as it is kept on disk. */
export interface StoredIndex {
  /** The commit it was read at. */
  readonly head: string;
  /** Unix seconds before which nothing was read; 0 for the whole history. */
  readonly since: number;
  /** Where a shallow clone was cut off then: ids of commits, in order; empty in a whole clone. */
  readonly shallow: readonly string[];
  /** Contacts as the commits have them. */
  readonly log: TouchLog;
  /** Paths that `.gitattributes` called generated or vendored then. */
  readonly generated: readonly string[];
}

/** Gives the UTF-8 bytes of a text, and the text of such bytes; handed in because the core knows no platform. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** Changes with the form of the bytes; an index of another version is read anew. */
const version = 2;
/** Written in the machine's own byte order, so that an index of another machine is not mistaken. */
const mark = 0x0bad_0a70 + version;
const [headWords, wordBytes] = [3, 4];

/** What stands before the columns, as JSON. */
interface Head extends Omit<StoredIndex, "log"> {
  readonly contacts: readonly Contact[];
  readonly paths: readonly string[];
  readonly hashSize: number;
  /** Lengths of the columns in bytes, in the order they follow. */
  readonly columns: readonly number[];
}

/**
 * Settles the log first. Takes an index and a way to make a checksum (32 bits) of bytes; gives the bytes for the disk: mark,
 * checksum of all that follows, length of the head, head as JSON, columns. Everything starts at a
 * multiple of four bytes, so that reading it copies nothing.
 */
export function encodeIndex(
  { log: given, ...rest }: StoredIndex,
  utf8: Utf8,
  checksum: (bytes: Uint8Array) => number,
): Uint8Array {
  const log = settle(given);
  const columns = columnsOf(log);
  const { contacts, paths, hashes } = log;
  const lengths = columns.map(({ byteLength }) => byteLength);
  const head: Head = { ...rest, contacts, paths, hashSize: hashes.size, columns: lengths };
  const headBytes = utf8.encode(JSON.stringify(head));
  const columnsStart = aligned(headWords * wordBytes + headBytes.length);
  const size = lengths.reduce((end, length) => aligned(end + length), columnsStart);
  const bytes = new Uint8Array(size);
  bytes.set(headBytes, headWords * wordBytes);
  let at = columnsStart;
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), at);
    at = aligned(at + column.byteLength);
  }
  const words = new Uint32Array(bytes.buffer, 0, headWords);
  words[2] = headBytes.length;
  words[1] = checksum(bytes.subarray(2 * wordBytes)) >>> 0;
  words[0] = mark;
  return bytes;
}

/**
 * Takes bytes from the disk, which may be anything; gives the index, or nothing when they are of
 * another version or machine, or damaged. Never throws.
 */
export function decodeIndex(
  bytes: Uint8Array,
  utf8: Utf8,
  checksum: (bytes: Uint8Array) => number,
): StoredIndex | undefined {
  if (bytes.length < headWords * wordBytes || bytes.byteOffset % wordBytes !== 0) return undefined;
  const [foundMark, sum, headLength = 0] = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset,
    headWords,
  );
  if (foundMark !== mark || checksum(bytes.subarray(2 * wordBytes)) >>> 0 !== sum) return undefined;
  const headEnd = headWords * wordBytes + headLength;
  const head = readHead(utf8.decode(bytes.subarray(headWords * wordBytes, headEnd)));
  const log = head && readLog(head, bytes, aligned(headEnd));
  if (!head || !log) return undefined;
  const { since, shallow, generated } = head;
  return { head: head.head, since, shallow, generated, log };
}

type NumberColumn = Float64Array | Int32Array | Uint8Array;

function columnsOf({
  hashes,
  times,
  writers,
  touched,
  renamed,
  settled,
}: TouchLog): NumberColumn[] {
  const groupings = [writers, touched, renamed].flatMap(({ start, items }) => [start, items]);
  // Seconds fit in 32 bits until 2106.
  const newestPathOf = settled?.newestPathOf ?? new Int32Array(0);
  return [hashes.bytes, Int32Array.from(times), newestPathOf, ...groupings];
}

function readLog(head: Head, bytes: Uint8Array, columnsStart: number): TouchLog | undefined {
  let at = columnsStart;
  const parts = head.columns.map((length) => {
    const part = { start: bytes.byteOffset + at, length };
    at = aligned(at + length);
    return part;
  });
  if (parts.length !== 9 || at !== bytes.length) return undefined;
  const [hashPart, ...numberParts] = parts;
  const numbers = numberParts.map(
    ({ start, length }) => new Int32Array(bytes.buffer, start, length / wordBytes),
  );
  const [times, newestPathOf, ...rest] = numbers;
  const count = times?.length ?? 0;
  const [writers, touched, renamed] = [0, 2, 4].map((first) => ({
    start: rest[first] ?? new Int32Array(0),
    items: rest[first + 1] ?? new Int32Array(0),
  }));
  if (!hashPart || !times || !newestPathOf || !writers || !touched || !renamed) return undefined;
  const { contacts, paths, hashSize: size } = head;
  const isWhole =
    hashPart.length === count * size &&
    newestPathOf.length === paths.length &&
    areBelow(paths.length, newestPathOf) &&
    hasRows(writers, count, contacts.length) &&
    hasRows(touched, count, paths.length) &&
    hasRows(renamed, count, paths.length);
  if (!isWhole) return undefined;
  const hashes = { bytes: new Uint8Array(bytes.buffer, hashPart.start, hashPart.length), size };
  const unsigned = new Float64Array(new Uint32Array(times.buffer, times.byteOffset, count));
  const settled = { from: 0, newestPathOf };
  return { hashes, times: unsigned, contacts, writers, paths, touched, renamed, settled };
}

/** Whether each row lies within the items, and each item names something there is. */
function hasRows({ start, items }: Grouping, rows: number, names: number): boolean {
  if (start.length !== rows + 1 || start[0] !== 0 || start[rows] !== items.length) return false;
  for (let row = 0; row < rows; row += 1) {
    if ((start[row] ?? 0) > (start[row + 1] ?? 0)) return false;
  }
  return areBelow(names, items);
}

function areBelow(limit: number, items: Int32Array): boolean {
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] ?? -1;
    if (item < 0 || item >= limit) return false;
  }
  return true;
}

function readHead(text: string): Head | undefined {
  const head = jsonOf(text);
  if (!isRecord(head)) return undefined;
  const { head: commit, since, shallow, generated, contacts, paths, hashSize, columns } = head;
  const isGood =
    typeof commit === "string" &&
    typeof since === "number" &&
    typeof hashSize === "number" &&
    isTextList(shallow) &&
    isTextList(generated) &&
    isTextList(paths) &&
    isContactList(contacts) &&
    isLengths(columns);
  if (!isGood) return undefined;
  return { head: commit, since, shallow, generated, contacts, paths, hashSize, columns };
}

function isContactList(value: unknown): value is Contact[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => isRecord(one) && typeof one["name"] === "string" && typeof one["email"] === "string",
    )
  );
}

function isLengths(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((one) => Number.isSafeInteger(one) && one >= 0);
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / wordBytes) * wordBytes;
}
