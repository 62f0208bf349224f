import { closeSync, fstatSync, mkdirSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Clock } from "../../clock";
import { headerLine, type Header } from "../../../core/journal/lines";

/** Where a window writes, and as whom. */
export interface WriterOptions {
  /** Absolute; made when it is first needed. */
  readonly folder: string;
  /** What the file's name begins with: which machine, which window. */
  readonly name: string;
  readonly header: Omit<Header, "createdAt">;
  readonly clock: Clock;
}

/** A line that waits to be written, and how many of its bytes are. */
interface Waiting {
  readonly bytes: Uint8Array;
  written: number;
}

/** The file of a month; it has its header before anything else. */
interface OpenFile {
  readonly month: string;
  readonly fd: number;
  readonly header: Waiting;
}

/**
 * Appends lines to files that only this window writes, one a month. Each line is written at once, so
 * that a killed window loses nothing; what cannot be written waits in memory.
 */
export class JournalWriter {
  private readonly waiting: Waiting[] = [];
  private open: OpenFile | undefined;
  private files = 0;

  constructor(private readonly options: WriterOptions) {}

  /** How many lines are not on the disk yet. */
  get unwritten(): number {
    return this.waiting.length;
  }

  /** Takes a line with its newline; has it written next. */
  push(line: string): void {
    this.waiting.push(waitingLine(line));
  }

  /** Writes what waits. Throws what the disk throws; what was not written goes on waiting. */
  flush(): void {
    if (this.waiting.length === 0) return;
    const { fd, header } = this.file();
    append(fd, header);
    const lines = [...this.waiting];
    while (this.waiting[0]) {
      append(fd, this.waiting[0]);
      this.waiting.shift();
    }
    // Another window has deleted or rewritten the file, so that this went to nowhere.
    if (fstatSync(fd).nlink > 0) return;
    this.close();
    this.waiting.unshift(...lines);
    this.flush();
  }

  /** Gives the file back; the next line begins another. */
  close(): void {
    if (this.open) closeSync(this.open.fd);
    this.open = undefined;
    for (const one of this.waiting) one.written = 0;
  }

  /** A clock that is put back does not lead back to an older month. */
  private file(): OpenFile {
    const createdAt = this.options.clock.now();
    const month = new Date(createdAt * 1000).toISOString().slice(0, 7);
    if (this.open && this.open.month >= month) return this.open;
    this.close();
    const folder = join(this.options.folder, month);
    mkdirSync(folder, { recursive: true });
    const count = this.files === 0 ? "" : `-${this.files}`;
    this.files += 1;
    const fd = openSync(join(folder, `${this.options.name}${count}.jsonl`), "ax");
    const header = headerLine({ ...this.options.header, createdAt });
    this.open = { month, fd, header: waitingLine(header) };
    return this.open;
  }
}

function waitingLine(line: string): Waiting {
  return { bytes: Buffer.from(line), written: 0 };
}

/** A disk that is almost full takes a part of a line; the rest follows when there is room again. */
function append(fd: number, line: Waiting): void {
  while (line.written < line.bytes.length) {
    line.written += writeSync(fd, line.bytes, line.written);
  }
}
