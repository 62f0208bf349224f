import { logFormat, LogParser } from "../core/history/logParser";
import { type TouchLog, TouchLogBuilder, withMailmapped } from "../core/history/touchLog";
import type { Git } from "./git";
import { mailmapped } from "./mailmap";
import { headOf } from "./repository";

/** What to read, and who is told how far it has come. */
export interface ReadOptions {
  /** Unix seconds before which no commit is read; absent for the whole history. */
  readonly since?: number;
  readonly signal: AbortSignal;
  /** Told now and then: commits so far, and the unix seconds of the last one read. */
  readonly onProgress?: (commits: number, time: number) => void;
}

/** A history and the commit it was read at; no commit when the repository is still empty. */
export interface ReadHistory {
  readonly head: string | undefined;
  readonly log: TouchLog;
}

/** Trees only, never blobs: counting lines is 8 to 30 times dearer. Every setting that could change the form is overruled. */
const logArgs = [
  "log",
  "-z",
  "--raw",
  "--no-abbrev",
  "--no-renames",
  "--no-merges",
  "--no-color",
  "--no-notes",
  "--no-show-signature",
  "--no-ext-diff",
  "--no-textconv",
  "-O/dev/null",
  "--ignore-submodules=none",
  "--encoding=UTF-8",
  `--format=${logFormat}`,
];

/**
 * Takes a repository's root; reads its history from HEAD backwards and gives it with co-authors
 * mailmapped. Throws GitError, with reason "cancelled" when the signal stopped it.
 */
export async function readHistory(
  git: Git,
  root: string,
  { since, signal, onProgress }: ReadOptions,
): Promise<ReadHistory> {
  const builder = new TouchLogBuilder();
  const head = await headOf(git, root);
  if (head === undefined) return { head, log: builder.build() };
  const parser = new LogParser(builder, (bytes) => utf8.decode(bytes));
  const window = since === undefined ? [] : [`--since=${Math.floor(since)}`];
  const args = [...logArgs, ...window, "--end-of-options", head];
  const take = (chunk: Uint8Array): void => {
    parser.push(chunk);
    onProgress?.(builder.commitCount, builder.lastTime ?? 0);
  };
  await git.stream(root, args, take, signal);
  const log = builder.build();
  const mapped = await mailmapped(
    git,
    root,
    log.unmapped.flatMap((id) => log.contacts[id] ?? []),
  );
  return { head, log: withMailmapped(log, mapped) };
}

const utf8 = new TextDecoder();
