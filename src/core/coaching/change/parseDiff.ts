import type { ChangedFile, DiffLine, Hunk } from "./changedFile";
import { namesInHeader, sideName, unquotedName } from "./gitName";

/**
 * Takes what `git diff --patch` prints (`git show` too), with any of renames, modes, binary files and
 * quoted names; gives the changed files in its order. Line counts of the hunks decide what is a line
 * of a file, so that no content can pass for a header. Of a merge's diff against several parents the
 * files are given without hunks, marked "combined"; a file with a hunk that ends too soon keeps those
 * before it, marked "damaged". What is no diff gives no files. Takes time linear in the text. Never
 * throws.
 */
export function parseDiff(text: string): readonly ChangedFile[] {
  return new DiffReader(text.split("\n")).files();
}

/** A file while its header is read. */
interface Draft {
  oldPath: string | undefined;
  newPath: string | undefined;
  kind: ChangedFile["kind"];
  isBinary: boolean;
  unread: ChangedFile["unread"];
  readonly hunks: Hunk[];
}

const start = /^diff --(git|cc|combined) (.+)$/s;
const hunkStart = /^@@ -(\d{1,10})(?:,(\d{1,10}))? \+(\d{1,10})(?:,(\d{1,10}))? @@ ?(.*)$/s;
const kindOfMark: Readonly<Record<string, DiffLine["kind"]>> = {
  " ": "context",
  "-": "removed",
  "+": "added",
};

class DiffReader {
  private at = 0;

  constructor(private readonly lines: readonly string[]) {}

  files(): ChangedFile[] {
    const files: ChangedFile[] = [];
    while (this.at < this.lines.length) {
      const [, format, names] = start.exec(this.headerLine()) ?? [];
      this.at += 1;
      if (format === undefined || names === undefined) continue;
      const file = finished(this.file(format, names));
      if (file) files.push(file);
    }
    return files;
  }

  private file(format: string, names: string): Draft {
    const isCombined = format !== "git";
    const sides = isCombined
      ? { old: unquotedName(names), new: unquotedName(names) }
      : namesInHeader(names);
    const draft: Draft = {
      oldPath: sides?.old,
      newPath: sides?.new,
      kind: "modified",
      isBinary: false,
      unread: isCombined ? "combined" : undefined,
      hunks: [],
    };
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.headerLine();
      if (start.test(line)) break;
      if (isCombined) continue;
      const counts = hunkStart.exec(line);
      if (!counts) readHeader(line, draft);
      else if (draft.unread === undefined) this.hunk(counts, draft);
    }
    return draft;
  }

  /** Reads a hunk from its first line on; stops at its last. */
  private hunk(counts: RegExpExecArray, draft: Draft): void {
    const [oldStart = 0, oldLines = 1, newStart = 0, newLines = 1] = counts
      .slice(1, 5)
      .map((count) => (count === undefined ? undefined : Number(count)));
    const lines: DiffLine[] = [];
    let [olds, news] = [oldLines, newLines];
    while (olds > 0 || news > 0) {
      const line = this.lines[this.at + 1];
      // Some tools take the blank away that marks an empty unchanged line.
      const kind = line === "" || line === "\r" ? "context" : kindOfMark[line?.charAt(0) ?? ""];
      if (line?.startsWith("\\")) markUnended(lines);
      else if (line === undefined || kind === undefined) break;
      else {
        lines.push({ kind, text: line.slice(line === "\r" ? 0 : 1) });
        if (kind !== "added") olds -= 1;
        if (kind !== "removed") news -= 1;
      }
      this.at += 1;
    }
    if (this.lines[this.at + 1]?.startsWith("\\")) {
      markUnended(lines);
      this.at += 1;
    }
    if (olds !== 0 || news !== 0) draft.unread = "damaged";
    else
      draft.hunks.push({ oldStart, oldLines, newStart, newLines, heading: counts[5] ?? "", lines });
  }

  private headerLine(): string {
    return this.lines[this.at]?.replace(/\r$/, "") ?? "";
  }
}

/** "\ No newline at end of file" speaks of the line before it. */
function markUnended(lines: DiffLine[]): void {
  const last = lines.pop();
  if (last) lines.push({ ...last, isUnended: true });
}

function readHeader(line: string, draft: Draft): void {
  const rest = (mark: string): string | undefined =>
    line.startsWith(mark) ? line.slice(mark.length).replace(/\t$/, "") : undefined;
  const [from, to] = [rest("--- "), rest("+++ ")];
  const [renamedFrom, renamedTo] = [rest("rename from "), rest("rename to ")];
  const copiedTo = rest("copy to ");
  if (from !== undefined && from !== "/dev/null") draft.oldPath = sideName(from);
  else if (to !== undefined && to !== "/dev/null") draft.newPath = sideName(to);
  else if (renamedFrom !== undefined) draft.oldPath = unquotedName(renamedFrom);
  else if (renamedTo !== undefined) draft.newPath = unquotedName(renamedTo);
  else if (copiedTo !== undefined) draft.newPath = unquotedName(copiedTo);
  if (line.startsWith("new file mode") || copiedTo !== undefined) draft.kind = "added";
  else if (line.startsWith("deleted file mode")) draft.kind = "deleted";
  else if (renamedTo !== undefined) draft.kind = "renamed";
  else if (line.startsWith("Binary files ") || line === "GIT binary patch") draft.isBinary = true;
}

function finished({ oldPath, newPath, kind, ...rest }: Draft): ChangedFile | undefined {
  const path = kind === "deleted" ? (oldPath ?? newPath) : (newPath ?? oldPath);
  if (path === undefined || path === "") return undefined;
  const { isBinary, hunks, unread } = rest;
  const isMoved = kind === "renamed" && oldPath !== undefined;
  return {
    path,
    ...(isMoved ? { oldPath } : {}),
    kind,
    isBinary,
    hunks,
    ...(unread ? { unread } : {}),
  };
}
