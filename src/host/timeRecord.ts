import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { env, EventEmitter, type Memento, window } from "vscode";
import { noticeText } from "../core/text/plain";
import { LocalTime } from "../core/time/localTime";
import { mirrored, withMirror } from "../core/time/weeks/mirror";
import { parseDays } from "../core/time/weeks/parseDays";
import { timeJournal } from "../core/time/weeks/parseTimeEntry";
import { type DayRollUp, rollUp } from "../core/time/weeks/rollUp";
import type { NewTimeEntry, SpanEntry, TimeEntry } from "../core/time/weeks/timeEntry";
import type { Clock } from "./clock";
import { errorText } from "./errorText";
import { Journal, type JournalFaults } from "./journal/journal";
import { Listeners } from "./listeners";
import type { Log } from "./log";

/** Where the mirror is kept in the editor's own memory. */
const mirrorKey = "timeDays";

/** The record of keyboard time, of all windows: spans, corrections, reflections, and the days they come to. */
export class TimeRecord extends Listeners {
  private readonly journal: Journal<TimeEntry>;
  private readonly changed = this.own(new EventEmitter<void>());
  private readonly zone = new LocalTime();
  private known: readonly DayRollUp[] | undefined;

  /** Fires when there are other entries or days. */
  readonly onDidChange = this.changed.event;

  /** Resolves when what was kept has been read, or could not be. */
  readonly loaded: Promise<void>;

  /**
   * @param storage the folder that the editor gives Baton for all windows
   * @param memory what the editor keeps for Baton itself, also when a container is built anew
   */
  constructor(
    storage: string,
    private readonly memory: Memento,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
    this.journal = this.own(
      new Journal({
        kind: timeJournal,
        folder: join(storage, "journal", `v${timeJournal.version}`),
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
    // After the start, which it must not hold up.
    this.loaded = new Promise((resolve) => setImmediate(resolve)).then(() => this.load());
  }

  /** The entries of all windows of the last months, in no order; older ones are in `days` alone. */
  get entries(): readonly TimeEntry[] {
    return this.journal.entries;
  }

  /** All days that anything is known of, in their order, those of the mirror too. */
  get days(): readonly DayRollUp[] {
    this.known ??= withMirror(rollUp(this.journal.entries), this.mirror);
    return this.known;
  }

  /** What is wrong with the files it is kept in. */
  get faults(): JournalFaults {
    return this.journal.faults;
  }

  /**
   * Takes a correction, a reflection or a span; keeps it at once, and gives whether it could. What is
   * too long for the record is left out, and the log says so.
   */
  add(entry: NewTimeEntry): boolean {
    const isKept = this.hold(entry);
    this.journal.flush();
    return isKept;
  }

  /** Takes spans that became certain; they are on the disk with the next flush. */
  keep(spans: readonly SpanEntry[]): void {
    for (const span of spans) this.hold(span);
  }

  /** Writes what waits, and the mirror. */
  flush(): void {
    this.journal.flush();
  }

  /** Reads what other windows have added. Never rejects. */
  async refresh(): Promise<void> {
    try {
      this.journal.flush();
      if (await this.journal.refresh()) this.told();
    } catch (error) {
      this.log.warn(`The record of time could not be read: ${errorText(error)}`);
    }
  }

  /** Takes which entries are meant, or "all"; deletes them and gives them. Throws what the disk throws. */
  async remove(isMeant: ((entry: TimeEntry) => boolean) | "all"): Promise<readonly TimeEntry[]> {
    this.journal.flush();
    const removed = await this.journal.remove(isMeant);
    this.told();
    return removed;
  }

  /** Takes entries that were deleted; puts them back. */
  restore(entries: readonly TimeEntry[]): void {
    for (const { session, seq, ...values } of entries) this.journal.hold(values, { session, seq });
    this.journal.flush();
    this.told();
  }

  /** Keeps the days of the last weeks where a rebuilt container does not lose them. */
  async writeMirror(): Promise<void> {
    const today = this.zone.dayOf(this.clock.now());
    await this.memory.update(mirrorKey, mirrored(this.days, today));
  }

  private get mirror(): readonly DayRollUp[] {
    return parseDays(this.memory.get(mirrorKey)) ?? [];
  }

  private hold(entry: NewTimeEntry): boolean {
    try {
      this.journal.hold({ ...entry });
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      this.log.warn(`Not in the record of time: ${entry.kind}: ${errorText(error)}`);
      return false;
    }
    this.told();
    return true;
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

  private told(): void {
    this.known = undefined;
    this.changed.fire();
  }

  private troubled(reason: unknown): void {
    if (reason === undefined) return this.log.info("The record of time is written again.");
    const why = errorText(reason);
    this.log.warn(`The record of time cannot be written: ${why}`);
    void window.showWarningMessage(
      `Baton cannot write its record of your time: ${noticeText(why)}. What was kept is safe; recording goes on when the disk takes it again.`,
    );
  }
}
