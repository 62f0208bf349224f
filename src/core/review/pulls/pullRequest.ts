/** A repository as a forge names it. */
export interface RepositoryName {
  readonly owner: string;
  readonly name: string;
}

/** A branch as a forge names it: of a repository's owner. */
export interface BranchName {
  readonly owner: string;
  readonly branch: string;
}

/** A pull request, as far as Baton needs it. All texts are by strangers. */
export interface PullRequest {
  /** The one it asks to be merged into. */
  readonly repository: RepositoryName;
  readonly number: number;
  readonly title: string;
  readonly author: string;
  /** The commit that it stands at, in hex. */
  readonly head: string;
  readonly branch: string;
  readonly isOpen: boolean;
  /** Its page in a browser. */
  readonly address: string;
  /** What the forge calls it in its own language. */
  readonly key: string;
}

/** Takes two repositories; gives whether they are one. Forges do not tell letter case apart. */
export function isSameRepository(one: RepositoryName, other: RepositoryName): boolean {
  return repositoryKey(one) === repositoryKey(other);
}

/** Takes a repository; gives what is the same for every way to write its name. */
export function repositoryKey({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`.toLowerCase();
}
