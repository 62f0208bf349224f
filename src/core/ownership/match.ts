import type { Codeowners, Ownership } from "./codeowners";

/**
 * Says who owns a file.
 *
 * Takes a path relative to the repository with "/" between its parts. Gives "owned" with the owners
 * as written, "unowned" when the rules in force name nobody (a line without owners takes ownership
 * away: GitHub's "About code owners", the `/apps/github` line of its example; so does an exclusion
 * on GitLab), or "noRule". Never throws.
 *
 * Where several sections name owners, all of them own the file (GitLab's "Advanced CODEOWNERS
 * configuration", Regular entries and sections). The last section's rule is shown first: rules for
 * everything stand at the top of a file, so it says more about this file.
 */
export function ownershipOf(codeowners: Codeowners, path: string): Ownership {
  const rules = codeowners.findRules(path);
  const last = rules.at(-1);
  if (last === undefined) return { kind: "noRule" };
  const owning = rules.filter((rule) => rule.owners.length > 0);
  const rule = owning.pop();
  if (rule === undefined) return { kind: "unowned", rule: last };
  if (owning.length === 0) return { kind: "owned", rule, owners: rule.owners };
  const owners = new Set([...owning, rule].flatMap((each) => each.owners));
  return { kind: "owned", rule, owners: [...owners], others: owning };
}
