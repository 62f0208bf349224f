import { hashAt, HashColumn } from "./hashes";
import type { LoggedCommit, LogSink } from "./logParser";
import type { FileChange } from "./renames";

/** Passes on the commits that came, and keeps the ids of those that are gone. */
export class Sides implements LogSink {
  private readonly goneIds = new HashColumn();
  private goneCount = 0;
  private passing = false;

  constructor(private readonly came: LogSink) {}

  /** Ids, in hex, of the commits that are gone. */
  get gone(): Set<string> {
    const hashes = this.goneIds.toHashes();
    return new Set(Array.from({ length: this.goneCount }, (_, at) => hashAt(hashes, at)));
  }

  commit(commit: LoggedCommit): void {
    this.passing = !commit.gone;
    if (this.passing) return this.came.commit(commit);
    this.goneIds.push(commit.id);
    this.goneCount += 1;
  }

  path(path: string): void {
    if (this.passing) this.came.path(path);
  }

  add(change: FileChange): void {
    if (this.passing) this.came.add(change);
  }

  delete(change: FileChange): void {
    if (this.passing) this.came.delete(change);
  }
}
