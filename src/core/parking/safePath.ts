import * as l10n from "@vscode/l10n";

/** The name of a file that waits beside others to take one's place; never parked itself. */
const waiting = /(?:^|\/)\.baton-parking-[0-9a-z-]+$/;
/** The repository's own folder, by every name a disk may know it by (git's `core.protectNTFS`). */
const gitFolder = /^(?:\.git|git~\d+)[ .]*(?::.*)?$/i;

/**
 * Takes a repository-relative path as git or a manifest has it; gives why it cannot be parked, or
 * nothing. Git decodes to U+FFFD whatever is not UTF-8, and such a name finds no file again.
 */
export function unfitPath(path: string): string | undefined {
  if (path.includes("\ufffd")) return l10n.t("its name is not UTF-8, so the editor cannot name it");
  if (path.length > 1 && path.endsWith("/"))
    return l10n.t("it is a repository of its own; open it to park what is in it");
  return isSafePath(path) ? undefined : l10n.t("its name could lead out of the work tree");
}

/** Takes a path; gives whether it stays inside the folder it is relative to, and out of `.git`. */
export function isSafePath(path: string): boolean {
  if (path.includes("\0") || path.includes("\ufffd")) return false;
  return path.split("/").every((part) => !["", ".", ".."].includes(part) && !gitFolder.test(part));
}

/** Takes a number of a file and an id; gives the name under which it waits to be put in place. */
export function waitingName(id: string, number: number): string {
  return `.baton-parking-${id}-${number}`;
}

/** Takes a path; gives whether it is a file of Baton's own that waits to be put in place. */
export function isWaitingFile(path: string): boolean {
  return waiting.test(path);
}

/** Takes a path; gives the folders on its way, outermost first. */
export function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Takes two paths; gives their order by UTF-16 code units, as `toSorted` wants it. */
export function byPath(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Takes text; gives it in the quotes of git's `fast-import`, which only these three need. */
export function quoted(text: string): string {
  const escapes: Readonly<Record<string, string>> = { "\n": "\\n", '"': '\\"', "\\": "\\\\" };
  return `"${text.replace(/[\n"\\]/g, (one) => escapes[one] ?? one)}"`;
}
