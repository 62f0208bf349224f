import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { env, EventEmitter, l10n, window } from "vscode";
import type { LedgerEntry, NewEntry } from "../../core/coaching/ledger/entry";
import { foldLedger, grownLedger } from "../../core/coaching/ledger/fold";
import type { LedgerState } from "../../core/coaching/ledger/ledgerState";
import { ledgerJournal } from "../../core/coaching/ledger/parseEntry";
import type { PastAct } from "../../core/coaching/spread";
import { noticeText } from "../../core/text/plain";
import type { Clock } from "../clock";
import { errorText } from "../errorText";
import { Journal, type JournalFaults } from "./journal/journal";
import { Listeners } from "../listeners";
import type { Log } from "../log";

/** The record of nudges and acts, of all windows, and what it comes to. It holds nothing about anybody's work. */
export class Ledger extends Listeners {
  private readonly journal: Journal<LedgerEntry>;
  private readonly changed = this.own(new EventEmitter<void>());
  private folded: LedgerState;

  /** Fires when there are other entries. */
  readonly onDidChange = this.changed.event;

  /** Resolves when what was kept has been read, or could not be. */
  readonly loaded: Promise<void>;

  /** @param storage the folder that the editor gives Baton for all windows */
  constructor(
    storage: string,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {
    super();
    this.journal = this.own(
      new Journal({
        kind: ledgerJournal,
        folder: join(storage, "ledger", `v${ledgerJournal.version}`),
        machine: createHash("sha256").update(env.machineId).digest("hex").slice(0, 8),
        session: randomUUID().slice(0, 8),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        clock,
        onTrouble: (reason) => this.troubled(reason),
      }),
    );
    this.folded = foldLedger([], clock.now());
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (focused) void this.refresh();
    });
    // After the start, which it must not hold up.
    this.loaded = new Promise((resolve) => setImmediate(resolve)).then(() => this.load());
  }

  /** All entries, in no order. */
  get entries(): readonly LedgerEntry[] {
    return this.journal.entries;
  }

  /** What they come to. */
  get state(): LedgerState {
    return this.folded;
  }

  /** What the lead did of late: to whom they went. */
  get acts(): readonly PastAct[] {
    return this.folded.acts;
  }

  /** What is wrong with the files it is kept in. */
  get faults(): JournalFaults {
    return this.journal.faults;
  }

  /**
   * Takes what happened, and when in unix seconds (now, unless it is said); keeps it at once. What is
   * too long for the record is left out, and the log says so.
   */
  add(entry: NewEntry, at: number = this.clock.now()): void {
    try {
      const added = this.journal.add({ at: Math.round(at * 1000) / 1000, ...entry });
      const now = Math.max(this.clock.now(), added.at);
      this.folded = grownLedger(this.folded, [added], now) ?? foldLedger(this.journal.entries, now);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
      this.log.warn(`Not in the record: ${entry.kind}: ${errorText(error)}`);
      return;
    }
    this.changed.fire();
  }

  /** Reads what other windows have added. Never rejects. */
  async refresh(): Promise<void> {
    try {
      this.journal.flush();
      if (await this.journal.refresh()) this.foldAgain();
    } catch (error) {
      this.log.warn(`The record of nudges could not be read: ${errorText(error)}`);
    }
  }

  /** Takes which entries are meant, or "all"; deletes them and gives them. Throws what the disk throws. */
  async remove(
    isMeant: ((entry: LedgerEntry) => boolean) | "all",
  ): Promise<readonly LedgerEntry[]> {
    const removed = await this.journal.remove(isMeant);
    this.foldAgain();
    return removed;
  }

  /** Takes entries that were deleted; puts them back. */
  restore(entries: readonly LedgerEntry[]): void {
    for (const { session, seq, ...values } of entries) this.journal.add(values, { session, seq });
    this.foldAgain();
  }

  private async load(): Promise<void> {
    await this.refresh();
    const { damagedLines, newerFiles } = this.faults;
    if (damagedLines > 0) this.log.warn(`The record of nudges: ${damagedLines} lines are damaged.`);
    if (newerFiles > 0) {
      this.log.warn(
        `The record of nudges: ${newerFiles} files are of a newer Baton, and left alone.`,
      );
    }
  }

  private foldAgain(): void {
    this.folded = foldLedger(this.journal.entries, this.clock.now());
    this.changed.fire();
  }

  private troubled(reason: unknown): void {
    if (reason === undefined) return this.log.info("The record of nudges is written again.");
    const why = errorText(reason);
    this.log.warn(`The record of nudges cannot be written: ${why}`);
    void window.showWarningMessage(
      l10n.t(
        "Baton cannot write its record of nudges: {0}. It is kept while this window is open, and Baton tries again by itself.",
        noticeText(why),
      ),
    );
  }
}
