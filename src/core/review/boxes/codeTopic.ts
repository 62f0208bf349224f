import type { DiffLine } from "../../coaching/change/changedFile";
import { topicsOf } from "../../coaching/change/topicsOf";
import type { Topic } from "../../people/topics";

/** Some lines of a file, the first of them counted from 1. */
export interface CodeAround {
  readonly path: string;
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** So many lines above and below are taken to be what a comment on a line is about. */
const reach = 6;

/**
 * Takes lines around a commented line and that line's number; gives what the code there is about most,
 * or nothing where it does not say. The nearest lines count, as if they had just been written. Never throws.
 */
export function topicOfCode(
  { path, firstLine, lines }: CodeAround,
  line: number,
): Topic | undefined {
  const read = lines.map((text, at): DiffLine => {
    const isNear = Math.abs(firstLine + at - line) <= reach;
    return { kind: isNear ? "added" : "context", text };
  });
  const olds = read.filter(({ kind }) => kind === "context").length;
  const hunk = {
    oldStart: firstLine,
    oldLines: olds,
    newStart: firstLine,
    newLines: read.length,
    heading: "",
    lines: read,
  };
  const file = { path, kind: "modified", isBinary: false, hunks: [hunk] } as const;
  return topicsOf([file])[0]?.topic;
}
