import fc from "fast-check";
import type { ChangedFile, DiffLine, Hunk } from "../../../../src/core/coaching/change/changedFile";
import { parseDiff } from "../../../../src/core/coaching/change/parseDiff";

/** Takes a path and the lines of one hunk with their marks; gives the change of that file. */
export function changeOf(
  path: string,
  lines: string,
  { heading = "", from = 10 }: { heading?: string; from?: number } = {},
): readonly ChangedFile[] {
  return [{ path, kind: "modified", isBinary: false, hunks: [hunkOf(lines, heading, from)] }];
}

/** Takes a path and lines without marks; gives the change that adds that file. */
export function addedFile(path: string, text: string): readonly ChangedFile[] {
  const lines = text.split("\n").map((line) => `+${line}`);
  const counts = `@@ -0,0 +1,${lines.length} @@`;
  const head = [`diff --git a/${path} b/${path}`, "new file mode 100644", "--- /dev/null"];
  return parseDiff([...head, `+++ b/${path}`, counts, ...lines].join("\n"));
}

/** Takes lines with their marks, a heading and where they begin on both sides; gives the hunk. */
export function hunkOf(text: string, heading = "", from = 10): Hunk {
  const marks = { "+": "added", "-": "removed", " ": "context" } as const;
  const lines = text
    .replace(/^\n|\n *$/g, "")
    .split("\n")
    .map((line): DiffLine => {
      const mark = line.charAt(0);
      const kind = mark === "+" || mark === "-" ? marks[mark] : "context";
      return { kind, text: line.slice(1) };
    });
  return {
    oldStart: from,
    oldLines: lines.filter(({ kind }) => kind !== "added").length,
    newStart: from,
    newLines: lines.filter(({ kind }) => kind !== "removed").length,
    heading,
    lines,
  };
}

/** Objects as code writes them, for comparing. */
const plain = { noNullPrototype: true } as const;
const noBreak = (text: string): string => text.replaceAll(/[\n\r]/g, "");

/** A file name with all that one may hold, a colour of the alphabet or two in it. */
export const anyPath: fc.Arbitrary<string> = fc
  .array(fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 8 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => `f${parts.join("/")}`.toWellFormed())
  .map((path) => path.replaceAll("\0", ""));

/** Takes what lines may hold; gives hunks of such lines. */
export function anyHunk(text: fc.Arbitrary<string>): fc.Arbitrary<Hunk> {
  const line = fc.record(
    {
      kind: fc.constantFrom("context", "removed", "added"),
      text: text.map(noBreak),
    },
    plain,
  );
  return fc
    .record(
      {
        oldStart: fc.nat(9_999_999),
        newStart: fc.nat(9_999_999),
        heading: text.map((one) => noBreak(one).trim()),
        lines: fc.array(line, { minLength: 1, maxLength: 12 }),
        isUnended: fc.boolean(),
      },
      plain,
    )
    .map(({ lines, isUnended, ...rest }) => {
      const last = lines.at(-1);
      const all: DiffLine[] =
        isUnended && last ? [...lines.slice(0, -1), { ...last, isUnended: true }] : lines;
      return {
        ...rest,
        oldLines: all.filter(({ kind }) => kind !== "added").length,
        newLines: all.filter(({ kind }) => kind !== "removed").length,
        lines: all,
      };
    });
}

/** Takes what lines may hold; gives changes of one to three files, as a diff can tell them. */
export function anyChange(text: fc.Arbitrary<string>): fc.Arbitrary<readonly ChangedFile[]> {
  const file = fc.record(
    {
      path: anyPath,
      moved: fc.constant("f/moved"),
      kind: fc.constantFrom("modified", "added", "deleted", "renamed"),
      isBinary: fc.constant(false),
      hunks: fc.array(anyHunk(text), { maxLength: 3 }),
    },
    plain,
  );
  return fc.array(
    file.map(({ moved, ...rest }): ChangedFile =>
      rest.kind === "renamed" ? { ...rest, oldPath: moved } : rest,
    ),
    { minLength: 1, maxLength: 3 },
  );
}
