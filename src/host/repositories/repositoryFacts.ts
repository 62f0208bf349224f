import type { TouchLog } from "../../core/history/touchLog";
import type { Dialect } from "../../core/ownership/codeowners";
import { type CodeownersFile, readCodeowners } from "../../git/codeownersFile";
import type { GitConfig } from "../../git/config";
import type { Git } from "../../git/git";
import { readEnds, readIgnoreRevs } from "../../git/ignoredCommits";

/** What a repository says apart from its history. */
export interface RepositoryFacts {
  /** Nothing before the first commit. */
  readonly head: string | undefined;
  /** The address git is set to there, if it is. */
  readonly userEmail: string;
  /** The name git is set to there, if it is. */
  readonly userName: string;
  readonly codeowners: CodeownersFile | undefined;
  /** Ids of the commits at which a shallow clone was cut off. */
  readonly shallow: readonly string[];
  /** Ids of commits that only reformat. */
  readonly ignored: readonly string[];
  /** A sentence for each fault in the files that list those. */
  readonly problems: readonly string[];
}

/** Files of a repository by which Baton judges: a change of one changes more than the history. */
export const factFile = /(?:^|\/)(?:CODEOWNERS|\.mailmap|\.gitattributes|\.git-blame-ignore-revs)$/;

/**
 * Takes a repository's root, its configuration as it is being read, and the dialect of its CODEOWNERS
 * where the lead has set it; gives what the repository says. Throws GitError and what the disk throws.
 */
export async function readFacts(
  git: Git,
  root: string,
  asked: Promise<GitConfig>,
  dialect?: Dialect,
): Promise<RepositoryFacts> {
  const [config, { head, shallow }] = await Promise.all([asked, readEnds(git, root)]);
  const codeowners = await readCodeowners(root, config.remoteHost, dialect);
  const { commits, problems } = await readIgnoreRevs(root, config.ignoreRevsFiles);
  const { userEmail, userName } = config;
  return { head, shallow, userEmail, userName, codeowners, ignored: commits, problems };
}

/** Takes commits; gives whether one changed a file by which Baton judges. */
export function saysWhoIsWho({ paths }: TouchLog): boolean {
  return paths.some((path) => factFile.test(path));
}
