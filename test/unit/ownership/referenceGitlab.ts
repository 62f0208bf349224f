/** A line to write: an entry or a heading. */
export type ReferenceLine =
  | { readonly heading: string }
  | { readonly pattern: string; readonly isExclusion: boolean };

/** A second matcher to hold the real one against: one regular expression for each pattern. */
export function referenceFnmatch(pattern: string, path: string): boolean {
  return new RegExp(`^${expressionOf(pattern)}$`, "u").test(`/${path}`);
}

/** The lines of the rules in force, 1-based, by going over each section from its end. */
export function referenceRules(lines: readonly ReferenceLine[], path: string): number[] {
  const sections = new Map<string, Map<string, { isExclusion: boolean; line: number }>>();
  let current = "";
  sections.set(current, new Map());
  for (const [index, each] of lines.entries()) {
    if ("heading" in each) current = each.heading.toLowerCase();
    const section = sections.get(current) ?? new Map();
    sections.set(current, section);
    if ("pattern" in each)
      section.set(normalized(each.pattern), { isExclusion: each.isExclusion, line: index + 1 });
  }
  return [...sections.values()].flatMap((section) => {
    const matching = [...section]
      .filter(([pattern]) => referenceFnmatch(pattern, path))
      .toReversed();
    const [first] = [...matching.filter(([, entry]) => entry.isExclusion), ...matching];
    return first ? [first[1].line] : [];
  });
}

function normalized(pattern: string): string {
  if (pattern === "*") return "/**/*";
  const placed = pattern.startsWith("/") ? pattern : `/**/${pattern}`;
  return placed.endsWith("/") ? `${placed}**/*` : placed;
}

function expressionOf(pattern: string): string {
  const pieces = /(?<=\/)(?:\*\*\/)+|\*+|\?|\[(!?)(.+?)\]|\\(.)|./gsu;
  return normalized(pattern).replace(pieces, (piece, not: string, range: string, kept: string) => {
    if (piece.startsWith("**/")) return "(?:[^/]+/)*";
    if (piece.startsWith("*")) return "[^/]*";
    if (piece === "?") return "[^/]";
    if (range !== undefined) return `[${not ? "^/" : ""}${range}]`;
    return (kept ?? piece).replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
  });
}
