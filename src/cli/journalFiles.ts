import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { LedgerEntry } from "../core/coaching/ledger/entry";
import { ledgerJournal } from "../core/coaching/ledger/parseEntry";
import { type JournalKind, readLine } from "../core/journal/lines";
import { timeJournal } from "../core/time/weeks/parseTimeEntry";
import type { TimeEntry } from "../core/time/weeks/timeEntry";
import { InputError } from "./usage";
import { isAbsence } from "../git/absence";

/** What Baton recorded, as its files hold it. */
export interface JournalFiles {
  readonly time: readonly TimeEntry[];
  readonly ledger: readonly LedgerEntry[];
  /** Lines that could not be read; a torn end of a file is none. */
  readonly damagedLines: number;
  /** Files that a newer version of Baton wrote, which are left alone. */
  readonly newerFiles: number;
}

/**
 * Takes the folder in which Baton keeps its records, or one in it; gives what they hold, each line
 * once however often it is there. Throws InputError when there are none, and what the disk throws.
 */
export async function readJournal(folder: string): Promise<JournalFiles> {
  const time = new Reading(timeJournal);
  const ledger = new Reading(ledgerJournal);
  for (const path of await filesIn(folder)) {
    const text = await readFile(path, "utf8");
    if (!time.take(path, text)) ledger.take(path, text);
  }
  if (time.files + ledger.files === 0)
    throw new InputError(`${folder} holds no records of Baton's`);
  return {
    time: time.entries,
    ledger: ledger.entries,
    damagedLines: time.damagedLines + ledger.damagedLines,
    newerFiles: time.newerFiles + ledger.newerFiles,
  };
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile() && entry.name.endsWith(".jsonl"))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  } catch (error) {
    if (isAbsence(error)) throw new InputError(`${folder} is not a folder`);
    throw error;
  }
}

/** The files of one kind of journal, as far as they have been read. */
class Reading<T> {
  private readonly found = new Map<string, T>();
  files = 0;
  damagedLines = 0;
  newerFiles = 0;

  constructor(private readonly kind: JournalKind<T>) {}

  get entries(): T[] {
    return [...this.found.values()];
  }

  /** Takes a file; gives whether it is of this kind. What follows its last newline was being written. */
  take(path: string, text: string): boolean {
    const [first = "", ...lines] = text.slice(0, Math.max(0, text.lastIndexOf("\n"))).split("\n");
    const header = readLine(first, basename(path, ".jsonl"), this.kind);
    if (header.kind !== "header") return false;
    this.files += 1;
    if (header.isNewer) this.newerFiles += 1;
    else for (const line of lines) this.takeLine(line, header.session);
    return true;
  }

  private takeLine(text: string, session: string): void {
    const line = readLine(text, session, this.kind);
    if (line.kind === "entry") this.found.set(line.key, line.entry);
    if (line.kind === "damaged") this.damagedLines += 1;
  }
}
