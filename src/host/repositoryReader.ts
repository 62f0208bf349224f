import { placesOf } from "../core/history/hashes";
import type { LeftOut } from "../core/history/preparedLog";
import { type TouchLog, TouchLogBuilder } from "../core/history/touchLog";
import type { Contact } from "../core/people/contact";
import { secondsPerDay } from "../core/time/units";
import { type CodeownersFile, readCodeowners } from "../git/codeownersFile";
import { readConfig } from "../git/config";
import type { Git } from "../git/git";
import { readGenerated } from "../git/generatedPaths";
import { readIgnoreRevs, readShallow } from "../git/ignoredCommits";
import type { LogOptions } from "../git/readLog";
import { withMailmap } from "../git/readHistory";
import { headOf, leadEmailsOf } from "../git/repository";
import type { Clock } from "./clock";
import type { HistorySource } from "./historySource";
import type { Settings } from "./settings";

/** All that Baton has read of a repository at one commit. */
export interface ReadRepository {
  /** Nothing before the first commit. */
  readonly head: string | undefined;
  /** With contacts as the mailmap has them. */
  readonly log: TouchLog;
  /** The same as git has it. */
  readonly raw: TouchLog;
  readonly leadEmails: readonly string[];
  readonly codeowners: CodeownersFile | undefined;
  readonly leftOut: LeftOut;
  /** What was read before, when so many commits were only joined on top of it. */
  readonly grown?: { readonly from: TouchLog; readonly came: number };
  /** Unix seconds of where a shallow clone was cut off; nothing in a whole clone. */
  readonly shallowSince: number | undefined;
  /** A sentence for each fault in the files of commits to pass over. */
  readonly problems: readonly string[];
}

/** Reads repositories: what git tells, what is kept on disk, and the files that say who is who. */
export class RepositoryReader {
  constructor(
    private readonly git: Git,
    private readonly source: HistorySource,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a repository's root, the settings there, how to read and what was read last time; gives
   * all there is to know. Throws GitError and what the disk throws.
   */
  async read(
    root: string,
    settings: Settings,
    options: Pick<LogOptions, "signal" | "onProgress">,
    before: ReadRepository | undefined,
  ): Promise<ReadRepository> {
    const { git } = this;
    const now = this.clock.now();
    const since = Math.floor(now - settings.windowDays * secondsPerDay);
    const [config, shallow, head] = await Promise.all([
      readConfig(git, root),
      readShallow(git, root),
      headOf(git, root),
    ]);
    const leadEmails = await leadEmailsOf(git, root, config.userEmail, settings.leadEmails);
    const codeowners = await readCodeowners(root, config.remoteHost);
    const ignored = await readIgnoreRevs(root, config.ignoreRevsFiles);
    const facts = { leadEmails, codeowners, problems: ignored.problems };
    if (head === undefined) return { ...nothingRead, ...facts };
    const wanted = { root, head, months: settings.historyMonths, since, now, shallow };
    const sourced = await this.source.of({ ...wanted, ...options });
    const { log: raw, generated } = sourced.index;
    const commits = new Set([...ignored.commits, ...shallow]);
    const leftOut = { before: since, commits, generated: new Set(generated) };
    const log = await withMailmap(git, root, raw);
    const shallowSince = shallowTime(raw, shallow);
    const read = { head, log, raw, leftOut, shallowSince, ...facts };
    const mayGrow = before && sourced.before === before.raw && isSame(before, read);
    if (!mayGrow) return read;
    const came = raw.times.length - before.raw.times.length;
    return { ...read, leftOut: before.leftOut, grown: { from: before.log, came } };
  }

  /**
   * Takes a repository's root, the settings there and what was read; looks up which files are
   * generated, and gives what was read with that, or nothing when it was known already. Throws GitError.
   */
  async withGenerated(
    root: string,
    settings: Settings,
    read: ReadRepository,
  ): Promise<ReadRepository | undefined> {
    const generated = await readGenerated(this.git, root, read.raw.paths);
    if (isSameSet(generated, read.leftOut.generated)) return undefined;
    await this.source.noteGenerated(root, settings.historyMonths, [...generated]);
    const { grown: _, ...rest } = read;
    return { ...rest, leftOut: { ...read.leftOut, generated } };
  }
}

const emptyLog = new TouchLogBuilder().build();

const nothingRead = {
  head: undefined,
  log: emptyLog,
  raw: emptyLog,
  leftOut: { before: 0, commits: new Set<string>(), generated: new Set<string>() },
  shallowSince: undefined,
};

/** Whether people and what is left out are the same, so that what was made of them still holds. */
function isSame(before: ReadRepository, now: Pick<ReadRepository, "log" | "leftOut">): boolean {
  const { contacts } = before.log;
  return (
    now.log.contacts.length === contacts.length &&
    now.log.contacts.every((contact, at) => isSameContact(contact, contacts[at])) &&
    isSameSet(before.leftOut.commits, now.leftOut.commits) &&
    isSameSet(before.leftOut.generated, now.leftOut.generated)
  );
}

function isSameContact(a: Contact, b: Contact | undefined): boolean {
  return a.name === b?.name && a.email === b.email;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

function shallowTime(raw: TouchLog, shallow: readonly string[]): number | undefined {
  const places = [...placesOf(raw.hashes, new Set(shallow))];
  const times = places.map((place) => raw.times[place] ?? 0);
  return times.length === 0 ? undefined : Math.min(...times);
}
