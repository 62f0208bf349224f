import { setTimeout as wait } from "node:timers/promises";
import { EventEmitter } from "vscode";
import { GitError } from "../../git/gitError";
import type { FilePlace } from "../../git/repository";
import { Disposables } from "../disposables";
import { errorText } from "../errorText";
import type { Log } from "../log";
import type { ReadRepository, RepositoryReader } from "./repositoryReader";
import type { Settings } from "../settings";

/** Where the whole history is there sooner, a first look is not worth its while. */
const patienceMs = 100;

/** A first, quick answer for the file the lead is in, while the whole history is still being read. */
export class FirstLooks extends Disposables {
  private readonly came = this.own(new EventEmitter<string>());
  private file = "";
  private seen: ReadRepository | undefined;
  private looking = new AbortController();

  /** Fires with the root of the repository that was looked at. */
  readonly onDidLook = this.came.event;

  constructor(
    private readonly reader: RepositoryReader,
    private readonly log: Log,
  ) {
    super();
    this.own({ dispose: () => this.looking.abort() });
  }

  /** Takes a file's place and the settings there; gives what was seen of it, or begins to look. */
  at(place: FilePlace, settings: Settings): ReadRepository | undefined {
    const file = `${place.root}\n${place.path}`;
    if (file === this.file) return this.seen;
    this.end();
    this.file = file;
    void this.look(place, settings, this.looking.signal);
    return undefined;
  }

  /** Says that the lead has left the file: what is still looked for would keep git from the next question. */
  leave(): void {
    if (!this.seen) this.end();
  }

  /** Says that a better answer is there. */
  end(): void {
    this.looking.abort();
    this.looking = new AbortController();
    this.file = "";
    this.seen = undefined;
  }

  private async look(
    { root, path }: FilePlace,
    settings: Settings,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await wait(patienceMs, undefined, { signal });
      const seen = await this.reader.firstLook(root, path, settings, signal);
      if (signal.aborted) return;
      this.seen = seen;
      this.came.fire(root);
    } catch (error) {
      // The whole reading says itself what is wrong with the repository.
      if (!signal.aborted && !GitError.is(error, "cancelled")) {
        this.log.info(`${root}: no first look: ${errorText(error)}`);
      }
    }
  }
}
