import type { Contact } from "../people/contact";
import { type Grouping, joinRows } from "./grouping";
import type { Hashes } from "./hashes";
import { firstCommits, joinHashes, joinLogs, joinTimes, settledBelow } from "./joinLogs";
import { type Settled, type TouchLog, TouchLogBuilder } from "./touchLog";

const nothing = new TouchLogBuilder().build();

/**
 * A long log with a few newer commits on top. A column of both is put together only when somebody
 * goes through it: for one commit more that is nobody.
 */
class GrownLog implements TouchLog {
  private all: Partial<TouchLog> = {};

  /**
   * @param base the long log
   * @param top the newer commits, whose contacts and paths begin with those of the long log
   */
  constructor(
    readonly base: TouchLog,
    readonly top: TouchLog,
  ) {}

  get contacts(): readonly Contact[] {
    return this.top.contacts;
  }

  get paths(): readonly string[] {
    return this.top.paths;
  }

  get hashes(): Hashes {
    return this.kept("hashes", () => joinHashes(this.top.hashes, this.base.hashes));
  }

  get times(): Float64Array {
    return this.kept("times", () => joinTimes(this.top.times, this.base.times));
  }

  get writers(): Grouping {
    return this.kept("writers", () => joinRows(this.top.writers, this.base.writers));
  }

  get touched(): Grouping {
    return this.kept("touched", () => joinRows(this.top.touched, this.base.touched));
  }

  get renamed(): Grouping {
    return this.kept("renamed", () => joinRows(this.top.renamed, this.base.renamed));
  }

  get settled(): Settled | undefined {
    return settledBelow(this.top, this.base);
  }

  private kept<Name extends keyof TouchLog>(
    name: Name,
    make: () => TouchLog[Name],
  ): TouchLog[Name] {
    const known: Partial<TouchLog>[Name] = this.all[name];
    if (known !== undefined) return known;
    const made = make();
    this.all = { ...this.all, [name]: made };
    return made;
  }
}

/**
 * Takes a log and a log of commits that came on top of it; gives one log of both, the newer first, as
 * `joinLogs` does, in next to no time.
 */
export function growLog(newer: TouchLog, older: TouchLog): TouchLog {
  const base = older instanceof GrownLog ? older.base : older;
  const { contacts, paths } = older;
  const top = older instanceof GrownLog ? older.top : { ...nothing, contacts, paths };
  return new GrownLog(base, joinLogs(newer, top));
}

/** Takes a log and how many commits; gives the log of that many from its beginning. */
export function topOf(log: TouchLog, count: number): TouchLog {
  const isTop = log instanceof GrownLog && log.top.times.length === count;
  return isTop ? log.top : firstCommits(log, count);
}

/** Takes a log and other names for its contacts, by their numbers; gives the log with those. */
export function withContacts(log: TouchLog, contacts: readonly Contact[]): TouchLog {
  if (!(log instanceof GrownLog)) return { ...log, contacts };
  return new GrownLog(log.base, { ...log.top, contacts });
}
