import type { LineHunk } from "../../parking/hunks";
import { hunkEnd } from "./hunkEnd";
import { movedLine } from "./movedLine";
import type { ReviewThread } from "./reviewThread";

/** What is known of a thread's file on this disk. */
export interface FileHere {
  /** The file's lines, without their ends. */
  readonly lines: readonly string[];
  /** What has changed in it since the pull request's newest commit; absent when that is not here. */
  readonly sinceHead: readonly LineHunk[] | undefined;
  /** The same since the commit that the thread was written at. */
  readonly sinceWritten: readonly LineHunk[] | undefined;
}

/** Where a thread is shown: lines from 1, or the file as a whole. */
export type ThreadPlace =
  | {
      readonly kind: "lines";
      readonly from: number;
      readonly to: number;
      /** Whether it was on a line that the change has taken away; it stands where that was. */
      readonly isRemoved: boolean;
    }
  | { readonly kind: "file" };

const onFile: ThreadPlace = { kind: "file" };

/**
 * Takes a thread and its file as it is here; gives where its line is now: by the newest commit, else
 * by the commit it was written at, else by its text where that is there once. Where no line is left it
 * is on the file.
 */
export function placeThread(thread: ThreadOn, file: FileHere): ThreadPlace {
  if (thread.isOnFile) return onFile;
  const to = lineHere(thread, file);
  if (to === undefined || to < 1 || to > file.lines.length) return onFile;
  const span = spanOf(thread);
  return { kind: "lines", from: Math.max(1, to - span), to, isRemoved: thread.side === "old" };
}

/** The parts of a thread that tell its place. */
export type ThreadOn = Pick<
  ReviewThread,
  "isOnFile" | "side" | "line" | "startLine" | "originalLine" | "hunk"
>;

function lineHere(thread: ThreadOn, file: FileHere): number | undefined {
  const { side, line, originalLine } = thread;
  const end = hunkEnd(thread.hunk);
  if (side === "new") {
    const now =
      through(file.sinceHead, line) ?? through(file.sinceWritten, originalLine ?? end?.line);
    return now ?? byText(end?.text, file.lines);
  }
  const now = through(file.sinceWritten, end?.line);
  return now === undefined ? undefined : Math.min(now, file.lines.length);
}

function through(
  hunks: readonly LineHunk[] | undefined,
  line: number | undefined,
): number | undefined {
  return hunks && line !== undefined ? movedLine(hunks, line) : undefined;
}

function byText(text: string | undefined, lines: readonly string[]): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const at = lines.indexOf(text);
  return at < 0 || at !== lines.lastIndexOf(text) ? undefined : at + 1;
}

function spanOf({ line, startLine }: ThreadOn): number {
  return line !== undefined && startLine !== undefined ? Math.max(0, line - startLine) : 0;
}
