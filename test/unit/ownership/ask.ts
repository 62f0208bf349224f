import assert from "node:assert/strict";
import type { Dialect } from "../../../src/core/ownership/codeowners";
import { parseCodeowners } from "../../../src/core/ownership/dialect";
import { ownershipOf } from "../../../src/core/ownership/match";

/** Owners of a path under a CODEOWNERS text: none for deliberately unowned, null for no rule. */
export function ownersIn(
  text: string,
  path: string,
  dialect: Dialect = "github",
): readonly string[] | null {
  const ownership = ownershipOf(parseCodeowners(text, dialect), path);
  if (ownership.kind === "noRule") return null;
  return ownership.kind === "owned" ? ownership.owners : [];
}

/** Whether one pattern, alone in a file, takes a path. */
export function takes(pattern: string, path: string, dialect: Dialect = "github"): boolean {
  return ownersIn(`${pattern} @someone\n`, path, dialect) !== null;
}

/** Writes a path as a pattern that means this path and nothing else. */
export function escaped(path: string): string {
  return `/${path.replace(/[\\*?[\]! \t]/g, (character) => `\\${character}`)}`;
}

export interface PatternRow {
  readonly pattern: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** Makes a test of each pattern and path. */
export function patternTable(
  title: string,
  rows: readonly PatternRow[],
  dialect: Dialect = "github",
): void {
  describe(title, () => {
    for (const { pattern, yes, no } of rows) {
      for (const path of yes)
        it(`${pattern} takes ${path}`, () => assert.ok(takes(pattern, path, dialect)));
      for (const path of no)
        it(`${pattern} leaves ${path}`, () => assert.ok(!takes(pattern, path, dialect)));
    }
  });
}
