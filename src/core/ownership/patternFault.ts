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
  const wanted = bare === "" ? "the pattern" : quote(bare);
  const fix = { title: `Write ${wanted} without owners`, start: 0, end: ownersEnd, text: bare };
  return {
    start: 0,
    end: 1,
    reason: "Invalid pattern: `!` does not negate a pattern",
    remedy: `To leave these files without owners, write ${wanted} alone on a line below the rule it is an exception to.`,
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
    reason: "Invalid pattern: both `[` and `]` must be escaped with a `\\`",
    remedy: `Did you mean ${quote(escaped)}? A range of characters needs one line for each.`,
    fix: rewrite(`Escape the brackets: ${quote(escaped)}`, pattern, escaped),
  };
};

const manyStars: Check = (plain, pattern) => {
  const start = plain.indexOf("***");
  if (start < 0) return undefined;
  const fewer = pattern.replace(/\\[^]|\*{3,}/g, (found) => (found.startsWith("*") ? "**" : found));
  return {
    start,
    end: start + 3,
    reason: "Invalid pattern: three or more `*` in a row",
    remedy: `Did you mean ${quote(fewer)}?`,
    fix: rewrite(`Write ${quote(fewer)}`, pattern, fewer),
  };
};

const openEscape: Check = (plain) => {
  if (!plain.endsWith("\\")) return undefined;
  return {
    start: plain.length - 1,
    end: plain.length,
    reason:
      "Invalid pattern: the `\\` at its end escapes nothing, as a `#` always starts a comment",
    remedy: "Write `?` where the name has a `#`, or `\\\\` where it has a `\\`.",
  };
};

const onlySlash: Check = (plain) => {
  if (plain !== "/") return undefined;
  return {
    start: 0,
    end: 1,
    reason: "The pattern `/` will never match anything",
    remedy: "Did you mean `*` instead?",
    fix: rewrite("Write `*`, which stands for every file", plain, "*"),
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
    reason: `The pattern ${quote(pattern)} will never match anything`,
    remedy: "Write the path from the top of the repository, without `.`, `..` or `//`.",
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
  return isUsable ? rewrite(`Write ${quote(path)}`, pattern, path) : undefined;
}
