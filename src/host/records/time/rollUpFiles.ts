import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type MonthRollUp, parseMonth, printMonth } from "../../../core/time/weeks/monthRollUp";
import { replaceFile } from "../replaceFile";
import { namesIn } from "../../../git/absence";

interface KnownFile {
  readonly stamp: string;
  /** Nothing when it is damaged: then it is made anew from the journal. */
  readonly content: MonthRollUp | "newer" | undefined;
}

/** The roll-ups of past months on the disk, one file a month. */
export class RollUpFiles {
  private readonly files = new Map<string, KnownFile>();

  /** @param folder absolute; made when it is first needed */
  constructor(private readonly folder: string) {}

  /** Takes a month such as "2026-11"; gives its roll-up as last read, if there is one. */
  of(month: string): MonthRollUp | undefined {
    const content = this.files.get(month)?.content;
    return content === "newer" ? undefined : content;
  }

  /** All months that there are roll-ups of. */
  get months(): string[] {
    return [...this.files.keys()].filter((month) => this.of(month) !== undefined).toSorted();
  }

  /** Takes a month; gives whether a newer version of Baton keeps it, so that it is left alone. */
  isNewer(month: string): boolean {
    return this.files.get(month)?.content === "newer";
  }

  /** Reads what is new; gives whether there was something. Throws what the disk throws. */
  async refresh(): Promise<boolean> {
    const names = (await namesIn(this.folder)).filter((name) => /^\d{4}-\d\d\.json$/.test(name));
    const months = new Set(names.map((name) => name.slice(0, 7)));
    const gone = [...this.files.keys()].filter((month) => !months.has(month));
    for (const month of gone) this.files.delete(month);
    let hasChanged = gone.length > 0;
    for (const month of months) hasChanged = (await this.read(month)) || hasChanged;
    return hasChanged;
  }

  /** Takes a month and its roll-up; puts it in place whole. Throws what the disk throws. */
  async write(month: string, content: MonthRollUp): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await replaceFile(this.path(month), printMonth(content));
    await this.read(month);
  }

  /** Deletes all of them. Throws what the disk throws. */
  async removeAll(): Promise<void> {
    const names = await namesIn(this.folder);
    await Promise.all(names.map((name) => rm(join(this.folder, name), { force: true })));
    this.files.clear();
  }

  private async read(month: string): Promise<boolean> {
    const path = this.path(month);
    const { mtimeMs, size, ino } = await stat(path);
    const stamp = `${mtimeMs} ${size} ${ino}`;
    if (this.files.get(month)?.stamp === stamp) return false;
    this.files.set(month, { stamp, content: parseMonth(await readFile(path, "utf8")) });
    return true;
  }

  private path(month: string): string {
    return join(this.folder, `${month}.json`);
  }
}
