import { EventEmitter } from "vscode";
import type { TouchLog } from "../core/history/touchLog";
import { secondsPerDay } from "../core/time/units";
import { type CodeownersFile, readCodeowners } from "../git/codeownersFile";
import type { Git } from "../git/git";
import { GitError } from "../git/gitError";
import { readHistory } from "../git/readHistory";
import { headOf, leadEmailsOf, remoteHostOf } from "../git/repository";
import type { Clock } from "./clock";
import type { Ended } from "./disposables";
import { errorText } from "./log";
import type { Settings } from "./settings";

/** All that Baton has read of a repository at one commit. */
export interface ReadRepository {
  /** Nothing before the first commit. */
  readonly head: string | undefined;
  readonly log: TouchLog;
  readonly leadEmails: readonly string[];
  readonly codeowners: CodeownersFile | undefined;
}

/** How far Baton is with a repository. While a newer state is read, the older one stays. */
export type RepositoryState =
  | { readonly kind: "ready"; readonly read: ReadRepository }
  | { readonly kind: "reading"; readonly percent: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly message: string };

/** What a line in the log needs. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

interface Entry {
  state: RepositoryState;
  /** The settings that say what is read; "" when it must be read anew. */
  readKey: string;
  /** Something may have moved HEAD since it was last looked at. */
  stale: boolean;
  reading: AbortController | undefined;
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
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** Takes a repository's root and the settings there; gives its state, and sees to it that it is read. */
  stateOf(root: string, settings: Settings): RepositoryState {
    const { windowDays, leadEmails, codeownersDialect } = settings;
    const readKey = JSON.stringify([windowDays, leadEmails, codeownersDialect]);
    const entry = this.entries.get(root) ?? this.newEntry(root);
    if (entry.readKey !== readKey) {
      entry.readKey = readKey;
      void this.read(root, entry, settings);
    } else if (entry.stale && !entry.reading) {
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
    const entry: Entry = { state: notYetRead, readKey: "", stale: false, reading: undefined };
    this.entries.set(root, entry);
    return entry;
  }

  private async readIfMoved(root: string, entry: Entry, settings: Settings): Promise<void> {
    entry.stale = false;
    const known = entry.state.kind === "ready" ? entry.state.read.head : undefined;
    try {
      const head = await headOf(this.git, root);
      if (entry.state.kind === "ready" && head !== known) await this.read(root, entry, settings);
    } catch (error) {
      this.log.warn(`${root}: cannot see HEAD: ${errorText(error)}`);
    }
  }

  private async read(root: string, entry: Entry, settings: Settings): Promise<void> {
    entry.reading?.abort();
    const reading = new AbortController();
    entry.reading = reading;
    entry.stale = false;
    const result = await this.attempt(root, entry, settings, reading.signal);
    // A later reading has taken over.
    if (entry.reading !== reading) return;
    entry.reading = undefined;
    this.set(root, entry, result);
  }

  private async attempt(
    root: string,
    entry: Entry,
    settings: Settings,
    signal: AbortSignal,
  ): Promise<RepositoryState> {
    const start = performance.now();
    try {
      const read = await this.readAll(root, entry, settings, signal);
      const took = Math.round(performance.now() - start);
      this.log.info(`${root}: ${read.log.times.length} commits read in ${took} ms`);
      return { kind: "ready", read };
    } catch (error) {
      if (GitError.is(error, "cancelled")) return stopped(entry.state);
      this.log.warn(`${root}: not read: ${errorText(error)}`);
      return { kind: "failed", message: errorText(error) };
    }
  }

  private async readAll(
    root: string,
    entry: Entry,
    settings: Settings,
    signal: AbortSignal,
  ): Promise<ReadRepository> {
    const now = this.clock.now();
    const window = settings.windowDays * secondsPerDay;
    const onProgress = (_commits: number, time: number): void => {
      this.showProgress(root, entry, Math.floor((100 * (now - time)) / window));
    };
    const leadEmails = await leadEmailsOf(this.git, root, settings.leadEmails);
    const host = await remoteHostOf(this.git, root);
    const codeowners = await readCodeowners(root, host, settings.codeownersDialect);
    const since = now - window;
    const { head, log } = await readHistory(this.git, root, { since, signal, onProgress });
    return { head, log, leadEmails, codeowners };
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

/** A stopped reading leaves what was known before. */
function stopped(before: RepositoryState): RepositoryState {
  return before.kind === "ready" ? before : { kind: "stopped" };
}
