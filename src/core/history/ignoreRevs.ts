import * as l10n from "@vscode/l10n";
/** The commits that a file lists as mere reformatting, and what is wrong with the file. */
export interface IgnoreRevs {
  /** Ids in hex. */
  readonly commits: readonly string[];
  /** A sentence for each line that is no commit id, naming file, line and remedy. */
  readonly problems: readonly string[];
}

/**
 * Takes the text of a file for `git blame --ignore-revs-file` and what the file is called; gives the
 * commits in it. The form is that of git's manual, git-blame: one whole id on a line, comments from
 * `#` on, blanks and empty lines without meaning. Never throws.
 */
export function parseIgnoreRevs(text: string, file: string): IgnoreRevs {
  const commits: string[] = [];
  const problems: string[] = [];
  text.split("\n").forEach((line, index) => {
    const id = (line.split("#", 1)[0] ?? "").trim().toLowerCase();
    if (id === "") return;
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id)) commits.push(id);
    else
      problems.push(l10n.t("{0} line {1}: write the whole id of a commit there.", file, index + 1));
  });
  return { commits, problems };
}
