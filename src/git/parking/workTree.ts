import { relative, resolve } from "node:path";
import type { Git, TalkOptions } from "../git";
import { GitError } from "../gitError";

/** The work tree that a change is parked in, and where its repository keeps its things. */
export interface WorkTree {
  /** The top folder, absolute. */
  readonly root: string;
  /** "" for the main work tree, else `worktrees/<name>`. */
  readonly name: string;
  /** What of the repository is this work tree's own: index, HEAD. */
  readonly gitDir: string;
  /** The folder that all work trees share. */
  readonly commonDir: string;
  readonly index: string;
  readonly objects: string;
  readonly algorithm: "sha1" | "sha256";
  /** Baton's own folder for this work tree. */
  readonly folder: string;
}

/** A filter, say of Git LFS, may be silent for long over a big file. */
const longestSilenceMs = 600_000;

/**
 * What git is told each time: an index that stands in is written whole, line endings that do not
 * survive a round trip are no reason to stop (the raw bytes are kept beside), and what is written is
 * on the disk before git ends. Filters run as they do when the lead stages a file: without Git LFS
 * the file would be parked, and put back, as something else than git has.
 */
const always = [
  "-c",
  "core.safecrlf=false",
  "-c",
  "core.splitIndex=false",
  "-c",
  "core.logAllRefUpdates=false",
  "-c",
  "core.fsync=all",
] as const;

const asked = [
  "--show-toplevel",
  "--absolute-git-dir",
  "--git-common-dir",
  "--git-path",
  "index",
  "--git-path",
  "objects",
  "--show-object-format",
] as const;

/** Takes a folder in a work tree; gives the work tree. Throws GitError. */
export async function workTreeAt(git: Git, folder: string): Promise<WorkTree> {
  const answer = await gitText(git, folder, ["rev-parse", ...asked]);
  const lines = answer.replace(/\r?\n$/, "").split(/\r?\n/);
  const [root = "", gitDir = "", common = "", index = "", objects = "", algorithm] = lines;
  if (lines.length !== 6 || (algorithm !== "sha1" && algorithm !== "sha256")) {
    throw new GitError("failed", "git rev-parse does not say where the repository is");
  }
  const commonDir = resolve(folder, common);
  return {
    root: resolve(root),
    gitDir: resolve(gitDir),
    name: relative(commonDir, resolve(gitDir)).replaceAll("\\", "/"),
    commonDir,
    index: resolve(folder, index),
    objects: resolve(folder, objects),
    algorithm,
    folder: resolve(gitDir, "baton"),
  };
}

/**
 * Takes a folder, arguments, and pieces for standard input; gives what git wrote, as text in which
 * U+FFFD stands for what is not UTF-8. Throws GitError.
 */
export async function gitText(
  git: Git,
  folder: string,
  args: readonly string[],
  options: Omit<TalkOptions<string>, "read" | "input"> & { input?: readonly string[] } = {},
): Promise<string> {
  const { input = [], ...rest } = options;
  const bytes = await gitTalk(git, folder, args, { ...rest, input: piecesOf(input), read: whole });
  return bytes.toString("utf8");
}

/** As `Git.talk`, with what parking tells git each time. */
export async function gitTalk<T>(
  git: Git,
  folder: string,
  args: readonly string[],
  options: TalkOptions<T>,
): Promise<T> {
  return git.talk(folder, [...always, ...args], { silenceMs: longestSilenceMs, ...options });
}

/** Takes what git writes; gives all of it. */
export async function whole(output: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of output) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function* piecesOf(texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
