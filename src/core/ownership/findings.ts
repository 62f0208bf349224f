import { plainLine } from "../text/plain";
import type { Codeowners, CodeownersProblem, Dialect } from "./codeowners";
import { noEffectText, tooLargeText } from "./words";

/** Something to tell the lead of a place in a CODEOWNERS file; lines and columns count from 1. */
export interface Finding {
  readonly kind: "problem" | "note";
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly message: string;
}

/** A CODEOWNERS file, in force or not. */
export interface SomeCodeowners {
  /** Repository-relative, with "/". */
  readonly path: string;
  /** The one whose forge looks for the file in force, where that is known. */
  readonly known: Dialect | undefined;
  readonly codeowners: Codeowners;
  readonly tooLarge: boolean;
}

/** Long enough for a long pattern, quoted in part, and what to do about it. */
const lineAtMost = 300;

/**
 * Takes a CODEOWNERS file and the path of the one in force, if there is one; gives what there is to
 * tell of it, each fault at its place, and of the whole file on its first line. Never throws.
 */
export function findingsOf(file: SomeCodeowners, inForce: string | undefined): Finding[] {
  const { path, known, codeowners, tooLarge } = file;
  const findings = codeowners.problems.map(problemFinding);
  if (tooLarge) findings.unshift(onFirstLine("problem", tooLargeText(path)));
  // Where no forge is known each place counts, so that a file which is there has another before it.
  const dialect = known ?? (inForce === undefined ? undefined : codeowners.dialect);
  if (inForce !== path && dialect !== undefined) {
    findings.unshift(onFirstLine("note", noEffectText(inForce, dialect)));
  }
  return findings;
}

function problemFinding(problem: CodeownersProblem): Finding {
  const { line, column, endColumn, reason, remedy } = problem;
  const message = [`${reason}.`, remedy].map((text) => plainLine(text, lineAtMost)).join("\n");
  return { kind: "problem", line, column, endColumn, message };
}

function onFirstLine(kind: Finding["kind"], message: string): Finding {
  return { kind, line: 1, column: 1, endColumn: Number.MAX_SAFE_INTEGER, message };
}
