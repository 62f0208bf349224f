import type { Git } from "./git";

/** How GitHub's linguist marks what nobody wrote by hand ("Overrides" in its documentation). */
const attributes = ["linguist-generated", "linguist-vendored"];

/**
 * Takes a repository's root and repository-relative paths; gives those that `.gitattributes` calls
 * generated or vendored. Throws GitError.
 */
export async function readGenerated(
  git: Git,
  root: string,
  paths: readonly string[],
): Promise<Set<string>> {
  if (paths.length === 0) return new Set();
  const input = paths.map((path) => `${path}\0`).join("");
  const args = ["check-attr", "--stdin", "-z", ...attributes];
  const fields = (await git.ask(root, args, { input, urgency: "background" })).split("\0");
  const generated = new Set<string>();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const value = fields[at + 2];
    if (value === "set" || value === "true") generated.add(fields[at] ?? "");
  }
  return generated;
}
