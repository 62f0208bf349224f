import { defaultJudgement } from "../core/coaching/defaults";
import {
  type JudgementSettings,
  type KnownHistory,
  knownHistory,
  namedAtMost,
  situationOf,
  withTeamAt,
} from "../core/coaching/situation";
import { factText } from "../core/coaching/words";
import type { Role, Suggestion } from "../core/history/suggest";
import type { LeftOut } from "../core/history/preparedLog";
import type { TouchLog } from "../core/history/touchLog";
import type { Ownership } from "../core/ownership/codeowners";
import { ownershipOf } from "../core/ownership/match";
import { Calendar } from "../core/text/calendar";
import { plainLine } from "../core/text/plain";
import { daysOfMonths, secondsPerDay } from "../core/time/units";
import { readCodeowners } from "../git/codeownersFile";
import { type GitConfig, readConfig } from "../git/config";
import type { Git } from "../git/git";
import { readHistory, readLeftOut } from "../git/readHistory";
import { leadEmailsOf } from "../git/repository";
import { numberIn, textIn } from "./batch";

/** One answer of `who`, best suggestion first. */
export interface WhoRow {
  readonly file: string;
  readonly suggestions: readonly {
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    /** Only where it is so. */
    readonly stranger?: true;
    readonly reasons: readonly string[];
  }[];
}

/** One question of `who`. */
export interface WhoQuestion {
  readonly file: string;
  /** The lead's address; git's user.email when absent. */
  readonly lead?: string | undefined;
  /** Unix seconds; nothing after it is looked at. */
  readonly at: number;
  readonly limit?: number | undefined;
}

/** What judgements about a repository rest on. */
export interface Judging {
  readonly history: KnownHistory;
  readonly settings: JudgementSettings;
  readonly ownershipOf: (path: string) => Ownership;
}

const windowDays = daysOfMonths(defaultJudgement.historyMonths);

/** Answers `who` for one repository from one reading of its history. */
export class WhoAnswerer {
  private readonly histories = new Map<string | undefined, Promise<Known>>();
  private readonly calendar = new Calendar();

  private constructor(
    private readonly git: Git,
    private readonly root: string,
    private readonly config: GitConfig,
    private readonly log: TouchLog,
    private readonly leftOut: LeftOut,
    private readonly ownership: (path: string) => Ownership,
  ) {}

  /**
   * Takes git, a repository's root and the earliest moment that will be asked about (unix seconds;
   * absent for any); reads what is needed to answer. Throws GitError and what the disk throws.
   */
  static async open(git: Git, root: string, earliest?: number): Promise<WhoAnswerer> {
    const since = earliest === undefined ? {} : { since: earliest - windowDays * secondsPerDay };
    const { signal } = new AbortController();
    const config = await readConfig(git, root);
    const { log } = await readHistory(git, root, { ...since, signal });
    const leftOut = await readLeftOut(git, root, log, config.ignoreRevsFiles);
    const found = await readCodeowners(root, config.remoteHost);
    const ownership = (path: string): Ownership =>
      found ? ownershipOf(found.codeowners, path) : { kind: "noRule" };
    return new WhoAnswerer(git, root, config, log, leftOut, ownership);
  }

  /** Takes the lead's address (git's user.email when absent); gives what judgements rest on. Throws GitError. */
  async judging(lead: string | undefined): Promise<Judging> {
    const { history, settings } = await this.known(lead);
    return { history, settings, ownershipOf: this.ownership };
  }

  /** Takes a question; gives its answer. Throws GitError. */
  async answer({ file, lead, at, limit = namedAtMost }: WhoQuestion): Promise<WhoRow> {
    const known = await this.known(lead);
    const { settings } = known;
    const history = historyAt(known, at);
    const { suggestions } = situationOf(history, this.ownership(file), file, at, settings);
    return { file, suggestions: suggestions.slice(0, limit).map((one) => this.row(one, at)) };
  }

  /** Takes a batch row `{file, at?, lead?, limit?}` and the moment now; gives its answer. Throws InputError. */
  async answerRow(row: Record<string, unknown>, now: number): Promise<WhoRow> {
    const lead = row["lead"] === undefined ? undefined : textIn(row, "lead");
    const at = numberIn(row, "at") ?? now;
    return this.answer({ file: textIn(row, "file"), lead, at, limit: numberIn(row, "limit") });
  }

  private row(
    { person, role, stranger, facts }: Suggestion,
    now: number,
  ): WhoRow["suggestions"][number] {
    const wording = { calendar: this.calendar, now, quote: plainLine };
    const reasons = facts.map((fact) => factText(fact, wording));
    const named = { name: person.name, email: person.emails[0] ?? "", role };
    return stranger ? { ...named, stranger, reasons } : { ...named, reasons };
  }

  private known(lead: string | undefined): Promise<Known> {
    const known = this.histories.get(lead) ?? this.know(lead);
    this.histories.set(lead, known);
    return known;
  }

  private async know(lead: string | undefined): Promise<Known> {
    const { git, root, config, log, leftOut } = this;
    const leadEmails =
      lead === undefined ? await leadEmailsOf(git, root, config.userEmail, []) : [lead];
    const settings: JudgementSettings = {
      halfLifeDays: defaultJudgement.halfLifeDays,
      windowDays,
      departedDays: defaultJudgement.departedAfterDays,
      bulkCommitFiles: defaultJudgement.bulkCommitFiles,
      leadEmails,
      ...(lead === undefined && { userName: config.userName }),
      roster: [],
      ownerTeams: [],
    };
    return { history: knownHistory(log, 0, settings, leftOut), settings, at: 0 };
  }
}

interface Known {
  readonly settings: JudgementSettings;
  /** With the team of the moment asked about last: many questions in a row are about one moment. */
  history: KnownHistory;
  at: number;
}

function historyAt(known: Known, at: number): KnownHistory {
  if (known.at === at) return known.history;
  known.history = withTeamAt(known.history, at, known.settings);
  known.at = at;
  return known.history;
}

/** Takes a row; gives it as lines for a person. */
export function whoText({ file, suggestions }: WhoRow): string {
  const people = suggestions.map(({ name, email, role, stranger, reasons }) => {
    const place = stranger ? "outside your team" : role;
    return plainLine(`${name} <${email}>, ${place}: ${reasons.join("; ")}`, 2000);
  });
  const lines = people.length === 0 ? ["nobody still active has worked here of late"] : people;
  return [plainLine(file, 2000), ...lines.map((line) => `  ${line}`)].join("\n");
}
