import type { Contact } from "../people/contact";
import { type Grouping, GroupingBuilder } from "./grouping";
import { HashColumn, type Hashes } from "./hashes";
import type { LoggedCommit, LogSink } from "./logParser";
import { type FileChange, pairRenames } from "./renames";

/**
 * A history as columns of numbers, in git's order: no commit before its children; what is settled of
 * it stands in another order. Commits, contacts and paths are named by their place in these lists;
 * the groupings have a row for each commit.
 */
export interface TouchLog {
  readonly hashes: Hashes;
  /** Unix seconds of each commit. */
  readonly times: Float64Array;
  readonly contacts: readonly Contact[];
  /** The contacts who wrote a commit, author first. */
  readonly writers: Grouping;
  readonly paths: readonly string[];
  /** The paths that a commit touched. */
  readonly touched: Grouping;
  /** The renames of a commit, each two paths: the old and the new one. */
  readonly renamed: Grouping;
  /** What need not be worked out again, in a log that was kept; absent in one that git has just told. */
  readonly settled?: Settled | undefined;
}

/** The commits of a log that are newest first, and whose touches are under the paths of the newest of them. */
export interface Settled {
  /** The first of those commits; the others follow it. */
  readonly from: number;
  /** The path that each path had in the newest of them; its own where it was never renamed. */
  readonly newestPathOf: Int32Array;
}

/** Takes a log; gives whether all of it is settled. */
export function isSettled({ settled, paths }: TouchLog): boolean {
  // Paths of commits that are gone again have no newest path yet.
  return settled?.from === 0 && settled.newestPathOf.length === paths.length;
}

/** Collects what a log parser tells into a touch log. */
export class TouchLogBuilder implements LogSink {
  private readonly hashes = new HashColumn();
  private readonly times: number[] = [];
  private readonly contactIds = new Map<string, number>();
  private readonly contacts: Contact[] = [];
  private readonly writers = new GroupingBuilder();
  private readonly pathIds = new Map<string, number>();
  private readonly touched = new GroupingBuilder();
  private readonly renamed = new GroupingBuilder();
  private added: FileChange[] = [];
  private deleted: FileChange[] = [];

  /** @param now unix seconds; a commit by a clock that is ahead counts as made now */
  constructor(private readonly now = Number.MAX_SAFE_INTEGER) {}

  /** Commits told so far. */
  get commitCount(): number {
    return this.times.length;
  }

  /** Unix seconds of the commit told last, for showing how far the reading has come. */
  get lastTime(): number | undefined {
    return this.times.at(-1);
  }

  commit({ id, time, author, coAuthors }: LoggedCommit): void {
    this.endCommit();
    this.hashes.push(id);
    this.times.push(Math.min(time, this.now));
    for (const rows of [this.writers, this.touched, this.renamed]) rows.row();
    for (const contact of [author, ...coAuthors]) this.writers.push(this.contactId(contact));
  }

  path(path: string): void {
    this.touched.push(this.pathId(path));
  }

  add(change: FileChange): void {
    this.added.push(change);
  }

  delete(change: FileChange): void {
    this.deleted.push(change);
  }

  /** Gives all that was told so far. */
  build(): TouchLog {
    this.endCommit();
    return {
      hashes: this.hashes.toHashes(),
      times: Float64Array.from(this.times),
      contacts: this.contacts,
      writers: this.writers.build(),
      paths: [...this.pathIds.keys()],
      touched: this.touched.build(),
      renamed: this.renamed.build(),
    };
  }

  /** What a commit added and deleted is a touch, but for the files that it only renamed. */
  private endCommit(): void {
    if (this.added.length + this.deleted.length === 0) return;
    const renames = pairRenames(this.added, this.deleted);
    const paths = new Set([...this.added, ...this.deleted].map(({ path }) => path));
    for (const { from, to } of renames) {
      this.renamed.push(this.pathId(from));
      this.renamed.push(this.pathId(to));
      paths.delete(from);
      paths.delete(to);
    }
    for (const path of paths) this.path(path);
    [this.added, this.deleted] = [[], []];
  }

  private pathId(path: string): number {
    let id = this.pathIds.get(path);
    if (id === undefined) this.pathIds.set(path, (id = this.pathIds.size));
    return id;
  }

  private contactId(contact: Contact): number {
    const key = contactKey(contact);
    let id = this.contactIds.get(key);
    if (id === undefined) {
      this.contactIds.set(key, (id = this.contacts.length));
      this.contacts.push(contact);
    }
    return id;
  }
}

/** Takes a contact; gives a text that no other contact gives. */
export function contactKey({ name, email }: Contact): string {
  return `${email}\0${name}`;
}
