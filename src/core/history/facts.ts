import type { OwnershipRule } from "../ownership/codeowners";
import type { Topic } from "../people/topics";
import type { PersonKnowledge } from "./knowledge";
import type { TouchIndex } from "./touchIndex";

/** Something anybody can check in git or in CODEOWNERS. Times are unix seconds. */
export type Fact =
  | { kind: "recentOnFile"; count: number; of: number; last: number }
  | { kind: "olderOnFile"; count: number; last: number }
  | { kind: "inFolder"; folder: string; count: number; last: number }
  | { kind: "onCompanion"; path: string; count: number; last: number }
  | { kind: "owner"; line: number; owner: string }
  | { kind: "wantsToGrow"; topic: Topic };

/** "6 of the last 9": enough commits to tell a habit, few enough to count on a screen. */
const recentCommits = 9;

/**
 * Takes what a person knows of a file, the file's path, the rule and the owner in it that names the
 * person (if any), and the moment; gives up to three facts, the weightiest first.
 */
export function factsFor(
  index: TouchIndex,
  knowledge: PersonKnowledge,
  path: string,
  at: number,
  named?: { rule: OwnershipRule; owner: string },
): Fact[] {
  const facts: Fact[] = [];
  const onFile = fileFact(index, knowledge, path, at);
  if (onFile) facts.push(onFile);
  if (knowledge.folderCommits > knowledge.fileCommits) {
    const { folder, folderCommits: count, lastInFolder: last } = knowledge;
    facts.push({ kind: "inFolder", folder, count, last });
  }
  if (facts.length === 0 && knowledge.onCompanion) {
    const { path: companion, commits: count, last } = knowledge.onCompanion;
    facts.push({ kind: "onCompanion", path: companion, count, last });
  }
  if (named) facts.push({ kind: "owner", line: named.rule.line, owner: named.owner });
  return facts;
}

/** Takes a person's facts; gives whether they have worked on the file itself. */
export function knowsFile(facts: readonly Fact[]): boolean {
  return facts.some(({ kind }) => kind === "recentOnFile" || kind === "olderOnFile");
}

/** Takes a person's facts; gives whether they named a topic of the change as one to grow in. */
export function wantsToGrow(facts: readonly Fact[]): boolean {
  return facts.some(({ kind }) => kind === "wantsToGrow");
}

function fileFact(
  index: TouchIndex,
  { person, fileCommits, lastOnFile: last }: PersonKnowledge,
  path: string,
  at: number,
): Fact | undefined {
  if (fileCommits === 0) return undefined;
  const recent = index
    .between(index.commitsOnFile(index.newestPath(path)), 0, at)
    .subarray(0, recentCommits);
  const count = recent.filter((commit) => index.personsOf(commit).includes(person)).length;
  if (count === 0) return { kind: "olderOnFile", count: fileCommits, last };
  return { kind: "recentOnFile", count, of: recent.length, last };
}
