import { spawn } from "node:child_process";
import { GitError, gitErrorOf } from "./gitError";
import { gitEnvironment } from "./gitEnvironment";

/** How a question to git is asked. */
export interface AskOptions {
  /** Text for standard input. */
  readonly input?: string;
  /** Exit statuses that are an answer too, beside 0. */
  readonly accept?: readonly number[];
}

/** What starts git, and on what condition. */
export interface GitOptions {
  /** The program, a name on the PATH or a path; asked before each start. */
  readonly binary: () => string;
  /** Asked before each start; no git runs while it says no. */
  readonly mayStart: () => boolean;
}

/** A question that takes longer than this has met a hung disk or a credential prompt. */
const askTimeoutMs = 20_000;
const stderrKept = 4096;

/** The only place that starts git. */
export class Git {
  constructor(private readonly options: GitOptions) {}

  /**
   * Takes a folder and constant arguments (values of strangers only behind `--end-of-options` or on
   * standard input); gives what git wrote. Throws GitError.
   */
  async ask(folder: string, args: readonly string[], ask: AskOptions = {}): Promise<string> {
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
        timeout: { block: askTimeoutMs },
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

  /**
   * Takes a folder, constant arguments, somebody to take the output as it comes, and a signal to
   * stop; resolves when git has ended well. The output is not kept: simple-git collects it in whole,
   * which the long history read cannot afford. Throws GitError.
   */
  async stream(
    folder: string,
    args: readonly string[],
    take: (chunk: Uint8Array) => void,
    signal: AbortSignal,
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
    child.stdout.on("data", take);
    return new Promise((resolve, reject) => {
      child.once("error", (error) => reject(gitErrorOf(args, null, stderr, error)));
      child.once("close", (code) => {
        if (signal.aborted) reject(new GitError("cancelled", "git was stopped"));
        else if (code === 0) resolve();
        else reject(gitErrorOf(args, code, stderr));
      });
    });
  }

  private check(): void {
    if (this.options.mayStart()) return;
    throw new GitError("untrusted", "git is not started in a workspace that is not trusted");
  }
}
