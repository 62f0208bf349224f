import assert from "node:assert/strict";
import { access, chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { removeFolder, tempFolder } from "../../fixtures/tempFolder";
import { Git } from "../../../src/git/git";
import { GitError, type GitFailure } from "../../../src/git/gitError";
import { gitEnvironment } from "../../../src/git/gitEnvironment";
import { git } from "./repositories";

const signal = new AbortController().signal;
const talking = { read: () => Promise.resolve("") };
const streaming = { take: () => undefined, signal, urgency: "lead" } as const;

async function fails(run: Promise<unknown>, reason: GitFailure): Promise<void> {
  await assert.rejects(run, (error) => GitError.is(error, reason));
}

describe("git", () => {
  let folder = "";
  before(async () => {
    folder = await tempFolder("git");
  });
  after(() => removeFolder(folder));

  /** A program in git's place that leaves a mark and then does as told. */
  async function standIn(script: string): Promise<{ git: Git; mark: string }> {
    const program = join(folder, "stand-in");
    const mark = join(folder, "ran");
    await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n${script}\n`);
    await chmod(program, 0o755);
    return { git: new Git({ binary: () => program, mayStart: () => true }), mark };
  }

  it("is not started in a workspace that is not trusted", async () => {
    const { mark } = await standIn("exit 0");
    const program = join(folder, "stand-in");
    const distrusted = new Git({ binary: () => program, mayStart: () => false });
    await fails(distrusted.ask(folder, ["status"]), "untrusted");
    await fails(distrusted.stream(folder, ["log"], streaming), "untrusted");
    await fails(distrusted.talk(folder, ["log"], talking), "untrusted");
    await assert.rejects(access(mark));
  });

  it("that is not there is told apart from one that fails", async () => {
    const absent = new Git({ binary: () => "no-such-git", mayStart: () => true });
    await fails(absent.ask(folder, ["status"]), "notFound");
    await fails(absent.stream(folder, ["log"], streaming), "notFound");
    await fails(absent.talk(folder, ["log"], talking), "notFound");
    await fails(git.ask(folder, ["rev-parse", "HEAD"]), "failed");
    await fails(git.stream(folder, ["log"], streaming), "failed");
    await fails(git.talk(folder, ["log"], talking), "failed");
  });

  it("whose folder is gone says that, and not that there is no git", async () => {
    const gone = join(folder, "gone");
    const says = (error: unknown): boolean =>
      GitError.is(error, "failed") && error.message === `the folder ${gone} is no longer there`;
    await assert.rejects(git.ask(gone, ["status"]), says);
    await assert.rejects(git.stream(gone, ["log"], streaming), says);
    await assert.rejects(git.talk(gone, ["log"], talking), says);
  });

  it("that is killed gave no answer, whatever it had written", async () => {
    const killed = await standIn("echo half an answer; kill -9 $$");
    await fails(killed.git.ask(folder, ["status"]), "failed");
    await fails(killed.git.stream(folder, ["log"], streaming), "failed");
    await fails(killed.git.talk(folder, ["log"], talking), "failed");
  });

  it("that hangs is ended, and it is said that it gave no answer", async () => {
    const { mark } = await standIn("echo half an answer; exec sleep 600");
    const binary = (): string => join(folder, "stand-in");
    const hung = new Git({ binary, mayStart: () => true, silenceMs: 200 });
    await fails(hung.ask(folder, ["status"]), "timedOut");
    await fails(hung.stream(folder, ["log"], streaming), "timedOut");
    await fails(hung.talk(folder, ["log"], talking), "timedOut");
    await access(mark);
  });

  it("that is too old is told apart, with what to do", async () => {
    const says = (version: string): string =>
      `case "$*" in *version*) echo "git version ${version}";; *) echo "fatal: unrecognized argument: --end-of-options" >&2; exit 128;; esac`;
    const old = await standIn(says("2.20.1"));
    const args = ["log", "--end-of-options", "HEAD"];
    await fails(old.git.ask(folder, args), "tooOld");
    await fails(old.git.talk(folder, args, talking), "tooOld");
    await assert.rejects(old.git.stream(folder, args, streaming), (error) => {
      assert.ok(GitError.is(error, "tooOld"));
      assert.match(error.message, /^git 2\.20\.1 is too old .* needs 2\.25 or newer\. Update git/);
      return true;
    });
    for (const version of ["2.25.0", "2.39.5 (Apple Git-154)", "3.0.windows.1", "?"]) {
      const young = await standIn(says(version));
      await fails(young.git.ask(folder, args), "failed");
    }
  });

  it("that fails without a word gave no answer", async () => {
    const silent = await standIn("echo half an answer; exit 3");
    await assert.rejects(silent.git.ask(folder, ["status"]), (error) => {
      assert.ok(error instanceof GitError);
      assert.equal(error.exitCode, 3);
      return true;
    });
  });

  it("is stopped when what goes in or comes out cannot be had, and that is told", async () => {
    const broken = new Error("a disk is gone");
    const input = (async function* () {
      yield Buffer.from("bytes");
      throw broken;
    })();
    const hash = ["hash-object", "--stdin"];
    await assert.rejects(git.talk(folder, hash, { ...talking, input }), broken);
    const read = (): Promise<never> => Promise.reject(broken);
    await assert.rejects(git.talk(folder, ["hash-object", "--stdin"], { read }), broken);
  });

  it("exchanges bytes of any number, and none is changed", async () => {
    const bytes = Buffer.alloc(3_000_000, Buffer.from([0, 255, 13, 10, 233]));
    const input = (async function* () {
      yield bytes;
    })();
    const read = async (output: AsyncIterable<Uint8Array>): Promise<Buffer> => {
      const pieces: Uint8Array[] = [];
      for await (const piece of output) pieces.push(piece);
      return Buffer.concat(pieces);
    };
    const { git: echo } = await standIn("exec cat");
    assert.ok((await echo.talk(folder, [], { input, read })).equals(bytes));
  });

  it("may answer by an exit status that was expected", async () => {
    assert.equal(await git.ask(folder, ["config", "--get", "no.such"], { accept: [1] }), "");
  });
});

describe("git's environment", () => {
  it("holds nothing that could point git elsewhere, and never prompts", () => {
    const environment = gitEnvironment({
      PATH: "/bin",
      GIT_DIR: "/elsewhere",
      git_ssh_command: "x",
      GIT_TERMINAL_PROMPT: "1",
      Editor: "code --wait",
      SSH_ASKPASS: "/elsewhere/ask",
    });
    assert.deepEqual([environment["Editor"], environment["SSH_ASKPASS"]], [undefined, undefined]);
    assert.equal(environment["PATH"], "/bin");
    assert.equal(environment["GIT_DIR"], undefined);
    assert.equal(environment["git_ssh_command"], undefined);
    assert.equal(environment["GIT_TERMINAL_PROMPT"], "0");
    assert.equal(environment["GIT_ALLOW_PROTOCOL"], "none");
  });
});
