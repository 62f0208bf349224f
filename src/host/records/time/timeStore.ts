import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { LocalTime } from "../../../core/time/localTime";
import { mirrored, withMirror } from "../../../core/time/weeks/mirror";
import {
  isFresh,
  laterMonth,
  monthOf,
  monthOfDay,
  rolledMonth,
} from "../../../core/time/weeks/monthRollUp";
import { parseDays } from "../../../core/time/weeks/parseDays";
import { timeJournal } from "../../../core/time/weeks/parseTimeEntry";
import { type DayRollUp, rollUp } from "../../../core/time/weeks/rollUp";
import type { NewTimeEntry, TimeEntry } from "../../../core/time/weeks/timeEntry";
import { secondsPerDay } from "../../../core/time/units";
import type { Clock } from "../../clock";
import type { Ended } from "../../disposables";
import { Journal, type JournalFaults } from "../journal/journal";
import { takeLock } from "../lock";
import { RollUpFiles } from "./rollUpFiles";
import { namesIn } from "../../../git/absence";

/** What the editor keeps for Baton, also when the disk of a container is gone (VS Code's `Memento`). */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** What the record of time is kept with. */
export interface TimeStoreOptions {
  /** The folder that the editor gives Baton for all windows; absolute. */
  readonly storage: string;
  readonly memory: Memory;
  /** Of this machine and this window, in letters and digits. */
  readonly machine: string;
  readonly session: string;
  readonly timeZone: string;
  readonly clock: Clock;
  /** Told once when lines cannot be written, with the reason, and once when they can again. */
  readonly onTrouble: (reason: unknown) => void;
}

/** What was deleted, for whoever wants it back. */
export interface Removed {
  readonly entries: readonly TimeEntry[];
  /** Days that were known apart from their entries. */
  readonly days: readonly DayRollUp[];
}

/** Where the mirror of the last weeks is kept in the editor's memory. */
export const mirrorKey = "timeDays";
/** So long after its end a month is read from its lines: corrections of last week need them. */
const openDays = 8;
/** Lines are kept so many months, the days they come to for ever. */
const rawMonths = 13;

/**
 * The record of time on the disk: the lines of this month, the days of those before, and a mirror of
 * the last weeks in the editor's memory. Days are made from lines, so that they can be deleted and
 * made again as long as the lines are there.
 */
export class TimeStore implements Ended {
  private readonly journal: Journal<TimeEntry>;
  private readonly rollUps: RollUpFiles;
  private readonly zone = new LocalTime();
  private readonly folder: string;
  private past: { readonly until: number; readonly days: readonly DayRollUp[] } | undefined;
  private known: readonly DayRollUp[] | undefined;

  constructor(private readonly options: TimeStoreOptions) {
    this.folder = join(options.storage, "journal", `v${timeJournal.version}`);
    this.rollUps = new RollUpFiles(join(options.storage, "rollup"));
    this.journal = this.journalOf((month) => this.isRead(month));
  }

  /** The entries of all windows that are in memory: those of this month, and what bears on it. */
  get entries(): readonly TimeEntry[] {
    const kept = this.foldedMonths.flatMap((month) => this.rollUps.of(month)?.others ?? []);
    return kept.length === 0 ? this.journal.entries : [...kept, ...this.journal.entries];
  }

  /** All days that anything is known of, in their order. */
  get days(): readonly DayRollUp[] {
    this.known ??= withMirror(this.daysOnDisk(), this.mirror);
    return this.known;
  }

  get faults(): JournalFaults {
    return this.journal.faults;
  }

  /** Takes what a line is to say; it is on the disk with the next flush. Throws as `Journal.add` does. */
  hold(entry: NewTimeEntry): void {
    this.journal.hold({ ...entry });
    // A span that ends now is of today or yesterday; a correction may be about any day.
    if (entry.kind === "span") this.known = undefined;
    else this.forget();
  }

  /** Writes what waits. */
  flush(): void {
    this.journal.flush();
  }

  /** Reads what other windows have written; gives whether there was something. Throws what the disk throws. */
  async refresh(): Promise<boolean> {
    const isOther = await this.rollUps.refresh();
    const hasGrown = (await this.journal.refresh()) || isOther;
    if (hasGrown) this.forget();
    return hasGrown;
  }

  /** Takes a stretch of time (unix seconds, the end no longer in it); gives the entries that bear on it, also of past months. Throws what the disk throws. */
  async entriesBetween(from: number, until: number): Promise<readonly TimeEntry[]> {
    const first = laterMonth(monthOf(from), -1);
    const last = laterMonth(monthOf(until), 1);
    if (first >= this.firstOpen) return this.entries;
    // What waits to be written is read too.
    this.flush();
    const own = await this.readMonths((month) => month >= first && month <= last);
    const corrections = this.entries.filter((entry) => entry.kind === "correction");
    return [...own, ...corrections];
  }

  /** Takes which entries are meant of those in memory, or "all" for everything; deletes them. Throws what the disk throws. */
  async remove(isMeant: ((entry: TimeEntry) => boolean) | "all"): Promise<Removed> {
    const [before, all] = [this.days, this.entries];
    const removed = await this.journal.remove(isMeant);
    const entries = isMeant === "all" ? all : removed;
    if (isMeant === "all") await this.rollUps.removeAll();
    const touched = new Set(rollUp(entries).map(({ day }) => day));
    const left = isMeant === "all" ? [] : this.mirror.filter(({ day }) => !touched.has(day));
    await this.options.memory.update(mirrorKey, left);
    this.forget();
    await this.writeMirror();
    const known = new Set(this.days.map(({ day }) => day));
    const days = before.filter(({ day }) => !known.has(day) && !touched.has(day));
    return { entries, days };
  }

  /** Takes what was deleted; puts it back. Throws what the disk throws. */
  async restore({ entries, days }: Removed): Promise<void> {
    for (const { session, seq, ...values } of entries) this.journal.hold(values, { session, seq });
    this.journal.flush();
    for (const month of new Set(days.map(({ day }) => monthOfDay(day)))) {
      const ofMonth = days.filter(({ day }) => monthOfDay(day) === month);
      const nothing = { others: [], sources: {}, corrections: [] };
      await this.rollUps.write(month, { days: ofMonth, ...nothing });
    }
    this.forget();
    await this.writeMirror();
  }

  /** Keeps the days of the last weeks where a rebuilt container does not lose them. */
  async writeMirror(): Promise<void> {
    const today = this.zone.dayOf(this.options.clock.now());
    await this.options.memory.update(mirrorKey, mirrored(this.days, today));
  }

  /**
   * Takes a signal to give up; folds past months that are not folded yet, or not as their lines have
   * it by now, and takes away lines that are too old. One window at a time does it. Gives whether
   * there was something. Throws what the disk throws, and AbortError.
   */
  async fold(signal: AbortSignal): Promise<boolean> {
    const stale = await this.staleMonths();
    const old = (await this.months()).filter((month) => month < this.firstKept);
    if (stale.length + old.length === 0) return false;
    const lock = join(this.options.storage, "rollup.lock");
    const unlock = await takeLock(lock, this.options.clock, signal);
    try {
      await this.refresh();
      for (const month of await this.staleMonths()) await this.foldMonth(month);
      for (const month of old.filter((one) => this.rollUps.of(one))) {
        await rm(join(this.folder, month), { recursive: true, force: true });
      }
      await this.refresh();
    } finally {
      await unlock();
    }
    return true;
  }

  dispose(): void {
    this.journal.dispose();
  }

  private get mirror(): readonly DayRollUp[] {
    return parseDays(this.options.memory.get(mirrorKey)) ?? [];
  }

  /** The first month that is read from its lines in any case. */
  private get firstOpen(): string {
    return monthOf(this.options.clock.now() - openDays * secondsPerDay);
  }

  private get firstKept(): string {
    return laterMonth(monthOf(this.options.clock.now()), -rawMonths);
  }

  private isRead(month: string): boolean {
    return month >= this.firstOpen || this.rollUps.of(month) === undefined;
  }

  private get foldedMonths(): string[] {
    return this.rollUps.months.filter((month) => !this.isRead(month));
  }

  /** Days before yesterday are made once: what comes is of today or yesterday. */
  private daysOnDisk(): readonly DayRollUp[] {
    const { clock } = this.options;
    const until = this.zone.startOfDay(this.zone.dayOf(clock.now()) - 1);
    if (this.past?.until !== until) this.past = { until, days: this.pastDays(until) };
    const recent = this.entries.filter((entry) => entry.kind !== "span" || entry.start >= until);
    return [...this.past.days, ...rollUp(recent)];
  }

  private pastDays(until: number): readonly DayRollUp[] {
    const folded = new Set(this.foldedMonths);
    const before = this.entries.filter((entry) => entry.kind !== "span" || entry.start < until);
    const made = rollUp(before).filter(({ day }) => !folded.has(monthOfDay(day)));
    const kept = [...folded].flatMap((month) => this.rollUps.of(month)?.days ?? []);
    return [...kept, ...made].toSorted((a, b) => a.day - b.day);
  }

  private forget(): void {
    this.past = undefined;
    this.known = undefined;
  }

  private async staleMonths(): Promise<string[]> {
    const past = (await this.months()).filter((month) => month < this.firstOpen);
    const stale: string[] = [];
    for (const month of past) {
      if (this.rollUps.isNewer(month)) continue;
      const known = this.rollUps.of(month);
      const sizes = await this.sizesIn(month);
      const isDone = known ? isFresh(known, sizes, this.entries) : Object.keys(sizes).length === 0;
      if (!isDone) stale.push(month);
    }
    return stale;
  }

  private async foldMonth(month: string): Promise<void> {
    const sizes = await this.sizesIn(month);
    const own = await this.readMonths((one) => one === month);
    const around = [laterMonth(month, -1), laterMonth(month, 1)];
    const near = await this.readMonths((one) => around.includes(one));
    const corrections = this.entries.filter((entry) => entry.kind !== "span");
    const all = [...own, ...near, ...corrections];
    await this.rollUps.write(month, rolledMonth(month, own, all, sizes));
  }

  private async readMonths(isMeant: (month: string) => boolean): Promise<readonly TimeEntry[]> {
    const journal = this.journalOf(isMeant);
    await journal.refresh();
    return journal.entries;
  }

  private async months(): Promise<string[]> {
    return (await namesIn(this.folder)).filter((name) => /^\d{4}-\d\d$/.test(name)).toSorted();
  }

  private async sizesIn(month: string): Promise<Record<string, number>> {
    const sizes: Record<string, number> = {};
    for (const name of await namesIn(join(this.folder, month))) {
      if (!name.endsWith(".jsonl")) continue;
      sizes[name] = (await stat(join(this.folder, month, name))).size;
    }
    return sizes;
  }

  private journalOf(isRead: (month: string) => boolean): Journal<TimeEntry> {
    const { machine, session, timeZone, clock, onTrouble } = this.options;
    const { folder } = this;
    const kind = timeJournal;
    return new Journal({ kind, folder, machine, session, timeZone, clock, isRead, onTrouble });
  }
}
