/** A file of which the work tree has something other than the index. */
export interface ChangedPath {
  readonly path: string;
  /** What the index has, where it has anything that can be checked out. */
  readonly staged: { readonly mode: string; readonly blob: string } | undefined;
  /** Whether the work tree has nothing there. */
  readonly isGone: boolean;
}

/** What `git status` says of a work tree. */
export interface TreeStatus {
  readonly changed: readonly ChangedPath[];
  /** Paths of which all that differs from HEAD is staged. */
  readonly staged: readonly string[];
  readonly conflicted: readonly string[];
  readonly submodules: readonly string[];
}

/** The arguments whose output `parseStatus` reads (git's manual, git-status, "Porcelain Format v2"). */
export const statusArguments = [
  "status",
  "--porcelain=v2",
  "-z",
  "--untracked-files=all",
  "--ignored=no",
  "--ignore-submodules=none",
  "--no-renames",
  "--no-ahead-behind",
] as const;

/** `1 <XY> <sub> <mH> <mI> <mW> <hH> <hI> <path>`; no path, so blanks are what parts it. */
const ordinary = /^1 (.)(.) (....) [0-7]+ ([0-7]+) ([0-7]+) [0-9a-f]+ ([0-9a-f]+) (.+)$/s;
/** `u <XY> <sub> <m1> <m2> <m3> <mW> <h1> <h2> <h3> <path>`. */
const unmerged = /^u .. .... (?:[0-7]+ ){4}(?:[0-9a-f]+ ){3}(.+)$/s;
const submoduleMode = "160000";
const noMode = "000000";

/** Takes the output; gives what it says. Lines of other kinds say nothing about the work tree. */
export function parseStatus(output: string): TreeStatus {
  const changed: ChangedPath[] = [];
  const [staged, conflicted, submodules]: [string[], string[], string[]] = [[], [], []];
  for (const line of output.split("\0")) {
    if (line.startsWith("? ")) {
      changed.push({ path: line.slice(2), staged: undefined, isGone: false });
      continue;
    }
    const inConflict = unmerged.exec(line)?.[1];
    if (inConflict !== undefined) conflicted.push(inConflict);
    const [, , y, sub = "", mode = "", now, blob = "", path = ""] = ordinary.exec(line) ?? [];
    if (y === undefined) continue;
    if (y === ".") staged.push(path);
    else if (sub.startsWith("S") || mode === submoduleMode) submodules.push(path);
    // Added with intent only: the index has a name and no content to go back to.
    else changed.push({ path, staged: stagedOf(mode, blob), isGone: now === noMode });
  }
  return { changed, staged, conflicted, submodules };
}

function stagedOf(mode: string, blob: string): ChangedPath["staged"] {
  return mode === noMode ? undefined : { mode, blob };
}
