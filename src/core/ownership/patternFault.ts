import * as l10n from "@vscode/l10n";
import { type Fault, type Fix, quote } from "./fault";

/**
 * Finds what makes GitHub skip a line because of its pattern, and what to write instead.
 *
 * The rules are those of "About code owners" (syntax exceptions: no `!`, no `[ ]`, no escaped `#`)
 * and the suggestions those of GitHub's own list of errors (REST, "List CODEOWNERS errors").
 * Takes the pattern and how far its owners reach, counted from its start (no farther than itself
 * where it has none); gives the first fault, or undefined for a usable pattern. Never throws.
 */
export function patternFault(pattern: string, ownersEnd = pattern.length): Fault | undefined {
  // Escaped characters mean nothing special: blanked out, with every offset kept.
  const plain = withoutEscapes(pattern);
  for (const check of [negation, brackets, manyStars, openEscape, onlySlash, emptySegment]) {
    const fault = check(plain, pattern, ownersEnd);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

type Check = (plain: string, pattern: string, ownersEnd: number) => Fault | undefined;

function withoutEscapes(pattern: string): string {
  return pattern.replace(/\\[^]/g, "xx");
}

/** The edit that puts another pattern in the place of the whole one. */
function rewrite(title: string, pattern: string, text: string): Fix {
  return { title, start: 0, end: pattern.length, text };
}

const negation: Check = (plain, pattern, ownersEnd) => {
  if (!plain.startsWith("!")) return undefined;
  const bare = pattern.replace(/^!+/, "");
  const wanted = quote(bare);
  const title = l10n.t("Write {0} without owners", wanted);
  const fix = { title, start: 0, end: ownersEnd, text: bare };
  return {
    start: 0,
    end: 1,
    reason: l10n.t("Invalid pattern: `!` does not negate a pattern"),
    remedy:
      bare === ""
        ? l10n.t(
            "To leave these files without owners, write the pattern alone on a line below the rule it is an exception to.",
          )
        : l10n.t(
            "To leave these files without owners, write {0} alone on a line below the rule it is an exception to.",
            wanted,
          ),
    fix: bare === "" ? undefined : fix,
  };
};

const brackets: Check = (plain, pattern) => {
  const start = plain.search(/[[\]]/);
  if (start < 0) return undefined;
  const end = Math.max(plain.lastIndexOf("["), plain.lastIndexOf("]")) + 1;
  const escaped = pattern.replace(/\\[^]|[[\]]/g, (found) =>
    found.length === 1 ? `\\${found}` : found,
  );
  return {
    start,
    end,
    reason: l10n.t("Invalid pattern: both `[` and `]` must be escaped with a `\\`"),
    remedy: l10n.t(
      "Did you mean {0}? A range of characters needs one line for each.",
      quote(escaped),
    ),
    fix: rewrite(l10n.t("Escape the brackets: {0}", quote(escaped)), pattern, escaped),
  };
};

const manyStars: Check = (plain, pattern) => {
  const start = plain.indexOf("***");
  if (start < 0) return undefined;
  const fewer = pattern.replace(/\\[^]|\*{3,}/g, (found) => (found.startsWith("*") ? "**" : found));
  return {
    start,
    end: start + 3,
    reason: l10n.t("Invalid pattern: three or more `*` in a row"),
    remedy: l10n.t("Did you mean {0}?", quote(fewer)),
    fix: rewrite(l10n.t("Write {0}", quote(fewer)), pattern, fewer),
  };
};

const openEscape: Check = (plain) => {
  if (!plain.endsWith("\\")) return undefined;
  return {
    start: plain.length - 1,
    end: plain.length,
    reason: l10n.t(
      "Invalid pattern: the `\\` at its end escapes nothing, as a `#` always starts a comment",
    ),
    remedy: l10n.t("Write `?` where the name has a `#`, or `\\\\` where it has a `\\`."),
  };
};

const onlySlash: Check = (plain) => {
  if (plain !== "/") return undefined;
  return {
    start: 0,
    end: 1,
    reason: l10n.t("The pattern {0} will never match anything", quote(plain)),
    remedy: l10n.t("Did you mean `*` instead?"),
    fix: rewrite(l10n.t("Write `*`, which stands for every file"), plain, "*"),
  };
};

/** Between two slashes: nothing, `.` or `..`, none of which is a name. */
const noName = /\/\/|(?<![^/])\.\.?(?![^/])/;

const emptySegment: Check = (plain, pattern) => {
  const found = noName.exec(plain);
  if (found === null) return undefined;
  return {
    start: found.index,
    end: found.index + found[0].length,
    reason: l10n.t("The pattern {0} will never match anything", quote(pattern)),
    remedy: l10n.t("Write the path from the top of the repository, without `.`, `..` or `//`."),
    fix: shorterPath(pattern),
  };
};

/** Where a `..` is meant to lead, and what is meant by a path of nothing else, nobody can say. */
function shorterPath(pattern: string): Fix | undefined {
  const path = pattern
    .replace(/^\.\//, "/")
    .replace(/\/(?:\.?\/)+/g, "/")
    .replace(/\/\.$/, "/");
  const isUsable = path !== "/" && !noName.test(withoutEscapes(path));
  return isUsable ? rewrite(l10n.t("Write {0}", quote(path)), pattern, path) : undefined;
}
