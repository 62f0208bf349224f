import type { Codeowners, CodeownersProblem, OwnershipRule } from "./codeowners";
import type { Fault } from "./fault";
import { type Entry, linesOf, readEntry, type Word } from "./line";
import { ownerFault } from "./owner";
import { compilePattern } from "./pattern";
import { patternFault } from "./patternFault";
import { RuleTree } from "./ruleTree";

/**
 * Reads a CODEOWNERS file as GitHub does: the last rule that matches wins, and a line with a fault
 * is skipped and reported while the rest works ("About code owners", CODEOWNERS syntax).
 *
 * Takes the text of the file, any text; gives its rules, its problems and the way to ask it.
 * Never throws. `githubSizeLimit` is the caller's to hold: size is counted in bytes, not here.
 */
export function parseGithubCodeowners(text: string): Codeowners {
  const rules: OwnershipRule[] = [];
  const problems: CodeownersProblem[] = [];
  const tree = new RuleTree();
  for (const [index, content] of linesOf(text).entries()) {
    const entry = readEntry(content);
    if (entry === undefined) continue;
    const line = index + 1;
    const found = problemsOf(entry, line);
    for (const problem of found) problems.push(problem);
    if (found.length > 0) continue;
    tree.add(compilePattern(entry.pattern.text), rules.length);
    rules.push(ruleOf(entry, line));
  }
  return { dialect: "github", rules, problems, findRule: (path) => ruleAt(rules, tree, path) };
}

function ruleAt(
  rules: readonly OwnershipRule[],
  tree: RuleTree,
  path: string,
): OwnershipRule | undefined {
  const order = tree.lastMatch(path);
  return order === undefined ? undefined : rules[order];
}

function ruleOf({ pattern, owners }: Entry, line: number): OwnershipRule {
  return {
    line,
    pattern: pattern.text,
    owners: owners.map((owner) => owner.text),
    section: null,
  };
}

function problemsOf({ pattern, owners }: Entry, line: number): CodeownersProblem[] {
  return [
    problemOf(patternFault(pattern.text), pattern, line),
    ...owners.map((owner) => problemOf(ownerFault(owner.text), owner, line)),
  ].filter((problem) => problem !== undefined);
}

function problemOf(
  fault: Fault | undefined,
  word: Word,
  line: number,
): CodeownersProblem | undefined {
  if (fault === undefined) return undefined;
  return {
    line,
    column: word.offset + fault.start + 1,
    endColumn: word.offset + fault.end + 1,
    reason: fault.reason,
    remedy: fault.remedy,
  };
}
