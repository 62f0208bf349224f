import { mkdir, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileState } from "../../core/parking/manifest";
import type { Git } from "../git";
import { GitError } from "../gitError";
import { readBlobs } from "./blobs";
import { blobOf, openOn, readingOf } from "./disk";
import { gitText, whole, type WorkTree } from "./workTree";

/** A file of which the parked change and a later one are to be joined. */
export interface ToMerge {
  readonly path: string;
  readonly now: FileState;
  readonly back: FileState;
  readonly parked: FileState;
}

/** What came of joining them. */
export type Merged =
  | { readonly kind: "clean" | "marked"; readonly bytes: Uint8Array }
  /** It is no text, or is not what it was a moment ago. */
  | { readonly kind: "binary" | "changed" };

const command = [
  "merge-file",
  "--quiet",
  "-L",
  "your file now",
  "-L",
  "when it was parked",
  "-L",
  "parked change",
] as const;

/** Git's exit status is the number of conflicts, or this for all beyond (git's manual, git-merge-file). */
const mostConflicts = 127;

/**
 * Takes a work tree, files, and a folder for what is only needed meanwhile; joins each by git's own
 * three-way merge of lines, by a process each. No file of the work tree is written. Throws
 * ParkingError, GitError, and what the disk throws.
 */
export async function mergeAll(
  git: Git,
  tree: WorkTree,
  files: readonly ToMerge[],
  folder: string,
): Promise<Merged[]> {
  await mkdir(folder, { recursive: true });
  const sides = files.flatMap(({ back, parked }) => [back.blob, parked.blob]);
  await readBlobs(git, tree, sides, async (index, pieces) => {
    const file = await open(join(folder, `side${index}`), "w");
    try {
      for await (const piece of pieces) await file.writeFile(piece);
    } finally {
      await file.close();
    }
  });
  const merged: Merged[] = [];
  for (const [index, file] of files.entries()) {
    const [base, other] = [join(folder, `side${2 * index}`), join(folder, `side${2 * index + 1}`)];
    merged.push(await mergeOne(git, tree, file, { ours: join(folder, "now"), base, other }));
  }
  return merged;
}

async function mergeOne(
  git: Git,
  { root, algorithm }: WorkTree,
  { path, now }: ToMerge,
  { ours, base, other }: { readonly ours: string; readonly base: string; readonly other: string },
): Promise<Merged> {
  const opened = await openOn(join(root, path));
  if (opened === "other") return { kind: "changed" };
  const bytes = await whole(readingOf(opened, algorithm).pieces);
  if (blobOf(bytes, algorithm) !== now.blob) return { kind: "changed" };
  await writeFile(ours, bytes);
  try {
    await gitText(git, root, [...command, ours, base, other]);
    return { kind: "clean", bytes: await readFile(ours) };
  } catch (error) {
    if (!GitError.is(error, "failed") || (error.exitCode ?? -1) <= 0) throw error;
    // Beyond the conflicts there is only one answer: 255, "cannot merge binary files".
    if ((error.exitCode ?? 0) > mostConflicts) return { kind: "binary" };
    return { kind: "marked", bytes: await readFile(ours) };
  }
}
