import type { Codeowners, CodeownersProblem, Dialect, OwnershipRule } from "./codeowners";
import type { Fault } from "./fault";
import { type Entry, linesOf, readEntry } from "./line";
import { compilePattern } from "./pattern";
import { patternFault } from "./patternFault";
import { problemAt } from "./problem";
import { RuleTree } from "./ruleTree";

/** What is wrong with an owner, if anything, by the dialect's own rules. */
export type OwnerCheck = (owner: string) => Fault | undefined;

/**
 * Reads a CODEOWNERS file of a dialect without sections, in which the last rule that matches wins
 * and a line with a fault is skipped and reported while the rest works. Takes any text. Never throws.
 */
export function readLastMatchFile(
  text: string,
  dialect: Dialect,
  ownerFault: OwnerCheck,
): Codeowners {
  const rules: OwnershipRule[] = [];
  const problems: CodeownersProblem[] = [];
  const tree = new RuleTree();
  for (const [index, content] of linesOf(text).entries()) {
    const entry = readEntry(content);
    if (entry === undefined) continue;
    const line = index + 1;
    const found = problemsOf(entry, line, ownerFault);
    for (const problem of found) problems.push(problem);
    if (found.length > 0) continue;
    tree.add(compilePattern(entry.pattern.text), rules.length);
    rules.push(ruleOf(entry, line));
  }
  return { dialect, rules, problems, findRules: (path) => rulesFor(rules, tree, path) };
}

function rulesFor(
  rules: readonly OwnershipRule[],
  tree: RuleTree,
  path: string,
): readonly OwnershipRule[] {
  const order = tree.lastMatch(path);
  return order === undefined ? [] : rules.slice(order, order + 1);
}

function ruleOf({ pattern, owners }: Entry, line: number): OwnershipRule {
  return {
    line,
    pattern: pattern.text,
    owners: owners.map((owner) => owner.text),
    section: null,
  };
}

function problemsOf(
  { pattern, owners }: Entry,
  line: number,
  ownerFault: OwnerCheck,
): CodeownersProblem[] {
  const last = owners.at(-1) ?? pattern;
  const ownersEnd = last.offset + last.text.length - pattern.offset;
  const faults = [
    { word: pattern, fault: patternFault(pattern.text, ownersEnd) },
    ...owners.map((word) => ({ word, fault: ownerFault(word.text) })),
  ];
  return faults.flatMap(({ word, fault }) => (fault ? [problemAt(line, word, fault)] : []));
}
