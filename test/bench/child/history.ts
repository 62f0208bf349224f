import { spawn } from "node:child_process";
import { once } from "node:events";
import { knownHistory } from "../../../src/core/coaching/situation";
import { Git } from "../../../src/git/git";
import { readHistory } from "../../../src/git/readHistory";
import type { LogOptions } from "../../../src/git/readLog";
import { defaultSettings } from "./judgement";
import { peakMemory } from "./peakMemory";

/** What the parent asks of this script. */
export interface HistoryQuestion {
  /** Baton's reading, or git alone with the very same arguments and its output dropped. */
  readonly mode: "baton" | "git";
  readonly root: string;
  /** Unix seconds; absent for the whole history. */
  readonly since?: number | undefined;
  readonly at: number;
  readonly lead: string;
}

/** What one run took. */
export interface HistoryAnswer {
  readonly milliseconds: number;
  /** Resident memory before the reading, and the most there was. */
  readonly idleBytes: number;
  readonly peakBytes: number;
}

/** Starts no long reading; keeps the arguments of the first, since an empty answer is asked for again. */
class ArgumentKeeper extends Git {
  kept: readonly string[] = [];

  override stream(_folder: string, args: readonly string[]): Promise<void> {
    if (this.kept.length === 0) this.kept = args;
    return Promise.resolve();
  }
}

const gitOptions = { binary: () => "git", mayStart: () => true };
const { signal } = new AbortController();

/** Plainly, as a script would: neither Baton's way of starting git nor its environment. */
async function runGitAlone(root: string, options: LogOptions): Promise<number> {
  const keeper = new ArgumentKeeper(gitOptions);
  await readHistory(keeper, root, options);
  const start = performance.now();
  const git = spawn("git", ["--no-pager", ...keeper.kept], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  git.stdout.on("data", () => undefined);
  const [status] = await once(git, "close");
  if (status !== 0) throw new Error(`git ended with ${String(status)}`);
  return performance.now() - start;
}

async function runBaton(question: HistoryQuestion, options: LogOptions): Promise<number> {
  const start = performance.now();
  const { log } = await readHistory(new Git(gitOptions), question.root, options);
  const known = knownHistory(log, question.at, defaultSettings(question.lead));
  const milliseconds = performance.now() - start;
  if (known.index.commitCount === 0) throw new Error("no commit was read");
  return milliseconds;
}

async function main(question: HistoryQuestion): Promise<HistoryAnswer> {
  const { mode, root, since } = question;
  const options: LogOptions = { signal, ...(since === undefined ? {} : { since }) };
  const idleBytes = process.memoryUsage.rss();
  const milliseconds = await (mode === "git"
    ? runGitAlone(root, options)
    : runBaton(question, options));
  return { milliseconds, idleBytes, peakBytes: peakMemory() };
}

main(JSON.parse(process.argv[2] ?? "")).then(
  (answer) => console.log(JSON.stringify(answer)),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
