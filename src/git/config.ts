import { hostOfRemote } from "../core/ownership/remoteHost";
import { askText } from "./askText";
import type { Git } from "./git";

/** What Baton asks git's configuration for. */
export interface GitConfig {
  /** The address git is set to in the repository, "" when there is none. */
  readonly userEmail: string;
  /** The host of the remote, of `origin` if there are several; nothing without one, or on a disk. */
  readonly remoteHost: string | undefined;
  /** Files of commits that only reformat, as they are written there. */
  readonly ignoreRevsFiles: readonly string[];
}

/** Names that hold no secrets: the whole configuration may have tokens in it. */
const wanted = String.raw`^(user\.email|remote\..*\.url|blame\.ignorerevsfile)$`;

/** Takes a repository's root; gives its configuration. Throws GitError. */
export async function readConfig(git: Git, root: string): Promise<GitConfig> {
  const text = await askText(git, root, ["config", "--null", "--get-regexp", wanted], 1);
  const entries = text.split("\0").map((entry) => {
    const end = entry.indexOf("\n");
    return end < 0 ? { name: entry, value: "" } : splitAt(entry, end);
  });
  const valuesOf = (name: string): string[] =>
    entries.filter((entry) => entry.name === name).map(({ value }) => value);
  const files = valuesOf("blame.ignorerevsfile");
  const remote =
    valuesOf("remote.origin.url").at(0) ??
    entries.find(({ name }) => name.startsWith("remote."))?.value;
  return {
    userEmail: valuesOf("user.email").at(-1) ?? "",
    remoteHost: remote === undefined ? undefined : hostOfRemote(remote),
    // An empty value takes back what was set before it (git's manual, git-config).
    ignoreRevsFiles: files.slice(files.lastIndexOf("") + 1),
  };
}

/** Takes a repository's root; gives the host of its remote, as `readConfig` does. Throws GitError. */
export async function remoteHostOf(git: Git, root: string): Promise<string | undefined> {
  return (await readConfig(git, root)).remoteHost;
}

function splitAt(entry: string, end: number): { name: string; value: string } {
  return { name: entry.slice(0, end), value: entry.slice(end + 1) };
}
