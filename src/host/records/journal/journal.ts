import { rm } from "node:fs/promises";
import { join } from "node:path";
import { retryAfterSeconds } from "../../backOff";
import type { Clock } from "../../clock";
import type { Ended } from "../../disposables";
import { JournalFile } from "./journalFile";
import { JournalWriter } from "./journalWriter";
import {
  type JournalKind,
  keyOf,
  type Line,
  lineOf,
  type Stamp,
} from "../../../core/journal/lines";
import { removeEntries } from "./removal";
import { namesIn } from "../../../git/absence";

/** What a journal is kept with. */
export interface JournalOptions<T> {
  readonly kind: JournalKind<T>;
  /** Absolute; holds this version of this journal and nothing else. */
  readonly folder: string;
  /** Of this machine and this window, in letters and digits. */
  readonly machine: string;
  readonly session: string;
  readonly timeZone: string;
  readonly clock: Clock;
  /** Takes a month such as "2026-11"; gives whether its files are read. All are where it is absent. */
  readonly isRead?: (month: string) => boolean;
  /** Told once when lines cannot be written, with the reason, and once when they can again. */
  readonly onTrouble: (reason: unknown) => void;
}

/** What is wrong with a journal's files; none of it keeps the rest from being read. */
export interface JournalFaults {
  readonly damagedLines: number;
  /** Files by a newer version of Baton. */
  readonly newerFiles: number;
  /** Lines that are only in memory. */
  readonly unwritten: number;
}

/**
 * A journal of one kind of lines: append-only files in one folder, one a window and month, read by
 * all windows. What is added is on the disk at once, what is held with the next flush.
 */
export class Journal<T> implements Ended {
  private readonly files = new Map<string, JournalFile<T>>();
  /** Added here and not yet read back. */
  private readonly own = new Map<string, { readonly entry: T; readonly seq: number }>();
  private readonly writer: JournalWriter;
  private nextSeq = 0;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: JournalOptions<T>) {
    const { kind, folder, machine, session, timeZone, clock } = options;
    const header = { schema: kind.schema, version: kind.version, session, timeZone };
    this.writer = new JournalWriter({ folder, name: `${machine}-${session}`, header, clock });
  }

  /** All entries of all windows as far as they have been read, each once, in no order. */
  get entries(): readonly T[] {
    return [...this.byKey().values()];
  }

  get faults(): JournalFaults {
    const files = [...this.files.values()];
    return {
      damagedLines: files.reduce((sum, { damaged }) => sum + damaged, 0),
      newerFiles: files.filter(({ isNewer }) => isNewer).length,
      unwritten: this.writer.unwritten,
    };
  }

  /**
   * Takes what a line is to say, and the stamp when it was one already (a line brought back); keeps
   * it and gives the entry. Throws RangeError when it is too long for a line, and TypeError when the
   * kind of journal would not read it.
   */
  add(values: Readonly<Record<string, unknown>>, stamp?: Stamp): T {
    const entry = this.hold(values, stamp);
    this.flush();
    return entry;
  }

  /** As `add`, but the line is in memory only until the next flush. */
  hold(values: Readonly<Record<string, unknown>>, stamp?: Stamp): T {
    const seq = this.nextSeq;
    const whole: Line = { ...values, ...(stamp ?? { session: this.options.session, seq }) };
    const entry = this.options.kind.parse(whole);
    if (entry === undefined) throw new TypeError("a line that this journal would not read again");
    this.writer.push(lineOf(values, stamp ?? { seq }));
    this.nextSeq += 1;
    this.own.set(keyOf(whole), { entry, seq });
    return entry;
  }

  /** Writes what could not be written so far; tries again by itself later when it still cannot. */
  flush(): void {
    clearTimeout(this.timer);
    try {
      this.writer.flush();
      this.succeeded();
    } catch (error) {
      this.failed(error);
    }
  }

  /** Reads what other windows have written since; gives whether there was something. Throws what the disk throws. */
  refresh(): Promise<boolean> {
    return this.inTurn(async () => {
      // What was added by now is on the disk, unless it waits to be written.
      const readBack = this.writer.unwritten === 0 ? this.nextSeq : 0;
      const before = this.byKey();
      const grown = await this.readFiles();
      for (const [key, { seq }] of this.own) if (seq < readBack) this.own.delete(key);
      // What grew may be what this window has written itself.
      return grown && !hasSameKeys(before, this.byKey());
    });
  }

  /**
   * Takes which entries are meant of those that are read, or "all" for everything in the folder, what
   * cannot or need not be read included; deletes them from the disk and gives those that were read.
   * Throws what the disk throws.
   */
  async remove(isMeant: ((entry: T) => boolean) | "all"): Promise<readonly T[]> {
    await this.refresh();
    const removed = await this.inTurn(async () => {
      this.writer.close();
      const paths = await this.paths(isMeant === "all");
      if (isMeant === "all") {
        const all = this.entries;
        await Promise.all(paths.map((path) => rm(path, { force: true })));
        return all;
      }
      const { kind } = this.options;
      return (await Promise.all(paths.map((path) => removeEntries(path, kind, isMeant)))).flat();
    });
    await this.refresh();
    return removed;
  }

  /** Writes what waits, if it can be, and gives the file back. */
  dispose(): void {
    this.flush();
    clearTimeout(this.timer);
    this.writer.close();
  }

  private byKey(): ReadonlyMap<string, T> {
    const all = new Map<string, T>();
    for (const file of this.files.values()) {
      for (const [key, entry] of file.entries) all.set(key, entry);
    }
    for (const [key, { entry }] of this.own) all.set(key, entry);
    return all;
  }

  private async readFiles(): Promise<boolean> {
    const paths = await this.paths();
    const gone = [...this.files.keys()].filter((path) => !paths.includes(path));
    for (const path of gone) this.files.delete(path);
    let hasChanged = gone.length > 0;
    for (const path of paths) {
      const file = this.files.get(path) ?? new JournalFile(path, this.options.kind);
      this.files.set(path, file);
      hasChanged = (await file.readOn()) || hasChanged;
    }
    return hasChanged;
  }

  private async paths(all = false): Promise<string[]> {
    const { folder, isRead = () => true } = this.options;
    const names = (await namesIn(folder)).filter((name) => monthName.test(name));
    const months = all ? names : names.filter((name) => isRead(name));
    const found = await Promise.all(
      months.map(async (month) => {
        const inMonth = await namesIn(join(folder, month));
        return inMonth
          .filter((name) => name.endsWith(".jsonl"))
          .map((name) => join(folder, month, name));
      }),
    );
    return found.flat().toSorted();
  }

  /** One reading or deleting at a time. */
  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    const mine = this.reading.then(work, work);
    this.reading = mine.catch(() => undefined);
    return mine;
  }

  private succeeded(): void {
    if (this.failures > 0) this.options.onTrouble(undefined);
    this.failures = 0;
  }

  private failed(error: unknown): void {
    this.failures += 1;
    if (this.failures === 1) this.options.onTrouble(error);
    const again = retryAfterSeconds(this.failures) * 1000;
    this.timer = setTimeout(() => this.flush(), again).unref();
  }
}

/** What the folder of a month is called. */
const monthName = /^\d{4}-\d\d$/;

function hasSameKeys(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}
