import { EventEmitter } from "vscode";
import { secondsPerDay } from "../../core/time/units";
import { secondsSince } from "../../core/time/since";
import type { Git } from "../../git/git";
import { GitError } from "../../git/gitError";
import { headOf } from "../../git/repository";
import { retryAfterSeconds } from "../backOff";
import type { Clock } from "../clock";
import type { Ended } from "../disposables";
import { errorText } from "../errorText";
import type { Log } from "../log";
import type { ReadRepository, RepositoryReader } from "./repositoryReader";
import type { Settings } from "../settings";

/** How far Baton is with a repository. While a newer state is read, the older one stays. */
export type RepositoryState =
  | { readonly kind: "ready"; readonly read: ReadRepository }
  | { readonly kind: "reading"; readonly percent: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string };

interface Entry {
  state: RepositoryState;
  /** The settings that say what is read; "" when it must be read anew. */
  readKey: string;
  /** Something may have moved HEAD since it was last looked at. */
  stale: boolean;
  reading: AbortController | undefined;
  /** How often in a row git has failed, when it did last (unix seconds), and how long it is left alone then. */
  failures: number;
  failedAt: number;
  restSeconds: number;
}

const notYetRead: RepositoryState = { kind: "reading", percent: 0 };

/** Keeps what was read of each repository, and reads again in the background when HEAD has moved. */
export class Repositories implements Ended {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new EventEmitter<string>();

  /** Fires with the root of a repository whose state is another. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly git: Git,
    private readonly reader: RepositoryReader,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Takes a repository's root and the settings there; gives its state, and sees to it that it is read. */
  stateOf(root: string, settings: Settings): RepositoryState {
    const readKey = JSON.stringify([
      settings.historyMonths,
      settings.leadEmails,
      settings.codeownersDialect,
    ]);
    const entry = this.entries.get(root) ?? this.newEntry(root);
    if (entry.readKey !== readKey) {
      entry.readKey = readKey;
      void this.read(root, entry, settings);
    } else if (entry.stale && !entry.reading && this.hasRested(entry)) {
      void this.readIfMoved(root, entry, settings);
    }
    return entry.state;
  }

  /** Says that HEADs may have moved; each repository is looked at when it is next asked for. */
  markStale(): void {
    for (const entry of this.entries.values()) entry.stale = true;
  }

  /** Takes a repository's root; has it read anew when it is next asked for. What was read stays until then. */
  refresh(root: string): void {
    const entry = this.entries.get(root);
    if (!entry) return;
    entry.readKey = "";
    const state = entry.state.kind === "ready" ? entry.state : notYetRead;
    this.set(root, entry, state);
  }

  /** Takes a repository's root; stops reading it, if it is being read. */
  stop(root: string): void {
    this.entries.get(root)?.reading?.abort();
  }

  dispose(): void {
    for (const entry of this.entries.values()) entry.reading?.abort();
    this.changed.dispose();
  }

  private newEntry(root: string): Entry {
    const entry: Entry = {
      state: notYetRead,
      readKey: "",
      stale: false,
      reading: undefined,
      failures: 0,
      failedAt: 0,
      restSeconds: 0,
    };
    this.entries.set(root, entry);
    return entry;
  }

  private async readIfMoved(root: string, entry: Entry, settings: Settings): Promise<void> {
    entry.stale = false;
    if (entry.state.kind === "failed") return this.read(root, entry, settings);
    const before = readIn(entry);
    if (!before) return;
    try {
      const head = await headOf(this.git, root);
      // What is being read may be an older HEAD than this one, so it is looked at again afterwards.
      if (entry.reading) entry.stale = true;
      if (head === before.head || entry.reading) return;
      await this.read(root, entry, settings, head);
    } catch (error) {
      this.backOff(root, entry, error);
    }
  }

  /** Reads everything, or where only HEAD has moved, what is new up to there if that will do. */
  private async read(
    root: string,
    entry: Entry,
    settings: Settings,
    movedTo?: string,
  ): Promise<void> {
    entry.reading?.abort();
    const reading = new AbortController();
    entry.reading = reading;
    entry.stale = false;
    const result = await this.attempt(root, entry, settings, reading.signal, movedTo);
    // A later reading has taken over.
    if (entry.reading !== reading) return;
    entry.reading = undefined;
    this.set(root, entry, result);
    if (result.kind === "ready") await this.lookForGenerated(root, entry, settings, result.read);
  }

  private async attempt(
    root: string,
    entry: Entry,
    settings: Settings,
    signal: AbortSignal,
    movedTo: string | undefined,
  ): Promise<RepositoryState> {
    const start = performance.now();
    const window = settings.windowDays * secondsPerDay;
    const onProgress = (_commits: number, time: number): void => {
      this.showProgress(root, entry, Math.floor((100 * (this.clock.now() - time)) / window));
    };
    try {
      const options = { signal, onProgress };
      const before = movedTo === undefined ? undefined : readIn(entry);
      const grown =
        before && movedTo !== undefined
          ? await this.reader.grow(root, settings, before, movedTo, options)
          : undefined;
      const read = grown ?? (await this.reader.read(root, settings, options));
      const took = Math.round(performance.now() - start);
      this.log.info(`${root}: ${read.log.times.length} commits known after ${took} ms`);
      entry.failures = 0;
      return { kind: "ready", read };
    } catch (error) {
      const older = readIn(entry);
      const isStopped = GitError.is(error, "cancelled");
      if (!isStopped) this.backOff(root, entry, error);
      if (older) return { kind: "ready", read: older };
      return isStopped ? { kind: "stopped" } : { kind: "failed", message: errorText(error) };
    }
  }

  /** Files are hardly ever marked anew, so what was kept is good enough for the first answer. */
  private async lookForGenerated(
    root: string,
    entry: Entry,
    settings: Settings,
    read: ReadRepository,
  ): Promise<void> {
    try {
      const better = await this.reader.withGenerated(root, settings, read);
      if (better && readIn(entry) === read) this.set(root, entry, { kind: "ready", read: better });
    } catch (error) {
      this.log.warn(`${root}: cannot see which files are generated: ${errorText(error)}`);
    }
  }

  /** Leaves git alone for a while, longer each time, and says once why. */
  private backOff(root: string, entry: Entry, error: unknown): void {
    entry.failures += 1;
    const seconds = retryAfterSeconds(entry.failures);
    [entry.failedAt, entry.restSeconds] = [this.clock.now(), seconds];
    entry.stale = true;
    this.log.warn(`${root}: ${errorText(error)}. Next try in ${seconds} s or later.`);
  }

  private hasRested({ failedAt, restSeconds }: Entry): boolean {
    return secondsSince(failedAt, this.clock.now()) >= restSeconds;
  }

  /** Tells every few percent, and only where there is nothing older to show. */
  private showProgress(root: string, entry: Entry, percent: number): void {
    if (entry.state.kind !== "reading") return;
    const step = Math.min(95, Math.max(0, percent - (percent % 5)));
    if (step > entry.state.percent) this.set(root, entry, { kind: "reading", percent: step });
  }

  private set(root: string, entry: Entry, state: RepositoryState): void {
    entry.state = state;
    this.changed.fire(root);
  }
}

function readIn({ state }: Entry): ReadRepository | undefined {
  return state.kind === "ready" ? state.read : undefined;
}
