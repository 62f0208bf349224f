import type { ChangedFile, DiffLine, Hunk } from "./changedFile";
import { quotedName } from "./gitName";

const marks: Readonly<Record<DiffLine["kind"], string>> = {
  context: " ",
  removed: "-",
  added: "+",
};

/**
 * Takes changed files; gives the lines of a diff that `parseDiff` reads back as the same. It is for
 * reading: modes and the bytes of binary files are not in it, so git could not apply it.
 */
export function printDiff(files: readonly ChangedFile[]): string[] {
  return files.flatMap((file) => [...headerOf(file), ...file.hunks.flatMap(hunkLines)]);
}

function headerOf({ path, oldPath, kind, isBinary, hunks, unread }: ChangedFile): string[] {
  if (unread === "combined") return [`diff --cc ${quotedName(path)}`];
  const [from, to] = [quotedName(`a/${oldPath ?? path}`), quotedName(`b/${path}`)];
  const head = [`diff --git ${from} ${to}`];
  if (kind === "added") head.push("new file mode 100644");
  if (kind === "deleted") head.push("deleted file mode 100644");
  if (kind === "renamed") {
    head.push(`rename from ${quotedName(oldPath ?? path)}`, `rename to ${quotedName(path)}`);
  }
  if (isBinary) head.push(`Binary files ${from} and ${to} differ`);
  if (hunks.length > 0) {
    head.push(`--- ${kind === "added" ? "/dev/null" : tabbed(from)}`);
    head.push(`+++ ${kind === "deleted" ? "/dev/null" : tabbed(to)}`);
  }
  return head;
}

/** As git does, so that a blank at the end of a name is kept. */
function tabbed(name: string): string {
  return name.includes(" ") ? `${name}\t` : name;
}

function hunkLines({ oldStart, oldLines, newStart, newLines, heading, lines }: Hunk): string[] {
  const counts = `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`;
  const body = lines.flatMap(({ kind, text, isUnended }) => {
    const line = `${marks[kind]}${text}`;
    return isUnended ? [line, "\\ No newline at end of file"] : [line];
  });
  return [heading === "" ? counts : `${counts} ${heading}`, ...body];
}
