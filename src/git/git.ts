import { spawn } from "node:child_process";
import { GitError, gitErrorOf, hungError } from "./gitError";
import { gitEnvironment } from "./gitEnvironment";
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
    return this.turns.take(ask.urgency ?? "lead", () => this.asked(folder, args, ask));
  }

  /**
   * Takes a folder, constant arguments and how the output is taken; resolves when git has ended well.
   * The output is not kept: simple-git collects it in whole, which the long history read cannot
   * afford. Throws GitError.
   */
  async stream(folder: string, args: readonly string[], options: StreamOptions): Promise<void> {
    this.check();
    return this.turns.take(options.urgency, () => this.streamed(folder, args, options));
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
        unsafe: { allowUnsafeCustomBinary: true },
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
      return await git.raw(["--no-optional-locks", ...args]);
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
    const child = spawn(this.options.binary(), ["--no-pager", "--no-optional-locks", ...args], {
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

  private check(): void {
    if (this.options.mayStart()) return;
    throw new GitError("untrusted", "git is not started in a workspace that is not trusted");
  }
}
