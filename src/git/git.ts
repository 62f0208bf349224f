import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GitError, gitErrorOf, hungError } from "./gitError";
import { gitEnvironment, ownArguments, ownVariables } from "./gitEnvironment";
import { isStrangeToGit, tooOldError } from "./tooOld";
import { Turns, type Urgency } from "./turns";

/** How a question to git is asked. */
export interface AskOptions {
  /** Text for standard input. */
  readonly input?: string;
  /** Exit statuses that are an answer too, beside 0. */
  readonly accept?: readonly number[];
  /** The lead's, unless it says otherwise. */
  readonly urgency?: Urgency;
}

/** How a long answer is taken. */
export interface StreamOptions {
  /** Takes the output as it comes. */
  readonly take: (chunk: Uint8Array) => void;
  /** Stops git. */
  readonly signal: AbortSignal;
  readonly urgency: Urgency;
}

/** How bytes are exchanged with git. */
export interface TalkOptions<T> {
  /** Bytes for standard input, made as git takes them. */
  readonly input?: AsyncIterable<Uint8Array>;
  /** Reads what git writes, and may stop early only by throwing; its result is the answer. */
  readonly read: (output: AsyncIterable<Uint8Array>) => Promise<T>;
  /** Absolute path of a file that stands in for the repository's index. */
  readonly index?: string;
  /** Absolute path of a folder that takes new objects in place of the repository's. */
  readonly objects?: string;
  /** Milliseconds without a word either way after which git counts as hung, if not the usual. */
  readonly silenceMs?: number;
}

/** What starts git, and on what condition. */
export interface GitOptions {
  /** The program, a name on the PATH or a path; asked before each start. */
  readonly binary: () => string;
  /** Asked before each start; no git runs while it says no. */
  readonly mayStart: () => boolean;
  /** Milliseconds without any output after which git counts as hung. */
  readonly silenceMs?: number;
}

/** A git that says nothing for longer has met a hung disk or a credential prompt. */
const longestSilenceMs = 20_000;
const stderrKept = 4096;

/** The only place that starts git: two processes at most, and the lead's questions first. */
export class Git {
  private readonly turns = new Turns();
  private readonly silenceMs: number;

  constructor(private readonly options: GitOptions) {
    this.silenceMs = options.silenceMs ?? longestSilenceMs;
  }

  /**
   * Takes a folder and constant arguments (values of strangers only behind `--end-of-options` or on
   * standard input); gives what git wrote. Throws GitError.
   */
  async ask(folder: string, args: readonly string[], ask: AskOptions = {}): Promise<string> {
    this.check();
    return this.inTurn(folder, ask.urgency ?? "lead", () => this.asked(folder, args, ask));
  }

  /**
   * Takes a folder, constant arguments and how the output is taken; resolves when git has ended well.
   * The output is not kept: simple-git collects it in whole, which the long history read cannot
   * afford. Throws GitError.
   */
  async stream(folder: string, args: readonly string[], options: StreamOptions): Promise<void> {
    this.check();
    return this.inTurn(folder, options.urgency, () => this.streamed(folder, args, options));
  }

  /**
   * Takes a folder, constant arguments and how bytes go in and out; gives what was read when git has
   * ended well. Neither side is kept, so files of any size pass. Throws GitError, and what making the
   * input or reading the output threw; git is stopped then.
   */
  async talk<T>(folder: string, args: readonly string[], options: TalkOptions<T>): Promise<T> {
    this.check();
    return this.inTurn(folder, "lead", () => this.talked(folder, args, options));
  }

  /**
   * A git that does not know an option is asked how old it is, so that the lead is told what to do. A
   * folder that is gone looks like a git that is not there.
   */
  private async inTurn<T>(folder: string, urgency: Urgency, work: () => Promise<T>): Promise<T> {
    try {
      return await this.turns.take(urgency, work);
    } catch (error) {
      const isWithoutAnswer = GitError.is(error, "notFound") || GitError.is(error, "failed");
      if (isWithoutAnswer && !existsSync(folder)) {
        throw new GitError("failed", `the folder ${folder} is no longer there`);
      }
      if (!isStrangeToGit(error)) throw error;
      throw tooOldError(await this.versionIn(folder)) ?? error;
    }
  }

  /** A git that does not say it leaves the first failure to be told. */
  private async versionIn(folder: string): Promise<string> {
    try {
      return await this.turns.take("lead", () => this.asked(folder, ["version"], {}));
    } catch (error) {
      if (error instanceof GitError) return "";
      throw error;
    }
  }

  private async asked(folder: string, args: readonly string[], ask: AskOptions): Promise<string> {
    this.check();
    // Loaded at the first question, so that it costs nothing when the extension starts.
    const { simpleGit } = await import("simple-git");
    const { input, accept = [] } = ask;
    let failure: GitError | undefined;
    try {
      const git = simpleGit({
        baseDir: folder,
        binary: this.options.binary(),
        // What it holds back is a stranger's; these are Baton's own, and each takes something away.
        unsafe: {
          allowUnsafeCustomBinary: true,
          allowUnsafeHooksPath: true,
          allowUnsafeFsMonitor: true,
          allowUnsafeFilter: true,
        },
        allowEnvironment: [...ownVariables],
        timeout: { block: this.silenceMs },
        ...(input === undefined ? {} : { input: () => input }),
        // Without this, a killed git and one that fails silently both count as an answer. simple-git
        // turns the error into text on its way out, so the real one is kept aside.
        errors: (error, { exitCode, stdErr }) => {
          if (accept.includes(exitCode) || (exitCode === 0 && !error)) return undefined;
          failure = gitErrorOf(args, exitCode, Buffer.concat(stdErr).toString(), error);
          return failure;
        },
      });
      return await git.env(gitEnvironment(process.env)).raw([...ownArguments, ...args]);
    } catch (error) {
      throw failure ?? gitErrorOf(args, null, "", error);
    }
  }

  private async streamed(
    folder: string,
    args: readonly string[],
    { take, signal }: StreamOptions,
  ): Promise<void> {
    this.check();
    if (signal.aborted) throw new GitError("cancelled", "git was stopped before it started");
    const child = spawn(this.options.binary(), [...ownArguments, ...args], {
      cwd: folder,
      env: gitEnvironment(process.env),
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
      signal,
    });
    let stderr = "";
    child.stderr.on("data", (piece: Buffer) => {
      if (stderr.length < stderrKept) stderr += piece.toString();
    });
    let isHung = false;
    const silence = setTimeout(() => {
      isHung = true;
      child.kill("SIGKILL");
    }, this.silenceMs);
    child.stdout.on("data", (chunk: Uint8Array) => {
      silence.refresh();
      take(chunk);
    });
    return new Promise<void>((resolve, reject) => {
      child.once("error", (error) => reject(gitErrorOf(args, null, stderr, error)));
      child.once("close", (code) => {
        if (signal.aborted) reject(new GitError("cancelled", "git was stopped"));
        else if (isHung) reject(hungError(args));
        else if (code === 0) resolve();
        else reject(gitErrorOf(args, code, stderr));
      });
    }).finally(() => clearTimeout(silence));
  }

  private async talked<T>(
    folder: string,
    args: readonly string[],
    { input, read, index, objects, silenceMs = this.silenceMs }: TalkOptions<T>,
  ): Promise<T> {
    this.check();
    const child = spawn(this.options.binary(), [...ownArguments, ...args], {
      cwd: folder,
      env: {
        ...gitEnvironment(process.env),
        ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
        ...(objects === undefined ? {} : { GIT_OBJECT_DIRECTORY: objects }),
      },
      stdio: "pipe",
      windowsHide: true,
    });
    let [stderr, isHung] = ["", false];
    const silence = setTimeout(() => {
      isHung = true;
      child.kill("SIGKILL");
    }, silenceMs);
    child.stderr.on("data", (piece: Buffer) => {
      if (stderr.length < stderrKept) stderr += piece.toString();
    });
    const ended = endOf(child);
    try {
      const [answer] = await Promise.all([
        read(heard(child.stdout, silence)),
        send(heard(input ?? nothing(), silence), child.stdin),
      ]);
      const end = await ended;
      if (isHung) throw hungError(args);
      if (end.code !== 0) throw gitErrorOf(args, end.code, stderr, end.error);
      return answer;
    } catch (error) {
      child.kill("SIGKILL");
      const end = await ended;
      if (isHung) throw hungError(args);
      // A git that ended badly by itself is why the rest went wrong.
      if (end.error || (end.code !== 0 && end.code !== null)) {
        throw gitErrorOf(args, end.code, stderr, end.error);
      }
      throw error;
    } finally {
      clearTimeout(silence);
    }
  }

  private check(): void {
    if (this.options.mayStart()) return;
    throw new GitError("untrusted", "git is not started in a workspace that is not trusted");
  }
}

interface End {
  readonly code: number | null;
  readonly error?: Error;
}

function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, error }));
    child.once("close", (code) => resolve({ code }));
  });
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* heard(
  pieces: AsyncIterable<Uint8Array>,
  silence: NodeJS.Timeout,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    silence.refresh();
    yield piece;
  }
}

/** A git that ends before it has read all says so by its exit status; the broken pipe says less. */
async function send(input: AsyncIterable<Uint8Array>, to: Writable): Promise<void> {
  let failure: unknown;
  const checked = (async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* input;
    } catch (error) {
      failure = error;
      throw error;
    }
  })();
  try {
    await pipeline(checked, to);
  } catch {
    if (failure !== undefined) throw failure;
  }
}
