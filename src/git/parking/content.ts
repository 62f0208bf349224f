import { copyFile, mkdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { ChangedPath } from "../../core/parking/statusOutput";
import type { Git } from "../git";
import { gitText, type WorkTree } from "./workTree";
import { isAbsence } from "../absence";

/** A file as git would commit it: what the filters make of it, and the mode the index would have. */
export interface Committable {
  readonly mode: string;
  readonly blob: string;
}

const attributesFile = /(?:^|\/)\.gitattributes$/;

/**
 * Takes a work tree, changed files, and a folder; empties it and checks out there what the index has
 * of them, filters and all. `checkout-index` never touches the index when it has a prefix. Throws
 * GitError and what the disk throws.
 */
export async function checkOut(
  git: Git,
  { root, gitDir }: WorkTree,
  files: readonly ChangedPath[],
  into: string,
): Promise<void> {
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const input = files.filter(({ staged }) => staged).map(({ path }) => `${path}\0`);
  if (input.length === 0) return;
  const args = ["checkout-index", `--prefix=${into}/`, "-z", "--stdin"];
  if (files.some(({ path }) => attributesFile.test(path))) {
    // Attributes that go back too have no say in what the others go back to. Git takes them from the
    // index where the work tree has none, so it is told of one that is empty.
    await gitText(git, into, [`--git-dir=${gitDir}`, `--work-tree=${into}`, ...args], { input });
  } else await gitText(git, root, args, { input });
}

/**
 * Takes a work tree, changed files, a folder for what is only needed meanwhile, and where new objects
 * go if not into the repository; gives what git would commit of each file that is there. It is staged
 * in a copy of the index, since the index has a say in it: in line endings, and in modes where the
 * disk knows none. Many small objects are synced to the disk together, and not at all when they are for
 * a preview. Throws GitError and what the disk throws.
 */
export async function committables(
  git: Git,
  tree: WorkTree,
  files: readonly ChangedPath[],
  folder: string,
  objects?: string,
): Promise<Map<string, Committable>> {
  const there = new Set(files.filter(({ isGone }) => !isGone).map(({ path }) => path));
  if (there.size === 0) return new Map();
  const index = join(folder, "index");
  await copyIndex(tree.index, index);
  const place = { index, ...(objects === undefined ? {} : { objects }) };
  const input = [...there].map((path) => `${path}\0`);
  const sync = objects === undefined ? "core.fsyncMethod=batch" : "core.fsync=none";
  const args = ["-c", sync, "update-index", "--add", "--replace", "-z", "--stdin"];
  await gitText(git, tree.root, args, { ...place, input });
  const listed = await gitText(git, tree.root, ["ls-files", "--stage", "-z"], place);
  return entriesOf(listed, there);
}

/** Takes what `git ls-files --stage -z` wrote and paths; gives the entries of these. */
function entriesOf(listed: string, wanted: ReadonlySet<string>): Map<string, Committable> {
  const entries = new Map<string, Committable>();
  for (const line of listed.split("\0")) {
    const start = line.indexOf("\t");
    const path = line.slice(start + 1);
    if (start < 0 || !wanted.has(path)) continue;
    const [mode = "", blob = ""] = line.slice(0, start).split(" ");
    entries.set(path, { mode, blob });
  }
  return entries;
}

/**
 * Git looks into a file that is not older than the index; a copy that were younger than its original
 * would hide a change made within the same second. A repository without a single staged file has no
 * index.
 */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const { mtime } = await stat(from);
    await copyFile(from, to);
    await utimes(to, mtime, mtime);
  } catch (error) {
    if (!isAbsence(error)) throw error;
    await rm(to, { force: true });
  }
}
