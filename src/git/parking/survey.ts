import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import type { Excepted, ParkScope } from "../../core/parking/parked";
import { byPath, isSafePath, isWaitingFile, unfitPath } from "../../core/parking/safePath";
import {
  type ChangedPath,
  parseStatus,
  statusArguments,
  type TreeStatus,
} from "../../core/parking/statusOutput";
import { plainLine } from "../../core/text/plain";
import type { Git } from "../git";
import { holdsOnly, obstacleOn, statsOf } from "./disk";
import { ParkingError } from "./parkingError";
import { gitText, type WorkTree } from "./workTree";

/** What of a change can be parked, and what cannot. */
export interface Survey {
  readonly files: readonly ChangedPath[];
  readonly leftOut: readonly Excepted[];
}

/** Characters of paths that are handed to git to look at less; beyond it looks at all. */
const longestCommand = 8000;
/** Files that a sentence names. */
const namedAtMost = 3;

/**
 * Takes a work tree and a scope; gives what differs from the index there, sorted by path. Throws
 * ParkingError when a file is in conflict or there is nothing to park, and GitError.
 */
export async function surveyOf(git: Git, tree: WorkTree, scope: ParkScope): Promise<Survey> {
  const wanted = wantedOf(scope);
  const unsafe = [...(wanted ?? [])].find((path) => !isSafePath(path));
  if (unsafe !== undefined) throw unfit(unsafe, unfitPath(unsafe));
  const status = parseStatus(await statusText(git, tree, wanted));
  const isMeant = (path: string): boolean => !wanted || wanted.has(path);
  const conflicted = status.conflicted.filter(isMeant);
  if (conflicted.length > 0) throw inConflict(conflicted);
  const leftOut = status.submodules
    .filter(isMeant)
    .map((path) => ({ path, why: l10n.t("it is a submodule; open it to park what is in it") }));
  const meant = status.changed.filter(({ path }) => isMeant(path) && !isWaitingFile(path));
  let files: ChangedPath[] = [];
  for (const file of meant) {
    const why = unfitPath(file.path);
    if (why === undefined) files.push(file);
    else leftOut.push({ path: plainLine(file.path), why });
  }
  files = await withoutBlocked(tree.root, files, leftOut);
  if (files.length === 0) throw nothingIn(status, leftOut, isMeant);
  return {
    files: files.toSorted((a, b) => byPath(a.path, b.path)),
    leftOut: leftOut.toSorted((a, b) => byPath(a.path, b.path)),
  };
}

function wantedOf(scope: ParkScope): ReadonlySet<string> | undefined {
  switch (scope.kind) {
    case "tree":
      return undefined;
    case "files":
      return new Set(scope.paths);
    case "lines":
      return new Set([scope.path]);
  }
}

async function statusText(
  git: Git,
  { root }: WorkTree,
  wanted: ReadonlySet<string> | undefined,
): Promise<string> {
  const paths = [...(wanted ?? [])];
  const length = paths.reduce((sum, path) => sum + path.length + 1, 0);
  const isShort = paths.length > 0 && length <= longestCommand;
  const args = isShort ? [...statusArguments, "--", ...paths] : statusArguments;
  return gitText(git, root, ["--literal-pathspecs", ...args]);
}

/**
 * A file that is to be put back may find a folder at its place, or a file where it wants a folder.
 * Both are fine when they are parked too; else the file is left out, and with it perhaps another.
 */
async function withoutBlocked(
  root: string,
  files: ChangedPath[],
  leftOut: Excepted[],
): Promise<ChangedPath[]> {
  const going = new Set(files.filter(({ staged }) => !staged).map(({ path }) => path));
  const free: ChangedPath[] = [];
  for (const file of files) {
    if (!file.staged || !file.isGone || (await isFree(root, file.path, going))) free.push(file);
    else
      leftOut.push({ path: file.path, why: l10n.t("something else stands in its place by now") });
  }
  return free;
}

async function isFree(root: string, path: string, going: ReadonlySet<string>): Promise<boolean> {
  const obstacle = await obstacleOn(root, path);
  if (obstacle === undefined) return true;
  if (obstacle !== "") return going.has(obstacle);
  const stats = await statsOf(join(root, path));
  return !stats?.isDirectory() || holdsOnly(root, path, going);
}

function unfit(path: string, why = l10n.t("its name is not to be used")): ParkingError {
  return new ParkingError("unfit", l10n.t("{0} cannot be parked: {1}.", named([path]), why));
}

function inConflict(paths: readonly string[]): ParkingError {
  const message = l10n.t(
    "{0}: there is a merge conflict. Resolve it and stage the file, then park.",
    named(paths),
  );
  return new ParkingError("conflicted", message);
}

function nothingIn(
  status: TreeStatus,
  leftOut: readonly Excepted[],
  isMeant: (path: string) => boolean,
): ParkingError {
  const [first] = leftOut;
  if (first) return unfit(first.path, first.why);
  const staged = status.staged.filter(isMeant);
  if (staged.length === 0) {
    return new ParkingError("nothing", l10n.t("There is no uncommitted change here to park."));
  }
  const message = l10n.t(
    "{0}: all of the change is staged, and what is staged stays as it is. Unstage it first, then park.",
    named(staged),
  );
  return new ParkingError("staged", message);
}

function named(paths: readonly string[]): string {
  const names = paths.slice(0, namedAtMost).map((path) => plainLine(path));
  const more = paths.length - names.length;
  const shown = names.join(", ");
  return more > 0 ? l10n.t("{0} and {1} more", shown, more) : shown;
}
