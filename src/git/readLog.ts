import { idsOf, joinLogs, withoutCommits } from "../core/history/joinLogs";
import { logFormat, LogParser, type LogSink } from "../core/history/logParser";
import { Sides } from "../core/history/sides";
import { type TouchLog, TouchLogBuilder } from "../core/history/touchLog";
import type { Git } from "./git";
import type { Urgency } from "./turns";

/** How a log is read, and who is told how far it has come. */
export interface LogOptions {
  /** Unix seconds before which no commit is read; absent for the whole history. */
  readonly since?: number;
  /** Unix seconds: a commit by a clock that is ahead counts as made then. Absent to believe every clock. */
  readonly now?: number;
  readonly signal: AbortSignal;
  /** Told now and then: commits so far, and the unix seconds of the last one read. */
  readonly onProgress?: (commits: number, time: number) => void;
}

/** Trees only, never blobs: counting lines is 8 to 30 times dearer. Every setting that could change the form is overruled. */
const logArgs = [
  "log",
  "-z",
  "--raw",
  "--root",
  "--no-follow",
  "--no-abbrev",
  "--no-renames",
  "--no-merges",
  "--no-color",
  "--no-notes",
  "--no-show-signature",
  "--no-ext-diff",
  "--no-textconv",
  "--ignore-submodules=none",
  "--encoding=UTF-8",
  `--format=${logFormat}`,
];

/** A gap this long at the far end of the window is worth a second look. */
const longGapSeconds = 14 * 86_400;

/**
 * Takes a repository's root and a commit; reads the history from there backwards. Contacts are as
 * the commits have them. Throws GitError, with reason "cancelled" when the signal stopped it.
 */
export async function readLog(
  git: Git,
  root: string,
  head: string,
  options: LogOptions,
): Promise<TouchLog> {
  const { since } = options;
  const log = await readRange(git, root, ["--end-of-options", head], options);
  if (since === undefined || !(await wasCutShort(git, root, head, log, since))) return log;
  return readRange(
    git,
    root,
    [`--since-as-filter=${Math.floor(since)}`, "--end-of-options", head],
    {
      ...options,
      since: undefined,
    },
  );
}

/** What happened between two commits. */
export interface Changes {
  /** Commits that came. */
  readonly newer: TouchLog;
  /** Ids, in hex, of commits that are no longer part of the history: it was rewritten, or the branch is another. */
  readonly gone: ReadonlySet<string>;
}

/**
 * Takes a repository's root and the commits of an older and a newer HEAD; reads what came and what
 * is gone. Throws GitError, also when the older commit is no longer there.
 */
export async function readChanges(
  git: Git,
  root: string,
  from: string,
  to: string,
  options: LogOptions,
): Promise<Changes> {
  const builder = new TouchLogBuilder(options.now);
  const sides = new Sides(builder);
  const range = ["--end-of-options", `${from}...${to}`];
  await parse(git, root, range, { ...options, urgency: "lead", sink: sides });
  return { newer: builder.build(), gone: sides.gone };
}

/**
 * Takes a repository's root, a commit, another one that it is read up to (absent for none), and how
 * many commits are wanted at most; reads the newest of them. Throws GitError.
 */
export async function readNewest(
  git: Git,
  root: string,
  head: string,
  before: string | undefined,
  atMost: number,
): Promise<TouchLog> {
  const range = before === undefined ? head : `${before}..${head}`;
  const count = `--max-count=${atMost}`;
  const { signal } = new AbortController();
  const options = { signal, urgency: "lead" } as const;
  return readRange(git, root, [count, "--end-of-options", range], options);
}

/**
 * Takes a repository's root, a commit, a repository-relative path and unix seconds; reads what can be
 * read at once: everything since then, and before it only what happened to that file. Throws GitError.
 */
export async function readFirstLook(
  git: Git,
  root: string,
  head: string,
  path: string,
  recent: number,
  options: LogOptions,
): Promise<TouchLog> {
  const lead = { ...options, urgency: "lead" } as const;
  const all = readRange(git, root, ["--end-of-options", head], { ...lead, since: recent });
  const file = readRange(
    git,
    root,
    ["--end-of-options", head, "--", `:(top,literal)${path}`],
    lead,
  );
  const [newer, older] = await Promise.all([all, file]);
  return joinLogs(newer, withoutCommits(older, idsOf(newer)));
}

interface RangeOptions extends Omit<LogOptions, "since"> {
  readonly since?: number | undefined;
  readonly urgency?: Urgency;
}

async function readRange(
  git: Git,
  root: string,
  range: readonly string[],
  options: RangeOptions,
): Promise<TouchLog> {
  const builder = new TouchLogBuilder(options.now);
  const { since, onProgress, urgency = "background" } = options;
  const window = since === undefined ? [] : [`--since=${Math.floor(since)}`];
  const onChunk = (): void => onProgress?.(builder.commitCount, builder.lastTime ?? 0);
  await parse(git, root, [...window, ...range], { ...options, urgency, sink: builder, onChunk });
  return builder.build();
}

async function parse(
  git: Git,
  root: string,
  args: readonly string[],
  options: { signal: AbortSignal; urgency: Urgency; sink: LogSink; onChunk?: () => void },
): Promise<void> {
  const { signal, urgency, sink, onChunk } = options;
  const parser = new LogParser(sink, (bytes) => utf8.decode(bytes));
  const take = (chunk: Uint8Array): void => {
    parser.push(chunk);
    onChunk?.();
  };
  await git.stream(root, [...logArgs, ...args], { take, signal, urgency });
}

/**
 * Git stops at the first commit that is older than the window, so a single one with a date in 1970
 * hides all that lies behind it. The signs are a window whose far end is empty although older
 * commits are there, and more commits in it than were read.
 */
async function wasCutShort(
  git: Git,
  root: string,
  head: string,
  log: TouchLog,
  since: number,
): Promise<boolean> {
  const oldest = log.times.reduce((a, b) => Math.min(a, b), Infinity);
  if (oldest - since < longGapSeconds) return false;
  const counted = ["rev-list", "--count", "--no-merges", `--since-as-filter=${Math.floor(since)}`];
  const count = await git.ask(root, [...counted, "--end-of-options", head], {
    urgency: "background",
    // Git before 2.37 does not know the filter.
    accept: [129],
  });
  return Number(count) > log.times.length;
}

const utf8 = new TextDecoder();
