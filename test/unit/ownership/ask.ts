import { ownershipOf } from "../../../src/core/ownership/match";
import { parseGithubCodeowners } from "../../../src/core/ownership/github";

/** Owners of a path under a CODEOWNERS text: none for deliberately unowned, null for no rule. */
export function ownersIn(text: string, path: string): readonly string[] | null {
  const ownership = ownershipOf(parseGithubCodeowners(text), path);
  if (ownership.kind === "noRule") return null;
  return ownership.kind === "owned" ? ownership.owners : [];
}

/** Whether one pattern, alone in a file, takes a path. */
export function takes(pattern: string, path: string): boolean {
  return ownersIn(`${pattern} @someone\n`, path) !== null;
}

/** Writes a path as a pattern that means this path and nothing else. */
export function escaped(path: string): string {
  return `/${path.replace(/[\\*?[\]! \t]/g, (character) => `\\${character}`)}`;
}
