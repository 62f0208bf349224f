import { createHash, randomUUID } from "node:crypto";
import { env, EventEmitter, l10n, type Memento, window } from "vscode";
import { noticeText } from "../../core/text/plain";
import type { Span } from "../../core/time/spans/span";
import type { DayRollUp } from "../../core/time/weeks/rollUp";
import type { NewTimeEntry, TimeEntry } from "../../core/time/weeks/timeEntry";
import { secondsSince } from "../../core/time/since";
import type { AlarmClock } from "../clock";
import { errorText } from "../errorText";
import type { JournalFaults } from "./journal/journal";
import { Listeners } from "../listeners";
import type { Log } from "../log";
import { type Removed, TimeStore } from "./time/timeStore";

/** After the start, so that it is in nobody's way; then once an hour, since a month may have ended. */
const [firstTidySeconds, tidySeconds] = [60, 3600];
/** The editor sends all of its memory at each change. */
const mirrorSeconds = 300;

/** The record of keyboard time, of all windows: spans, corrections, reflections, and the days they come to. */
export class TimeRecord extends Listeners {
  private readonly store: TimeStore;
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly replaced = this.own(new EventEmitter<void>());
  private readonly ending = this.own(new EventEmitter<void>());
  private readonly giveUp = new AbortController();
  private trouble = false;
  private mirroredAt = 0;
  private isMirrored = true;

  /** Fires when there are other entries or days, and when the disk takes no more or takes it again. */
  readonly onDidChange = this.changed.event;
  /** Fires when entries came or went otherwise than by this window's own adding. */
  readonly onDidReplace = this.replaced.event;
  /** Fires just before nothing more can be kept. */
  readonly onWillEnd = this.ending.event;

  /** Resolves when what was kept has been read, or could not be. */
  readonly loaded: Promise<void>;

  /**
   * @param storage the folder that the editor gives Baton for all windows
   * @param memory what the editor keeps for Baton itself, also when a container is built anew
   */
  constructor(
    storage: string,
    memory: Memento,
    private readonly clock: AlarmClock,
    private readonly log: Log,
  ) {
    super();
    this.store = this.own(
      new TimeStore({
        storage,
        memory,
        machine: createHash("sha256").update(env.machineId).digest("hex").slice(0, 8),
        session: randomUUID().slice(0, 8),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        clock,
        onTrouble: (reason) => this.troubled(reason),
      }),
    );
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (focused) void this.refresh();
    });
    const tidying = this.own(
      clock.alarm(() => {
        tidying.set(tidySeconds);
        void this.tidy();
      }),
    );
    tidying.set(firstTidySeconds);
    this.own({ dispose: () => this.giveUp.abort() });
    // After the start, which it must not hold up.
    this.loaded = new Promise((resolve) => setImmediate(resolve)).then(() => this.load());
  }

  /** The entries of all windows that are in memory, in no order: this month's, in its first week last month's too. */
  get entries(): readonly TimeEntry[] {
    return this.store.entries;
  }

  /** All days that anything is known of, in their order, of past months and of the mirror too. */
  get days(): readonly DayRollUp[] {
    return this.store.days;
  }

  /** What is wrong with the files it is kept in. */
  get faults(): JournalFaults {
    return this.store.faults;
  }

  /** Whether the disk takes nothing at present. */
  get isStuck(): boolean {
    return this.trouble;
  }

  /** Takes a stretch of time (unix seconds, the end no longer in it); gives the entries that bear on it, also of past months. Throws what the disk throws. */
  entriesBetween(from: number, until: number): Promise<readonly TimeEntry[]> {
    return this.store.entriesBetween(from, until);
  }

  /**
   * Takes a correction, a reflection or a span; keeps it at once, and gives whether it could. What is
   * too long for the record is left out, and the log says so.
   */
  add(entry: NewTimeEntry): boolean {
    const isKept = this.hold(entry);
    this.store.flush();
    this.changed.fire();
    // It may be about a month that is folded already.
    if (entry.kind === "correction") void this.tidy();
    return isKept;
  }

  /** Takes spans that became certain; they are on the disk with the next flush. */
  keep(spans: readonly Span[]): void {
    for (const span of spans) this.hold({ kind: "span", ...span });
    if (spans.length > 0) this.changed.fire();
  }

  /** Writes what waits; the mirror too, when it was not for a while. */
  flush(): void {
    this.store.flush();
    const isFresh = secondsSince(this.mirroredAt, this.clock.now()) < mirrorSeconds;
    if (this.isMirrored || isFresh) return;
    [this.isMirrored, this.mirroredAt] = [true, this.clock.now()];
    this.store.writeMirror().then(undefined, (error: unknown) => {
      this.log.warn(`The days could not be mirrored: ${errorText(error)}`);
    });
  }

  /** Reads what other windows have added. Never rejects. */
  async refresh(): Promise<void> {
    try {
      this.store.flush();
      if (await this.store.refresh()) this.isOther();
    } catch (error) {
      this.log.warn(`The record of time could not be read: ${errorText(error)}`);
    }
  }

  /** Takes which entries are meant of those in memory, or "all" for everything; deletes them and gives what was deleted. Throws what the disk throws. */
  async remove(isMeant: ((entry: TimeEntry) => boolean) | "all"): Promise<Removed> {
    this.store.flush();
    const removed = await this.store.remove(isMeant);
    this.isOther();
    return removed;
  }

  /** Takes what was deleted; puts it back. Throws what the disk throws. */
  async restore(removed: Removed): Promise<void> {
    await this.store.restore(removed);
    this.isOther();
  }

  override dispose(): void {
    this.ending.fire();
    super.dispose();
  }

  private isOther(): void {
    this.replaced.fire();
    this.changed.fire();
  }

  private hold(entry: NewTimeEntry): boolean {
    try {
      this.store.hold(entry);
      this.isMirrored = false;
      return true;
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      this.log.warn(`Not in the record of time: ${entry.kind}: ${errorText(error)}`);
      return false;
    }
  }

  private async load(): Promise<void> {
    await this.refresh();
    const { damagedLines, newerFiles } = this.faults;
    if (damagedLines > 0) this.log.warn(`The record of time: ${damagedLines} lines are damaged.`);
    if (newerFiles > 0) {
      this.log.warn(
        `The record of time: ${newerFiles} files are of a newer Baton, and left alone.`,
      );
    }
  }

  /** Folds months that have ended. */
  private async tidy(): Promise<void> {
    try {
      if (await this.store.fold(this.giveUp.signal)) this.changed.fire();
    } catch (error) {
      if (this.giveUp.signal.aborted) return;
      this.log.warn(`A month of the record of time is not folded: ${errorText(error)}`);
    }
  }

  private troubled(reason: unknown): void {
    this.trouble = reason !== undefined;
    this.changed.fire();
    if (reason === undefined) return this.log.info("The record of time is written again.");
    const why = errorText(reason);
    this.log.warn(`The record of time cannot be written: ${why}`);
    void window.showWarningMessage(
      l10n.t(
        "Baton cannot write its record of your time, so recording rests: {0}. What was kept is safe, and recording goes on once the disk takes it again.",
        noticeText(why),
      ),
    );
  }
}
