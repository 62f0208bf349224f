import * as l10n from "@vscode/l10n";
import { compilePattern } from "../../ownership/pattern";
import { patternFault } from "../../ownership/patternFault";
import { RuleTree } from "../../ownership/ruleTree";
import { plainLine } from "../../text/plain";

/** Globs as read: which paths they take, and a sentence for each that is none. */
export interface Globs {
  readonly takes: (path: string) => boolean;
  readonly problems: readonly string[];
}

/**
 * Takes globs as `.gitignore` has them (without "!"), as strangers may have written them; gives what
 * they take. A bad one costs only itself. Never throws.
 */
export function readGlobs(globs: readonly string[]): Globs {
  const tree = new RuleTree();
  const problems: string[] = [];
  globs.forEach((glob, order) => {
    const isGlob = glob.trim() !== "" && patternFault(glob) === undefined;
    if (isGlob) tree.add(compilePattern(glob), order);
    else problems.push(problemText(glob));
  });
  return { takes: (path) => tree.lastMatch(path) !== undefined, problems };
}

function problemText(glob: string): string {
  return l10n.t(
    '{0} is no pattern. Write one like "secrets/**" or "*.pem", without "!" and "[ ]".',
    JSON.stringify(plainLine(glob, 60)),
  );
}
