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
import { type LogOptions, readFirstLook } from "../git/readLog";
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
    const { head, shallow, ...facts } = await this.facts(root, settings);
    if (head === undefined) return { ...nothingRead, ...facts };
    const window = this.window(settings);
    const wanted = { root, head, months: settings.historyMonths, shallow, ...window, ...options };
    const { index, before: older } = await this.source.of(wanted);
    const generated = new Set(index.generated);
    const read = await this.told(root, { ...facts, head, shallow }, index.log, window.since);
    const marked = { ...read, leftOut: { ...read.leftOut, generated } };
    if (!before || older !== before.raw || !isSame(before, marked)) return marked;
    const came = index.log.times.length - before.raw.times.length;
    return { ...marked, leftOut: before.leftOut, grown: { from: before.log, came } };
  }

  /**
   * Takes a repository's root, a file in it, the settings there and a signal; gives what can be known
   * in a moment: all of the last weeks, and before them the file alone. Throws GitError and what the
   * disk throws.
   */
  async firstLook(
    root: string,
    path: string,
    settings: Settings,
    signal: AbortSignal,
  ): Promise<ReadRepository> {
    const { head, shallow, ...facts } = await this.facts(root, settings);
    if (head === undefined) return { ...nothingRead, ...facts };
    const { since, now } = this.window(settings);
    const recent = Math.max(since, now - settings.departedDays * secondsPerDay);
    const options = { since, now, signal };
    const raw = await readFirstLook(this.git, root, head, path, recent, options);
    return this.told(root, { ...facts, head, shallow }, raw, since);
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

  /** What the repository says apart from its history. */
  private async facts(root: string, settings: Settings): Promise<Facts> {
    const { git } = this;
    const [config, shallow, head] = await Promise.all([
      readConfig(git, root),
      readShallow(git, root),
      headOf(git, root),
    ]);
    const leadEmails = await leadEmailsOf(git, root, config.userEmail, settings.leadEmails);
    const codeowners = await readCodeowners(root, config.remoteHost);
    const { commits, problems } = await readIgnoreRevs(root, config.ignoreRevsFiles);
    return { head, shallow, leadEmails, codeowners, ignored: commits, problems };
  }

  /** Joins a log with the people it names and with what is left out of it. */
  private async told(
    root: string,
    { shallow, ignored, ...facts }: Facts,
    raw: TouchLog,
    since: number,
  ): Promise<ReadRepository> {
    const log = await withMailmap(this.git, root, raw);
    const commits = new Set([...ignored, ...shallow]);
    const leftOut = { before: since, commits, generated: new Set<string>() };
    return { ...facts, log, raw, leftOut, shallowSince: shallowTime(raw, shallow) };
  }

  /** In unix seconds. */
  private window(settings: Settings): { since: number; now: number } {
    const now = Math.floor(this.clock.now());
    return { since: Math.floor(now - settings.windowDays * secondsPerDay), now };
  }
}

interface Facts extends Pick<ReadRepository, "head" | "leadEmails" | "codeowners" | "problems"> {
  readonly shallow: readonly string[];
  /** Ids of commits that only reformat. */
  readonly ignored: readonly string[];
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
