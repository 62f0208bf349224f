import { EventEmitter, window } from "vscode";
import type { KeptThread, KeptThreads } from "../../core/review/threads/thread";
import { errorText } from "../../host/errorText";
import { Listeners } from "../../host/listeners";
import type { Log } from "../../host/log";
import { ThreadFiles } from "./threadFiles";

/** The review threads of all repositories, as this window knows them; other windows' are read when it is looked at. */
export class ThreadStore extends Listeners implements KeptThreads {
  private readonly files: ThreadFiles;
  private readonly known = new Map<string, KeptThread>();
  private readonly changed = this.own(new EventEmitter<void>());
  private unread: readonly string[] = [];
  private last: Promise<unknown> = Promise.resolve();

  /** Fires when there are other threads, or one is another. */
  readonly onDidChange = this.changed.event;

  readonly loaded: Promise<void>;

  /** @param folder absolute; holds threads and nothing else */
  constructor(
    folder: string,
    private readonly log: Log,
  ) {
    super();
    this.files = new ThreadFiles(folder);
    this.on(window.onDidChangeWindowState, ({ focused }) => {
      if (focused) void this.refresh();
    });
    // After the start, which it must not hold up.
    this.loaded = new Promise((resolve) => setImmediate(resolve)).then(() => this.refresh());
  }

  get all(): readonly KeptThread[] {
    return [...this.known.values()];
  }

  /** Files that could not be read, and are left alone. */
  get unreadable(): readonly string[] {
    return this.unread;
  }

  /** Takes an id; gives the thread. */
  of(id: string): KeptThread | undefined {
    return this.known.get(id);
  }

  /** Reads what is on the disk. Never rejects. */
  refresh(): Promise<void> {
    return this.inTurn(async () => {
      const { threads, unreadable } = await this.files.all();
      for (const file of unreadable.filter((one) => !this.unread.includes(one))) {
        this.log.warn(`A review thread could not be read and is left alone: ${file}`);
      }
      this.unread = unreadable;
      const before = JSON.stringify(this.all);
      this.known.clear();
      for (const thread of threads.toSorted(byAge)) this.known.set(thread.id, thread);
      if (JSON.stringify(this.all) !== before) this.changed.fire();
    }).catch((error: unknown) => {
      this.log.warn(`The review threads could not be read: ${errorText(error)}`);
    });
  }

  /** Takes a new thread, or one that was deleted; keeps it. Throws what the disk throws. */
  add(thread: KeptThread): Promise<void> {
    return this.inTurn(async () => {
      await this.files.write(thread);
      this.known.set(thread.id, thread);
      this.changed.fire();
    });
  }

  change(id: string, become: (thread: KeptThread) => KeptThread): Promise<KeptThread | undefined> {
    return this.inTurn(async () => {
      const known = this.known.get(id);
      // Another window may have changed it meanwhile.
      const now = known && (await this.files.read(known));
      if (!now) {
        if (this.known.delete(id)) this.changed.fire();
        return undefined;
      }
      const next = become(now);
      const isOther = JSON.stringify(next) !== JSON.stringify(now);
      if (isOther) await this.files.write(next);
      this.known.set(id, next);
      if (isOther || JSON.stringify(known) !== JSON.stringify(next)) this.changed.fire();
      return next;
    });
  }

  /** Takes an id; deletes the thread and gives it as it was. Throws what the disk throws. */
  remove(id: string): Promise<KeptThread | undefined> {
    return this.inTurn(async () => {
      const thread = this.known.get(id);
      if (!thread) return undefined;
      await this.files.remove(thread);
      this.known.delete(id);
      this.changed.fire();
      return thread;
    });
  }

  /** One reading or writing at a time. */
  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    const mine = this.last.then(work, work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

function byAge(a: KeptThread, b: KeptThread): number {
  return a.begunAt - b.begunAt || (a.id < b.id ? -1 : 1);
}
