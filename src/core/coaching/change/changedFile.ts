/** What a change does with one file. */
export interface ChangedFile {
  /** Repository-relative, with "/"; of a deleted file the path that it had. */
  readonly path: string;
  /** Where a renamed file was before. */
  readonly oldPath?: string;
  readonly kind: "modified" | "added" | "deleted" | "renamed";
  readonly isBinary: boolean;
  readonly hunks: readonly Hunk[];
  /** Why the lines were not read: a merge's diff against several parents, or a damaged hunk. */
  readonly unread?: "combined" | "damaged";
}

/** A stretch of changed lines with the unchanged ones around it. Lines count from 1. */
export interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  /** What git puts behind the second `@@`: mostly the line that the hunk's function begins with. */
  readonly heading: string;
  readonly lines: readonly DiffLine[];
}

/** One line of a hunk. */
export interface DiffLine {
  readonly kind: "context" | "removed" | "added";
  /** Without the mark before it and the line feed behind it; a carriage return stays. */
  readonly text: string;
  /** True for a last line that does not end in a line feed. */
  readonly isUnended?: true;
}
