import type { Contact } from "../people/contact";
import { Column } from "./column";
import type { LoggedCommit, LogSink } from "./logParser";
import { type FileChange, pairRenames } from "./renames";

/**
 * A history as columns of numbers, newest commit first. Commits, contacts and paths are named by
 * their place in these lists. Commit `c` touched the paths `pathOf[firstPath[c] … firstPath[c + 1]]`
 * and was written by the contacts `contactOf[firstContact[c] … firstContact[c + 1]]`, author first.
 */
export interface TouchLog {
  /** Unix seconds of each commit. */
  readonly times: Float64Array;
  readonly contacts: readonly Contact[];
  /** Contacts that come from messages, so that git has not mailmapped them. */
  readonly unmapped: readonly number[];
  readonly firstContact: Int32Array;
  readonly contactOf: Int32Array;
  readonly paths: readonly string[];
  readonly firstPath: Int32Array;
  readonly pathOf: Int32Array;
  /** Where the renames of each commit start in `renamed`; a rename is two paths, old and new. */
  readonly firstRenamed: Int32Array;
  readonly renamed: Int32Array;
}

/** Collects what a log parser tells into a touch log. */
export class TouchLogBuilder implements LogSink {
  private readonly times: number[] = [];
  private readonly contacts: Contact[] = [];
  private readonly authorIds = new Map<string, number>();
  private readonly coAuthorIds = new Map<string, number>();
  private readonly firstContact = new Column();
  private readonly contactOf = new Column();
  private readonly pathIds = new Map<string, number>();
  private readonly firstPath = new Column();
  private readonly pathOf = new Column();
  private readonly firstRenamed = new Column();
  private readonly renamed = new Column();
  private added: FileChange[] = [];
  private deleted: FileChange[] = [];

  /** Commits told so far. */
  get commitCount(): number {
    return this.times.length;
  }

  /** Unix seconds of the commit told last, for showing how far the reading has come. */
  get lastTime(): number | undefined {
    return this.times.at(-1);
  }

  commit({ time, author, coAuthors }: LoggedCommit): void {
    this.endCommit();
    this.times.push(time);
    this.firstRenamed.push(this.renamed.length);
    this.firstContact.push(this.contactOf.length);
    this.firstPath.push(this.pathOf.length);
    this.contactOf.push(this.contactId(this.authorIds, author));
    for (const contact of coAuthors) {
      this.contactOf.push(this.contactId(this.coAuthorIds, contact));
    }
  }

  path(path: string): void {
    this.pathOf.push(this.pathId(path));
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
      times: Float64Array.from(this.times),
      contacts: this.contacts,
      unmapped: [...this.coAuthorIds.values()],
      firstContact: closed(this.firstContact, this.contactOf.length),
      contactOf: this.contactOf.toArray(),
      paths: [...this.pathIds.keys()],
      firstPath: closed(this.firstPath, this.pathOf.length),
      pathOf: this.pathOf.toArray(),
      firstRenamed: closed(this.firstRenamed, this.renamed.length),
      renamed: this.renamed.toArray(),
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

  private contactId(ids: Map<string, number>, contact: Contact): number {
    const key = `${contact.email}\0${contact.name}`;
    let id = ids.get(key);
    if (id === undefined) {
      ids.set(key, (id = this.contacts.length));
      this.contacts.push(contact);
    }
    return id;
  }
}

/**
 * Takes a touch log and what its unmapped contacts are called by the mailmap, in the same order;
 * gives the log with those in their place.
 */
export function withMailmapped(log: TouchLog, mapped: readonly Contact[]): TouchLog {
  const contacts = [...log.contacts];
  log.unmapped.forEach((contact, index) => {
    const name = mapped[index];
    if (name) contacts[contact] = name;
  });
  return { ...log, contacts, unmapped: [] };
}

/**
 * Takes a touch log; gives it with its commits strictly newest first. Git's order is that already
 * but for commits whose clocks disagree, and what looks up a log wants to stop at the first old one.
 */
export function newestFirst<Log extends TouchLog>(log: Log): Log {
  const order = Int32Array.from(log.times, (_, commit) => commit).toSorted(
    (a, b) => (log.times[b] ?? 0) - (log.times[a] ?? 0) || a - b,
  );
  const contacts = reordered(order, log.firstContact, log.contactOf);
  const paths = reordered(order, log.firstPath, log.pathOf);
  const renames = reordered(order, log.firstRenamed, log.renamed);
  return {
    ...log,
    times: Float64Array.from(order, (commit) => log.times[commit] ?? 0),
    firstContact: contacts.start,
    contactOf: contacts.items,
    firstPath: paths.start,
    pathOf: paths.items,
    firstRenamed: renames.start,
    renamed: renames.items,
  };
}

function reordered(
  order: Int32Array,
  from: Int32Array,
  items: Int32Array,
): { start: Int32Array; items: Int32Array } {
  const start = new Int32Array(order.length + 1);
  const moved = new Int32Array(items.length);
  let at = 0;
  order.forEach((row, place) => {
    const cells = items.subarray(from[row] ?? 0, from[row + 1] ?? 0);
    moved.set(cells, at);
    at += cells.length;
    start[place + 1] = at;
  });
  return { start, items: moved };
}

/** Adds the end of the last row, so that row `n` always runs from `[n]` to `[n + 1]`. */
function closed(starts: Column, end: number): Int32Array {
  const rows = new Int32Array(starts.length + 1);
  rows.set(starts.toArray());
  rows[starts.length] = end;
  return rows;
}
