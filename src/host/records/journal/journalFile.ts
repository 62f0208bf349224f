import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { type JournalKind, readLine } from "../../../core/journal/lines";
import { isAbsence } from "../../../git/absence";

const newline = 0x0a;

/** What has been read of one file of a journal so far. */
export class JournalFile<T> {
  private readonly found = new Map<string, T>();
  private session: string;
  private readTo = 0;
  private inode = 0;
  private damagedLines = 0;
  private newer = false;

  constructor(
    private readonly path: string,
    private readonly kind: JournalKind<T>,
  ) {
    this.session = basename(path, ".jsonl");
  }

  /** By a key that tells each from every other one of the journal. */
  get entries(): ReadonlyMap<string, T> {
    return this.found;
  }

  /** Lines that could not be read, the torn end of a killed window left out. */
  get damaged(): number {
    return this.damagedLines;
  }

  /** Whether a newer version of Baton wrote it, so that it is left alone. */
  get isNewer(): boolean {
    return this.newer;
  }

  /** Reads what has grown, or everything when the file is another; gives whether there was something. Throws what the disk throws. */
  async readOn(): Promise<boolean> {
    const now = await sizeOf(this.path);
    const isOther = now.inode !== this.inode || now.size < this.readTo;
    const hadSome = this.found.size > 0;
    if (isOther) this.forget(now.inode);
    const lines = now.size > this.readTo ? await this.newLines(now.size) : [];
    for (const line of lines) this.take(line);
    return lines.length > 0 || (isOther && hadSome);
  }

  private forget(inode: number): void {
    this.found.clear();
    [this.inode, this.readTo, this.damagedLines, this.newer] = [inode, 0, 0, false];
  }

  private async newLines(size: number): Promise<string[]> {
    const bytes = Buffer.alloc(size - this.readTo);
    const file = await open(this.path, "r");
    let filled = 0;
    try {
      filled = (await file.read(bytes, 0, bytes.length, this.readTo)).bytesRead;
    } finally {
      await file.close();
    }
    // What follows the last newline is being written, or was when its window was killed.
    const end = bytes.subarray(0, filled).lastIndexOf(newline) + 1;
    this.readTo += end;
    return end === 0 ? [] : bytes.toString("utf8", 0, end - 1).split("\n");
  }

  private take(text: string): void {
    if (this.newer) return;
    const line = readLine(text, this.session, this.kind);
    if (line.kind === "damaged") this.damagedLines += 1;
    if (line.kind === "entry") this.found.set(line.key, line.entry);
    if (line.kind === "header") [this.newer, this.session] = [line.isNewer, line.session];
  }
}

/** A file that has been taken away is an empty one. */
async function sizeOf(path: string): Promise<{ inode: number; size: number }> {
  try {
    const { ino, size } = await stat(path);
    return { inode: ino, size };
  } catch (error) {
    if (isAbsence(error)) return { inode: 0, size: 0 };
    throw error;
  }
}
