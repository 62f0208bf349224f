import { hostOfRemote } from "../../ownership/remoteHost";
import { type BranchName, repositoryKey, type RepositoryName } from "./pullRequest";

/** A remote of a clone. */
export interface Remote {
  readonly name: string;
  readonly address: string;
}

/** What git knows of the branch that is checked out. */
export interface CheckedOut {
  /** Absent when no branch is. */
  readonly branch: string | undefined;
  /** The remote that it is pulled from and the ref there, as git's configuration has them. */
  readonly pullRemote: string | undefined;
  readonly pullRef: string | undefined;
  /** The remote that it is pushed to, where git is set to another than that. */
  readonly pushRemote: string | undefined;
}

/** What a forge is asked, to find the pull request of a branch. */
export interface PullQuestions {
  /** Repositories that it may be open in, the likeliest first. */
  readonly repositories: readonly RepositoryName[];
  /** Branches that it may be from, the likeliest first. */
  readonly heads: readonly BranchName[];
  /** Its number, where git was set up by somebody who knew it. */
  readonly number: number | undefined;
}

/** The names of a forge's host that people use in remotes. */
const otherNames: Readonly<Record<string, string>> = {
  "ssh.github.com": "github.com",
  "www.github.com": "github.com",
  "altssh.github.com": "github.com",
};

/**
 * Takes a remote's address; gives the forge's host and the repository, or nothing for a path or what
 * has another shape. Never throws.
 */
export function repositoryOfRemote(
  address: string,
): { readonly host: string; readonly repository: RepositoryName } | undefined {
  const host = hostOfRemote(address);
  const path = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/]+\/|[^/:]+:)\/?(.+?)\/*$/is.exec(address)?.[1];
  const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100}?)(?:\.git)?$/.exec(path ?? "") ?? [];
  if (host === undefined || owner === undefined || name === undefined) return undefined;
  // Several accounts on one host are told apart by aliases in ssh's configuration: github.com-work.
  const plain = host.replace(/^(github\.com)-.+$/, "$1");
  return { host: otherNames[plain] ?? plain, repository: { owner, name } };
}

/** Takes the remotes, the branch and the forge's host; gives what to ask it. */
export function questionsFor(
  remotes: readonly Remote[],
  checkedOut: CheckedOut,
  host: string,
): PullQuestions {
  const { pullRemote, pushRemote, branch } = checkedOut;
  const number = numberIn(checkedOut.pullRef);
  const pulled = pullRemote ?? "";
  // A number is one of the remote that it was pulled from.
  const first =
    number === undefined ? ["origin", pulled, "upstream"] : ["origin", "upstream", pulled];
  const known = remotes
    .toSorted((a, b) => rank(first, b.name) - rank(first, a.name))
    .flatMap(({ name, address }) => {
      const found = repositoryOfRemote(address);
      return found?.host === host ? [{ name, repository: found.repository }] : [];
    });
  const repositories = distinct(known.map(({ repository }) => repository));
  const upstream = upstreamBranch(checkedOut.pullRef);
  const from = (remote: string | undefined, named: string | undefined): BranchName[] =>
    known.flatMap(({ name, repository: { owner } }) =>
      name === remote && named !== undefined ? [{ owner, branch: named }] : [],
    );
  const others = repositories.flatMap(({ owner }) =>
    [upstream, branch].flatMap((named) => (named === undefined ? [] : [{ owner, branch: named }])),
  );
  const heads = [...from(pullRemote, upstream), ...from(pushRemote, branch), ...others];
  return { repositories, heads: distinctHeads(heads), number };
}

/** The later in the list, the likelier; others stand before all of them. */
function rank(names: readonly string[], name: string): number {
  return names.lastIndexOf(name);
}

function upstreamBranch(ref: string | undefined): string | undefined {
  return /^refs\/heads\/(.+)$/s.exec(ref ?? "")?.[1];
}

/** Those who check out a pull request by number follow the ref that the forge keeps for it. */
function numberIn(ref: string | undefined): number | undefined {
  const number = /^refs\/pull\/(\d{1,9})\/head$/.exec(ref ?? "")?.[1];
  return number === undefined ? undefined : Number(number);
}

function distinct(all: readonly RepositoryName[]): RepositoryName[] {
  const keys = all.map(repositoryKey);
  return all.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}

function distinctHeads(all: readonly BranchName[]): BranchName[] {
  const keys = all.map(({ owner, branch }) => `${owner.toLowerCase()}:${branch}`);
  return all.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
}
