import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { decodeIndex, encodeIndex, type StoredIndex } from "../../core/history/storedIndex";
import { GitError } from "../../git/gitError";
import type { Clock } from "../clock";
import { errorText } from "../errorText";
import { emptyFolder } from "../records/kept";
import { takeLock } from "../records/lock";
import type { Log } from "../log";
import { isAbsence } from "../../git/absence";

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
const utf8 = {
  encode: (text: string): Uint8Array => encoder.encode(text),
  decode: (bytes: Uint8Array): string => decoder.decode(bytes),
};

/** Keeps the histories that were read in a folder of Baton's own, one file each, for all windows. */
export class IndexStore {
  /** @param folder absolute; made when it is first needed */
  constructor(
    readonly folder: string,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Takes a repository's root and the months that are read; gives the index kept for them. One that
   * is damaged, or of another version of Baton, is thrown away. Never rejects.
   */
  async load(root: string, months: number): Promise<StoredIndex | undefined> {
    const file = this.fileOf(root, months);
    try {
      const bytes = await readFile(file);
      const index = decodeIndex(inWords(bytes), utf8, crc32);
      if (index) return index;
      this.log.info(`${root}: the kept history is damaged or of another version; reading anew`);
      await rm(file, { force: true });
    } catch (error) {
      if (!isAbsence(error)) this.log.warn(`${root}: no kept history: ${errorText(error)}`);
    }
    return undefined;
  }

  /**
   * Takes a repository's root, the months that are read, and the index; keeps it. Written beside and
   * put in place whole, so that another window never sees half of it. Never rejects: without a kept
   * index the history is read again, which a full disk should not prevent.
   */
  async save(root: string, months: number, index: StoredIndex): Promise<void> {
    const file = this.fileOf(root, months);
    const beside = `${file}.${randomUUID()}`;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(beside, encodeIndex(index, utf8, crc32));
      await rename(beside, file);
    } catch (error) {
      this.log.warn(`${root}: the history cannot be kept: ${errorText(error)}`);
      // What could not be written mostly cannot be taken away either; the reason has been told.
      await rm(beside, { force: true }).catch(() => undefined);
    }
  }

  /** Deletes all that is kept. What this window has read stays in its memory. Throws what the disk throws. */
  async forget(): Promise<void> {
    // A lock is of a window that reads now.
    await emptyFolder(this.folder, (name) => !name.endsWith(".lock"));
  }

  /**
   * Takes a repository's root, the months that are read, a signal and work; does it while no other
   * window reads that. Where the disk allows no lock, it is done without. Throws what the work throws,
   * and GitError with reason "cancelled" when the signal stopped the waiting.
   */
  async whileAlone<T>(
    root: string,
    months: number,
    signal: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T> {
    const giveBack = await this.lock(root, months, signal);
    try {
      return await work();
    } finally {
      await giveBack();
    }
  }

  private async lock(
    root: string,
    months: number,
    signal: AbortSignal,
  ): Promise<() => Promise<void>> {
    try {
      return await takeLock(`${this.fileOf(root, months)}.lock`, this.clock, signal);
    } catch (error) {
      if (signal.aborted) throw new GitError("cancelled", "the reading was stopped");
      this.log.warn(`${root}: no lock, other windows may read it too: ${errorText(error)}`);
      return () => Promise.resolve();
    }
  }

  private fileOf(root: string, months: number): string {
    const name = createHash("sha256").update(`${root}\0${months}`).digest("hex").slice(0, 32);
    return join(this.folder, `${name}.index`);
  }
}

/** Node gives small files in a shared buffer, at any offset; columns want whole words. */
function inWords(bytes: Buffer): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
}
