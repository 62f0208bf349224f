import { jsonOf } from "../text/json";
import { isRecord } from "../people/roster";

/** What a journal's lines are; whoever keeps a journal says it. */
export interface JournalKind<T> {
  /** Stands in the header of each file, such as "baton.ledger". */
  readonly schema: string;
  /** Of the lines; a file of a newer version is left alone. */
  readonly version: number;
  /** Takes a line with its session and number; gives it checked, or nothing when it is damaged. */
  readonly parse: (line: Line) => T | undefined;
}

/** A line as it stands in a file, together with which window wrote it and as its how manieth. */
export type Line = Stamp & Readonly<Record<string, unknown>>;

/** Tells a line from every other one. */
export interface Stamp {
  /** Of the window that wrote it. */
  readonly session: string;
  /** From 0, in each session. */
  readonly seq: number;
}

/** The first line of a file. */
export interface Header {
  readonly schema: string;
  readonly version: number;
  readonly session: string;
  /** IANA name of the lead's time zone then. */
  readonly timeZone: string;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** Bytes. A path of the longest kind and all else about an entry stay below it. */
export const longestLine = 4096;

/** Takes a header; gives its line, newline included. */
export function headerLine(header: Header): string {
  return `${JSON.stringify(header)}\n`;
}

/**
 * Takes what a line says and its stamp; gives the line, newline included. Throws RangeError when it
 * is longer than a line may be.
 */
export function lineOf(values: Readonly<Record<string, unknown>>, stamp: Partial<Stamp>): string {
  const line = `${JSON.stringify({ ...stamp, ...values })}\n`;
  const bytes = bytesOf(line);
  if (bytes < longestLine) return line;
  throw new RangeError(`a line of ${bytes} bytes; a journal takes less than ${longestLine}`);
}

/** What a line of a file turned out to be. */
export type ReadLine<T> =
  | { readonly kind: "entry"; readonly key: string; readonly entry: T }
  | { readonly kind: "header"; readonly isNewer: boolean; readonly session: string }
  | { readonly kind: "damaged" };

/** Takes a line's text, the session of its file and the kind of journal; gives what it is. Never throws. */
export function readLine<T>(text: string, session: string, kind: JournalKind<T>): ReadLine<T> {
  const value = jsonOf(text);
  if (!isRecord(value)) return { kind: "damaged" };
  if ("schema" in value) return headerIn(value, kind);
  const from = typeof value["session"] === "string" ? value["session"] : session;
  const seq = value["seq"];
  if (typeof seq !== "number" || !Number.isSafeInteger(seq)) return { kind: "damaged" };
  const entry = kind.parse({ ...value, session: from, seq });
  if (entry === undefined) return { kind: "damaged" };
  return { kind: "entry", key: keyOf({ session: from, seq }), entry };
}

/** Takes a stamp; gives one text by which lines are told apart. */
export function keyOf({ session, seq }: Stamp): string {
  return `${session} ${seq}`;
}

function headerIn<T>(
  { schema, version, session }: Readonly<Record<string, unknown>>,
  kind: JournalKind<T>,
): ReadLine<T> {
  if (schema !== kind.schema || typeof version !== "number" || typeof session !== "string") {
    return { kind: "damaged" };
  }
  return { kind: "header", isNewer: version > kind.version, session };
}

/** In UTF-8, which takes a byte for ASCII and up to four for the rest. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
