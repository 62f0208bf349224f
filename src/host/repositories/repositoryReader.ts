import { withContacts } from "../../core/history/grownLog";
import { placesOf } from "../../core/history/hashes";
import type { LeftOut } from "../../core/history/preparedLog";
import { type TouchLog, TouchLogBuilder } from "../../core/history/touchLog";
import { secondsPerDay } from "../../core/time/units";
import type { Contact } from "../../core/people/contact";
import type { CodeownersFile } from "../../git/codeownersFile";
import { type GitConfig, readConfig } from "../../git/config";
import type { Git } from "../../git/git";
import { readGenerated } from "../../git/generatedPaths";
import { mailmapped } from "../../git/mailmap";
import { type LogOptions, readFirstLook } from "../../git/readLog";
import type { Clock } from "../clock";
import type { HistorySource, Sourced, Wanted } from "./historySource";
import { readFacts, type RepositoryFacts, saysWhoIsWho } from "./repositoryFacts";
import type { Settings } from "../settings";

/** All that Baton has read of a repository at one commit. */
export interface ReadRepository {
  /** Nothing before the first commit. */
  readonly head: string | undefined;
  /** With contacts as the mailmap has them. */
  readonly log: TouchLog;
  /** The same as git has it. */
  readonly raw: TouchLog;
  readonly leadEmails: readonly string[];
  /** The name git is set to, if it is. */
  readonly userName: string;
  readonly codeowners: CodeownersFile | undefined;
  readonly leftOut: LeftOut;
  /** A sentence for each fault in the files of commits to pass over. */
  readonly problems: readonly string[];
  /** What was read before, when so many commits were only joined on top of it. */
  readonly grown?: { readonly from: TouchLog; readonly came: number };
  /** Unix seconds of where a shallow clone was cut off; nothing in a whole clone. */
  readonly shallowSince: number | undefined;
}

/** Reads repositories: what git tells, what is kept on disk, and the files that say who is who. */
export class RepositoryReader {
  constructor(
    private readonly git: Git,
    private readonly source: HistorySource,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a repository's root, the settings there and how to read; gives all there is to know. Throws
   * GitError and what the disk throws.
   */
  async read(root: string, settings: ReadSettings, options: HowToRead): Promise<ReadRepository> {
    const config = readConfig(this.git, root);
    const [facts, mapped] = await Promise.all([
      readFacts(this.git, root, config, settings.codeownersDialect),
      this.keptMapped(root, settings, config),
    ]);
    if (facts.head === undefined) return this.told(root, settings, facts, emptyLog);
    const { head, shallow } = facts;
    const { index } = await this.sourced(root, settings, { head, shallow, ...options });
    const read = await this.told(root, settings, facts, index.log, mapped);
    return { ...read, leftOut: { ...read.leftOut, generated: new Set(index.generated) } };
  }

  /**
   * Takes a repository's root, the settings there, what was read last time, the commit HEAD is at now
   * and how to read; gives what was read with the new commits on top. Gives nothing when there is
   * more to it than new commits, so that everything has to be read. Throws GitError and what the disk throws.
   */
  async grow(
    root: string,
    settings: ReadSettings,
    before: ReadRepository,
    head: string,
    options: HowToRead,
  ): Promise<ReadRepository | undefined> {
    if (before.shallowSince !== undefined) return undefined;
    const sourced = await this.sourced(root, settings, { head, shallow: [], ...options });
    if (sourced.before !== before.raw || !sourced.newer || saysWhoIsWho(sourced.newer)) {
      return undefined;
    }
    const raw = sourced.index.log;
    const known = before.log.contacts;
    const contacts = await mailmapped(this.git, root, raw.contacts.slice(known.length));
    const log = withContacts(raw, contacts.length === 0 ? known : [...known, ...contacts]);
    const came = sourced.newer.times.length;
    return { ...before, head, raw, log, grown: { from: before.log, came } };
  }

  /**
   * Takes a repository's root, a file in it, the settings there and a signal; gives what can be known
   * in a moment: all of the last weeks, and before them the file alone. Throws GitError and what the
   * disk throws.
   */
  async firstLook(
    root: string,
    path: string,
    settings: ReadSettings,
    signal: AbortSignal,
  ): Promise<ReadRepository> {
    const config = readConfig(this.git, root);
    const facts = await readFacts(this.git, root, config, settings.codeownersDialect);
    if (facts.head === undefined) return this.told(root, settings, facts, emptyLog);
    const { since, now } = this.window(settings);
    const recent = Math.max(since, now - settings.departedDays * secondsPerDay);
    const options = { since, now, signal };
    const raw = await readFirstLook(this.git, root, facts.head, path, recent, options);
    return this.told(root, settings, facts, raw);
  }

  /**
   * Takes a repository's root, the settings there and what was read; looks up which files are
   * generated, and gives what was read with that, or nothing when it was known already. Throws GitError.
   */
  async withGenerated(
    root: string,
    settings: ReadSettings,
    read: ReadRepository,
  ): Promise<ReadRepository | undefined> {
    const generated = await readGenerated(this.git, root, read.raw.paths);
    if (isSameSet(generated, read.leftOut.generated)) return undefined;
    await this.source.noteGenerated(root, settings.historyMonths, [...generated]);
    const { grown: _, ...rest } = read;
    return { ...rest, leftOut: { ...read.leftOut, generated } };
  }

  /** What is kept mostly needs no more than this: git tells who is who while it is asked for the rest. */
  private async keptMapped(
    root: string,
    settings: ReadSettings,
    config: Promise<GitConfig>,
  ): Promise<Mapped | undefined> {
    const kept = await this.source.prepare(root, settings.historyMonths);
    return kept && this.mapped(root, settings, (await config).userEmail, kept.log.contacts);
  }

  private async mapped(
    root: string,
    settings: ReadSettings,
    userEmail: string,
    of: readonly Contact[],
  ): Promise<Mapped> {
    const emails = [userEmail, ...settings.leadEmails].filter((email) => email !== "");
    const lead = emails.map((email) => ({ name: "", email }));
    // All in one question, since each costs a process.
    const mapped = await mailmapped(this.git, root, [...lead, ...of]);
    const leadEmails = [...emails, ...mapped.slice(0, lead.length).map(({ email }) => email)];
    return { of, leadEmails: [...new Set(leadEmails)], contacts: mapped.slice(lead.length) };
  }

  /** Joins a log with the people it names, the lead's addresses, and what is left out of it. */
  private async told(
    root: string,
    settings: ReadSettings,
    { shallow, ignored, userEmail, ...facts }: RepositoryFacts,
    raw: TouchLog,
    before?: Mapped,
  ): Promise<ReadRepository> {
    const { leadEmails, contacts } =
      before?.of === raw.contacts
        ? before
        : await this.mapped(root, settings, userEmail, raw.contacts);
    const commits = new Set([...ignored, ...shallow]);
    return {
      ...facts,
      raw,
      log: withContacts(raw, contacts),
      leadEmails,
      leftOut: { before: this.window(settings).since, commits, generated: new Set() },
      shallowSince: shallowTime(raw, shallow),
    };
  }

  private sourced(
    root: string,
    settings: ReadSettings,
    which: HowToRead & Pick<Wanted, "head" | "shallow">,
  ): Promise<Sourced> {
    const months = settings.historyMonths;
    return this.source.of({ root, months, ...this.window(settings), ...which });
  }

  /** In unix seconds. */
  private window(settings: ReadSettings): { since: number; now: number } {
    const now = Math.floor(this.clock.now());
    return { since: Math.floor(now - settings.windowDays * secondsPerDay), now };
  }
}

/** The settings that say what is read. */
export type ReadSettings = Pick<
  Settings,
  "historyMonths" | "windowDays" | "leadEmails" | "departedDays" | "codeownersDialect"
>;

/** How to read: a signal to stop, and who is told how far it has come. */
export type HowToRead = Pick<LogOptions, "signal" | "onProgress">;

/** Contacts as the mailmap has them, and the addresses of the lead. */
interface Mapped {
  readonly of: readonly Contact[];
  readonly contacts: readonly Contact[];
  readonly leadEmails: readonly string[];
}

const emptyLog = new TouchLogBuilder().build();

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

function shallowTime(raw: TouchLog, shallow: readonly string[]): number | undefined {
  const places = [...placesOf(raw.hashes, new Set(shallow))];
  const times = places.map((place) => raw.times[place] ?? 0);
  return times.length === 0 ? undefined : Math.min(...times);
}
