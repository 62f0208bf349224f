import type { Contact } from "../people/contact";
import { coAuthorsIn } from "../people/trailers";
import type { FileChange } from "./renames";

/**
 * The `--format` for `git log -z --raw` that this parser reads: the side (`<` for commits that only
 * the left end of `A...B` has) and the id, author time, committer time (unix seconds), author name
 * and address as the commit has them, whole message. NUL ends every field, since it is the one byte
 * that none of them can hold.
 */
export const logFormat = "%m%H%x00%at%x00%ct%x00%an%x00%ae%x00%B";

/** One commit as the log tells it; times are unix seconds. */
export interface LoggedCommit {
  /** Only the left end of `A...B` has it: it is gone when a branch moves from A to B. */
  readonly gone: boolean;
  /** The id in ASCII hex digits; holds until the next commit is told. */
  readonly id: Uint8Array;
  readonly time: number;
  readonly author: Contact;
  readonly coAuthors: readonly Contact[];
}

/** Who is told what the log holds: first a commit, then each path it touched, newest commit first. */
export interface LogSink {
  commit(commit: LoggedCommit): void;
  /** A file that was changed in its place. */
  path(path: string): void;
  add(change: FileChange): void;
  delete(change: FileChange): void;
}

/** Gives the text of UTF-8 bytes; decoding is handed in because the core knows no platform. */
export type Decode = (bytes: Uint8Array) => string;

/** Bytes of `-authored-by:`; the message is decoded only when it holds them, in any letter case. */
const coAuthorMark = Array.from("-authored-by:", (letter) => letter.charCodeAt(0));
const messageField = 5;
const colon = 0x3a;
const newline = 0x0a;
const leftSide = 0x3c;
/** Characters of an entry before its first id, and of all but its two ids. */
const entryBeforeIds = ":100644 100644 ".length;
const entryAroundIds = ":100644 100644   M".length;
/** Where an entry's two modes have the digit by which a submodule, 160000, differs from all files. */
const modeDigits = [":1".length, ":100644 1".length];
const six = 0x36;
/** The letters A and D of an entry's status, and what stands for an entry to be passed over. */
const added = 0x41;
const deleted = 0x44;
const submodule = 0;

/**
 * Reads the output of `git log -z --raw --no-renames --format=<logFormat>` piece by piece, cut
 * anywhere, and tells the sink. Holds one field at a time, so memory stays flat. A stream cut short
 * loses its unfinished last field and nothing else; it never throws by itself.
 */
export class LogParser {
  /** The field being read of a commit (0 to 5), then -1 before and -2 inside an entry. */
  private field = 0;
  private carried: Uint8Array[] = [];
  private readonly texts: string[] = [];
  private id = new Uint8Array();
  private gone = false;
  private status = 0;
  private blob = "";

  constructor(
    private readonly sink: LogSink,
    private readonly decode: Decode,
  ) {}

  /** Takes the next bytes of the stream. */
  push(chunk: Uint8Array): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.token(this.whole(chunk.subarray(start, end)));
      start = end + 1;
    }
    if (start < chunk.length) this.carried.push(chunk.subarray(start));
  }

  /** Joins the pieces of a field that a chunk's edge had cut. */
  private whole(tail: Uint8Array): Uint8Array {
    if (this.carried.length === 0) return tail;
    const pieces = [...this.carried, tail];
    this.carried = [];
    const joined = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    return joined;
  }

  private token(bytes: Uint8Array): void {
    if (this.field === -2) {
      this.path(this.decode(bytes));
      this.field = -1;
    } else if (this.field === -1 && isEntry(bytes)) {
      this.entry(bytes);
      this.field = -2;
    } else {
      this.commitField(bytes);
    }
  }

  /** `:OLDMODE NEWMODE OLDID NEWID STATUS`; the ids matter only where a file came or went. */
  private entry(bytes: Uint8Array): void {
    const start = bytes[0] === newline ? 1 : 0;
    // A submodule is a repository of its own, and not a file of this one.
    const isSubmodule = modeDigits.some((at) => bytes[start + at] === six);
    this.status = isSubmodule ? submodule : (bytes.at(-1) ?? 0);
    if (this.status !== added && this.status !== deleted) return;
    const idLength = (bytes.length - start - entryAroundIds) / 2;
    const from = start + entryBeforeIds + (this.status === added ? idLength + 1 : 0);
    this.blob = this.decode(bytes.subarray(from, from + idLength));
  }

  private path(path: string): void {
    if (this.status === added) this.sink.add({ path, blob: this.blob });
    else if (this.status === deleted) this.sink.delete({ path, blob: this.blob });
    else if (this.status !== submodule) this.sink.path(path);
  }

  private commitField(bytes: Uint8Array): void {
    if (this.field < 0) this.field = 0;
    if (this.field < messageField) {
      if (this.field === 0) this.nameCommit(bytes);
      else this.texts[this.field] = this.decode(bytes);
      this.field += 1;
      return;
    }
    this.sink.commit(this.commitOf(bytes));
    this.field = -1;
  }

  /** Copied, since the chunk it stands in may be gone when the commit is told. */
  private nameCommit(bytes: Uint8Array): void {
    this.gone = bytes[0] === leftSide;
    this.id = bytes.slice(1);
  }

  private commitOf(message: Uint8Array): LoggedCommit {
    const [, authored = "", committed = "", name = "", email = ""] = this.texts;
    const coAuthors = mayNameCoAuthors(message) ? coAuthorsIn(this.decode(message)) : [];
    return {
      gone: this.gone,
      id: this.id,
      time: touchTime(Number(authored), Number(committed)),
      author: { name, email },
      coAuthors,
    };
  }
}

/**
 * Takes author and committer time in unix seconds; gives when the work was done. The author time is
 * it, unless it lies after the commit, which only a wrong clock can bring about.
 */
export function touchTime(authored: number, committed: number): number {
  const known = [authored, committed].filter((time) => Number.isFinite(time));
  return known.length === 0 ? 0 : Math.max(0, Math.min(...known));
}

/** An entry starts with `:`; the first of a commit has a newline before it. */
function isEntry(bytes: Uint8Array): boolean {
  return bytes[0] === colon || (bytes[0] === newline && bytes[1] === colon);
}

function mayNameCoAuthors(message: Uint8Array): boolean {
  const hyphen = 0x2d;
  for (let at = message.indexOf(hyphen); at >= 0; at = message.indexOf(hyphen, at + 1)) {
    if (coAuthorMark.every((letter, index) => lower(message[at + index] ?? 0) === letter))
      return true;
  }
  return false;
}

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
