import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { isThreadId, parseThread, printThread } from "../../core/review/threads/fileForm";
import type { KeptThread } from "../../core/review/threads/thread";
import { replaceFile } from "../../host/records/replaceFile";
import { ifThere, namesIn } from "../../git/absence";

/** All that could be read. */
export interface ReadThreads {
  readonly threads: readonly KeptThread[];
  /** Files that hold no thread that this version can read; they are left alone. */
  readonly unreadable: readonly string[];
}

/**
 * Keeps each thread in a file of its own, in a folder of its repository. A file is replaced whole: a
 * comment may be longer than a line of a journal, and what is taken back is gone from the disk. A crash
 * leaves the thread as it was or as it is to be, and two windows meet only where they change the same one.
 */
export class ThreadFiles {
  /** @param folder absolute; holds threads and nothing else */
  constructor(private readonly folder: string) {}

  /** Gives all threads. Throws what the disk throws. */
  async all(): Promise<ReadThreads> {
    const folders = (await namesIn(this.folder)).map((name) => join(this.folder, name));
    const files = await Promise.all(
      folders.map(async (folder) => (await namesIn(folder)).map((name) => join(folder, name))),
    );
    const threads: KeptThread[] = [];
    const unreadable: string[] = [];
    for (const file of files.flat().filter((name) => name.endsWith(".json"))) {
      const text = await textOf(file);
      const read = text === undefined ? undefined : parseThread(text);
      if (read?.kind === "thread" && this.fileOf(read.thread) === file) threads.push(read.thread);
      else if (read) unreadable.push(file);
    }
    return { threads, unreadable };
  }

  /** Takes a thread as it was known; gives it as it is on the disk, or nothing when it is gone. Throws what the disk throws. */
  async read(thread: KeptThread): Promise<KeptThread | undefined> {
    const text = await textOf(this.fileOf(thread));
    const read = text === undefined ? undefined : parseThread(text);
    return read?.kind === "thread" ? read.thread : undefined;
  }

  /** Takes a thread; has it on the disk when it resolves. Throws what the disk throws. */
  async write(thread: KeptThread): Promise<void> {
    await mkdir(this.folderOf(thread), { recursive: true });
    await replaceFile(this.fileOf(thread), printThread(thread));
  }

  /** Takes a thread; deletes it. Throws what the disk throws. */
  async remove(thread: KeptThread): Promise<void> {
    await rm(this.fileOf(thread), { force: true });
  }

  private fileOf(thread: KeptThread): string {
    if (!isThreadId(thread.id)) throw new RangeError("no id of a thread");
    return join(this.folderOf(thread), `${thread.id}.json`);
  }

  private folderOf({ root }: KeptThread): string {
    const name = createHash("sha256").update(root).digest("hex").slice(0, 32);
    return join(this.folder, name);
  }
}

function textOf(file: string): Promise<string | undefined> {
  return ifThere(readFile(file, "utf8"));
}
