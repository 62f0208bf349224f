import type { CheckedOut, Remote } from "../core/review/pulls/whichPull";
import { askText } from "./askText";
import type { Git } from "./git";

/** The remotes of a clone and the branch that is checked out there. */
export interface CloneState {
  readonly remotes: readonly Remote[];
  readonly checkedOut: CheckedOut;
}

/** Names that hold no secrets: the whole configuration may have tokens in it. */
const wanted = String.raw`^(branch\..*\.(remote|merge|pushremote)|remote\.pushdefault)$`;

/** Takes a repository's root; gives its remotes, as git rewrites their addresses, and its branch. Throws GitError. */
export async function cloneState(git: Git, root: string): Promise<CloneState> {
  const branch = await askText(git, root, ["symbolic-ref", "--quiet", "--short", "HEAD"], 1);
  const listed = await askText(git, root, ["remote", "--verbose"]);
  const config = await askText(git, root, ["config", "--null", "--get-regexp", wanted], 1);
  const values = new Map(
    config.split("\0").flatMap((entry): [string, string][] => {
      const end = entry.indexOf("\n");
      return end < 0 ? [] : [[entry.slice(0, end), entry.slice(end + 1)]];
    }),
  );
  const of = (name: string): string | undefined =>
    branch === "" ? undefined : values.get(`branch.${branch}.${name}`);
  return {
    remotes: remotesIn(listed),
    checkedOut: {
      branch: branch === "" ? undefined : branch,
      pullRemote: of("remote"),
      pullRef: of("merge"),
      pushRemote: of("pushremote") ?? values.get("remote.pushdefault"),
    },
  };
}

/** Each remote once, by the address it is fetched from: "origin\thttps://… (fetch)". */
function remotesIn(listed: string): Remote[] {
  return listed.split("\n").flatMap((line) => {
    const [, name, address] = /^([^\t]+)\t(.+) \(fetch\)(?: \[.*\])?$/.exec(line) ?? [];
    return name === undefined || address === undefined ? [] : [{ name, address }];
  });
}
