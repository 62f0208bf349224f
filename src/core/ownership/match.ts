import type { Codeowners, Ownership } from "./codeowners";

/**
 * Says who owns a file.
 *
 * Takes a path relative to the repository with "/" between its parts. Gives "owned" with the owners
 * as written, "unowned" when the rule in force names nobody (a line without owners takes ownership
 * away: GitHub's "About code owners", the `/apps/github` line of its example), or "noRule".
 * Never throws.
 */
export function ownershipOf(codeowners: Codeowners, path: string): Ownership {
  const rule = codeowners.findRule(path);
  if (rule === undefined) return { kind: "noRule" };
  if (rule.owners.length === 0) return { kind: "unowned", rule };
  return { kind: "owned", rule, owners: rule.owners };
}
