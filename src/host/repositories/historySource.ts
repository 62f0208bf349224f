import { growLog } from "../../core/history/grownLog";
import { isSettledBy, withoutCommits } from "../../core/history/joinLogs";
import type { StoredIndex } from "../../core/history/storedIndex";
import type { TouchLog } from "../../core/history/touchLog";
import type { Git } from "../../git/git";
import { GitError } from "../../git/gitError";
import { readChanges, readLog } from "../../git/readLog";
import type { Ended } from "../disposables";
import type { IndexStore } from "./indexStore";
import type { Log } from "../log";

const saveAfterMs = 5000;

/** Which history is wanted. */
export interface Wanted {
  readonly root: string;
  /** The commit HEAD is at. */
  readonly head: string;
  /** The setting, a name for the window on disk. */
  readonly months: number;
  /** Unix seconds at which the window begins. */
  readonly since: number;
  /** Unix seconds. */
  readonly now: number;
  readonly shallow: readonly string[];
  readonly signal: AbortSignal;
  readonly onProgress?: (commits: number, time: number) => void;
}

/** A history at the wanted commit, and how it came to be. */
export interface Sourced {
  readonly index: StoredIndex;
  /** The commits that were read to bring an older index up to date. */
  readonly newer?: TouchLog;
  /** What was there before, when the newer commits were only joined on top of it. */
  readonly before?: TouchLog;
}

/** Gives histories: from memory, from disk, and only what is new from git. */
export class HistorySource implements Ended {
  private readonly known = new Map<string, StoredIndex>();
  private readonly saving = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly git: Git,
    private readonly store: IndexStore,
    private readonly log: Log,
  ) {}

  /** Takes a repository's root and months; gives what is kept of them, at hand for `of` too. Never rejects. */
  async prepare(root: string, months: number): Promise<StoredIndex | undefined> {
    const key = keyOf(root, months);
    const kept = this.known.get(key) ?? (await this.store.load(root, months));
    if (kept) this.known.set(key, kept);
    return kept;
  }

  /** Takes what is wanted; gives it. Throws GitError, with reason "cancelled" when the signal stopped it. */
  async of(wanted: Wanted): Promise<Sourced> {
    const { root, months } = wanted;
    const before = await this.prepare(root, months);
    const sourced = (await this.caughtUp(before, wanted)) ?? (await this.readWhole(wanted, before));
    this.known.set(keyOf(root, months), sourced.index);
    if (sourced.newer) this.saveLater(root, months);
    return sourced;
  }

  dispose(): void {
    for (const timer of this.saving.values()) clearTimeout(timer);
  }

  /** One save for a burst of commits. What a closed window has not saved is read again in a moment. */
  private saveLater(root: string, months: number): void {
    const key = keyOf(root, months);
    clearTimeout(this.saving.get(key));
    const save = (): void => {
      const known = this.known.get(key);
      if (known) void this.store.save(root, months, known);
    };
    this.saving.set(key, setTimeout(save, saveAfterMs).unref());
  }

  /** Takes a repository's root, the months, and the generated paths there; keeps them with the history. */
  async noteGenerated(root: string, months: number, generated: readonly string[]): Promise<void> {
    const known = this.known.get(keyOf(root, months));
    if (!known) return;
    const index = { ...known, generated };
    this.known.set(keyOf(root, months), index);
    await this.store.save(root, months, index);
  }

  /** Reads what is new since then, if that can be joined to what is there. */
  private async caughtUp(
    before: StoredIndex | undefined,
    { root, head, since, now, shallow, signal }: Wanted,
  ): Promise<Sourced | undefined> {
    if (!before || !fits(before, since, now, shallow)) return undefined;
    if (before.head === head) return { index: before };
    try {
      const options = { since, now, signal };
      const { newer, gone } = await readChanges(this.git, root, before.head, head, options);
      if (isSettledBy(before.log, gone)) return undefined;
      const log = growLog(newer, withoutCommits(before.log, gone));
      const index = { ...before, head, log };
      return gone.size === 0 ? { index, newer, before: before.log } : { index, newer };
    } catch (error) {
      if (!GitError.is(error, "failed")) throw error;
      this.log.info(`${root}: the history was rewritten; reading it anew (${error.message})`);
      return undefined;
    }
  }

  /** Reads all of it, unless another window has just done so. */
  private async readWhole(wanted: Wanted, before: StoredIndex | undefined): Promise<Sourced> {
    const { git, store } = this;
    const { root, months, head, since, shallow, signal } = wanted;
    const read = async (): Promise<Sourced> => {
      const kept = await store.load(root, months);
      const others = kept?.head === before?.head ? undefined : await this.caughtUp(kept, wanted);
      if (others) return others;
      const log = await readLog(git, root, head, wanted);
      const index: StoredIndex = { head, since, shallow, log, generated: [] };
      await store.save(root, months, index);
      return { index };
    };
    return store.whileAlone(root, months, signal, read);
  }
}

function keyOf(root: string, months: number): string {
  return `${months} ${root}`;
}

/**
 * Whether an index reaches back far enough, but not so far that it holds half as much again as is
 * wanted, and stems from the same clone: deepening a shallow one changes what came before.
 */
function fits(index: StoredIndex, since: number, now: number, shallow: readonly string[]): boolean {
  const tooMuch = since - index.since > (now - since) / 2;
  return index.since <= since && !tooMuch && index.shallow.join() === shallow.join();
}
