import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import {
  type Draft,
  draftLength,
  isDraftId,
  keptDrafts,
  parseDraft,
  printDraft,
} from "../../core/review/boxes/drafts";
import type { Clock } from "../../host/clock";
import { replaceFile } from "../../host/records/replaceFile";
import { ifThere, namesIn } from "../../git/absence";

const ending = ".json";

/**
 * Keeps comments that were not sent as files, each in one of its own, so that windows do not get into
 * each other's way and a crash loses none. What is asked for is done in order.
 */
export class DraftFiles {
  private last: Promise<unknown> = Promise.resolve();

  /** @param folder that is theirs alone */
  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  /** Gives the drafts to be had, newest first; deletes those that are too old or too many. Throws what the disk throws. */
  all(): Promise<Draft[]> {
    return this.inOrder(async () => {
      const found = await Promise.all((await this.names()).map((name) => this.read(name)));
      const drafts = found.filter((one) => typeof one === "object");
      const kept = keptDrafts(drafts, this.clock.now());
      const ids = new Set(kept.map(({ id }) => id));
      const old = drafts.filter(({ id }) => !ids.has(id));
      await Promise.all(old.map(({ id }) => rm(this.fileOf(id), { force: true })));
      return kept;
    });
  }

  /** Gives files that hold no draft that this version can read, of a newer Baton or damaged; they are left alone. Throws what the disk throws. */
  unreadable(): Promise<string[]> {
    return this.inOrder(async () => {
      const names = await this.names();
      const read = await Promise.all(names.map((name) => this.read(name)));
      return names
        .filter((_, at) => read[at] === "unreadable")
        .map((name) => path.join(this.folder, name));
    });
  }

  /** Takes a draft; keeps it. One without end is not kept. Throws what the disk throws. */
  keep(draft: Draft): Promise<void> {
    return this.inOrder(async () => {
      if (draft.text.length > draftLength) return;
      await mkdir(this.folder, { recursive: true });
      await replaceFile(this.fileOf(draft.id), printDraft(draft));
    });
  }

  /** Takes a draft's name; deletes it. */
  remove(id: string): Promise<void> {
    return this.inOrder(() => rm(this.fileOf(id), { force: true }));
  }

  private async names(): Promise<string[]> {
    const names = await namesIn(this.folder);
    return names.filter((name) => name.endsWith(ending) && isDraftId(name.slice(0, -5)));
  }

  private async read(name: string): Promise<Draft | "unreadable" | "gone"> {
    // Another window may have deleted it meanwhile.
    const text = await ifThere(readFile(path.join(this.folder, name), "utf8"));
    if (text === undefined) return "gone";
    const draft = parseDraft(text);
    return draft?.id === name.slice(0, -ending.length) ? draft : "unreadable";
  }

  private fileOf(id: string): string {
    return path.join(this.folder, `${id}${ending}`);
  }

  private inOrder<T>(run: () => Promise<T>): Promise<T> {
    const next = this.last.then(run, run);
    this.last = next.catch(() => undefined);
    return next;
  }
}
