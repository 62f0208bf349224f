import { basename, dirname } from "node:path";
import { hostOfRemote } from "../core/ownership/remoteHost";
import type { Git } from "./git";
import { GitError } from "./gitError";
import { mailmapped } from "./mailmap";

/** Where a file stands in its repository. */
export interface FilePlace {
  /** The repository's top folder, absolute, as git writes it. */
  readonly root: string;
  /** Repository-relative path with "/". */
  readonly path: string;
}

/** A folder's repository, and the folder's path in it: "" or ending in "/". */
export interface FolderPlace {
  readonly root: string;
  readonly prefix: string;
}

/** Git's exit status for "not a git repository" and for "must be run in a work tree". */
const notInWorkTree = 128;

/**
 * Takes an existing folder; gives its repository, nested repositories and worktrees included, or
 * nothing when it is in none, in a bare one, or inside `.git`. Git itself says where the folder
 * stands, so links and letter case need no care. Throws GitError when git cannot be asked.
 */
export async function placeOfFolder(git: Git, folder: string): Promise<FolderPlace | undefined> {
  const root = await askLine(git, folder, ["rev-parse", "--show-toplevel"], notInWorkTree);
  if (root === "") return undefined;
  return { root, prefix: await askLine(git, folder, ["rev-parse", "--show-prefix"]) };
}

/** Takes an absolute path of a file; gives its place, or nothing. Throws GitError. */
export async function placeOfFile(git: Git, file: string): Promise<FilePlace | undefined> {
  const place = await placeOfFolder(git, dirname(file));
  return place && { root: place.root, path: place.prefix + basename(file) };
}

/** Takes a repository's root; gives the commit HEAD is at, or nothing before the first. Throws GitError. */
export async function headOf(git: Git, root: string): Promise<string | undefined> {
  const args = ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"];
  return (await askLine(git, root, args, 1)) || undefined;
}

/**
 * Takes a repository's root and further addresses; gives the lead's addresses: those, the one git
 * is set to there, and what the mailmap makes of each. Throws GitError.
 */
export async function leadEmailsOf(
  git: Git,
  root: string,
  further: readonly string[],
): Promise<string[]> {
  const own = await askLine(git, root, ["config", "--get", "user.email"], 1);
  const given = [own, ...further].filter((email) => email !== "");
  const contacts = given.map((email) => ({ name: "", email }));
  const mapped = await mailmapped(git, root, contacts);
  return [...new Set([...given, ...mapped.map(({ email }) => email)])];
}

/** Takes a repository's root; gives the name git is set to there, or "". Throws GitError. */
export async function userNameOf(git: Git, root: string): Promise<string> {
  return askLine(git, root, ["config", "--get", "user.name"], 1);
}

/**
 * Takes a repository's root; gives the host of its remote, of `origin` if there are several, or
 * nothing when it has none or keeps it on a disk. Throws GitError.
 */
export async function remoteHostOf(git: Git, root: string): Promise<string | undefined> {
  const list = ["config", "--null", "--get-regexp", "^remote\\..*\\.url$"];
  const remotes = (await askLine(git, root, list, 1)).split("\0").filter((entry) => entry !== "");
  const origin = remotes.find((entry) => entry.startsWith("remote.origin.url\n"));
  const [, address = ""] = (origin ?? remotes[0] ?? "").split("\n");
  return hostOfRemote(address);
}

/** Asks for one line, or for entries that end in NUL; where `accept` is the exit status, the answer is "". */
async function askLine(
  git: Git,
  folder: string,
  args: readonly string[],
  accept?: number,
): Promise<string> {
  try {
    return (await git.ask(folder, args)).replace(/\r?\n$/, "");
  } catch (error) {
    if (GitError.is(error, "failed") && error.exitCode === accept && !isDistrust(error)) return "";
    throw error;
  }
}

/** Git refuses a folder that belongs to somebody else; the lead can lift that (`safe.directory`). */
function isDistrust(error: GitError): boolean {
  return error.message.includes("dubious ownership");
}
