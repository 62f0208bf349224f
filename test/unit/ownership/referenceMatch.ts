/**
 * A second matcher to hold the real one against: plain and slow, one regular expression for each
 * pattern. For short and valid patterns only.
 */
export function referenceTakes(pattern: string, path: string): boolean {
  const isFolder = pattern.endsWith("/");
  const trimmed = isFolder ? pattern.slice(0, -1) : pattern;
  const parts = trimmed.replace(/^\//, "").split("/");
  if (!trimmed.includes("/")) parts.unshift("**");
  const last = parts.pop() ?? "";
  const folders = parts.map((part) => (part === "**" ? "(?:[^/]+/)*" : `${nameSource(part)}/`));
  return new RegExp(`^${folders.join("")}${lastSource(last, isFolder)}$`, "su").test(path);
}

/** The last rule that matches, by going over all of them from the end. */
export function referenceLast(patterns: readonly string[], path: string): number {
  return patterns.findLastIndex((pattern) => referenceTakes(pattern, path));
}

function lastSource(last: string, isFolder: boolean): string {
  if (last === "**") return ".+";
  if (isFolder) return `${nameSource(last)}/.+`;
  return last === "*" ? nameSource(last) : `${nameSource(last)}(?:/.+)?`;
}

function nameSource(part: string): string {
  return part.replace(/\\.|\*+|\?|./gsu, (piece) => {
    if (piece.startsWith("*")) return "[^/]*";
    if (piece === "?") return "[^/]";
    const literal = piece.length > 1 && piece.startsWith("\\") ? piece.slice(1) : piece;
    return literal.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
  });
}
