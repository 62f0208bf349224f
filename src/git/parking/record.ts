import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import type { FileState, Manifest, ParkedFile } from "../../core/parking/manifest";
import type { Excepted } from "../../core/parking/parked";
import type { ChangedPath } from "../../core/parking/statusOutput";
import type { Git } from "../git";
import type { Committable } from "./content";
import { blobOf, obstacleOn, type Opened, openOn, readingOf, statsOf } from "./disk";
import {
  blobEnd,
  blobHead,
  blobPieces,
  commitPieces,
  fastImport,
  type TreeEntry,
} from "./fastImport";
import type { WorkTree } from "./workTree";
import { isAbsence } from "../absence";

/** What is to be parked, gathered and still on the disk. */
export interface Gathered {
  readonly files: readonly ChangedPath[];
  /** Folder with what git checks out of the index. */
  readonly checkedOut: string;
  readonly committable: ReadonlyMap<string, Committable>;
  /** What was seen of each file before it was gathered; see `stampOf`. */
  readonly stamps: ReadonlyMap<string, string | undefined>;
  /** Where only lines of a file are parked: what stays of it, and what of it git would commit. */
  readonly lines?: { readonly stays: Uint8Array; readonly change: Uint8Array };
}

/** What a recording made: the commit, and the manifest in it. */
export interface Recorded {
  readonly commit: string;
  readonly manifest: Manifest;
}

/** Why a file was left out that changed meanwhile. */
export function whileParking(): string {
  return l10n.t("it was changed while it was being parked");
}

/**
 * Takes a work tree, what was gathered, and the head of the manifest; writes all of it into the
 * repository and makes the ref. A file that changes meanwhile is left out. Throws GitError and what
 * the disk throws.
 */
export async function record(
  git: Git,
  tree: WorkTree,
  gathered: Gathered,
  head: Omit<Manifest, "files">,
): Promise<Recorded> {
  const files: ParkedFile[] = [];
  const leftOut: Excepted[] = [...head.leftOut];
  const entries: TreeEntry[] = [];
  let manifest: Manifest = { ...head, files };
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    for (const file of gathered.files) {
      const parked = file.isGone ? null : yield* parkedPieces(tree, file.path, gathered.stamps);
      if (parked === undefined) {
        leftOut.push({ path: file.path, why: whileParking() });
        continue;
      }
      const back = yield* backPieces(tree, file, gathered, parked);
      if (gathered.lines) yield* blobPieces(gathered.lines.change);
      files.push({ path: file.path, parked, back });
      entries.push(...entriesOf(tree, file, gathered, { parked, back }));
    }
    manifest = { ...head, files, leftOut };
    yield* commitPieces({ manifest, entries });
  };
  const commit = await fastImport(git, tree, stream());
  return { commit, manifest };
}

/**
 * Takes a work tree's root and a path; gives a text that is another once the file has been written to,
 * or nothing when no file can be reached there without following a link.
 */
export async function stampOf(root: string, path: string): Promise<string | undefined> {
  const stats = (await obstacleOn(root, path)) === "" && (await statsOf(join(root, path)));
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.mode}` : undefined;
}

/** Gives a file of the work tree; nothing when it is not what it was when it was gathered. */
async function* parkedPieces(
  tree: WorkTree,
  path: string,
  stamps: ReadonlyMap<string, string | undefined>,
): AsyncGenerator<Uint8Array, FileState | undefined> {
  const stamp = await stampOf(tree.root, path);
  if (stamp === undefined || stamp !== stamps.get(path)) return undefined;
  try {
    const opened = await openOn(join(tree.root, path));
    if (opened === "other") return undefined;
    const state = yield* filePieces(opened, tree.algorithm);
    return (await stampOf(tree.root, path)) === stamp ? state : undefined;
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

/** Gives what a file goes back to: what git checked out, or what stays when lines are parked. */
async function* backPieces(
  tree: WorkTree,
  file: ChangedPath,
  { checkedOut, lines }: Gathered,
  parked: FileState | null,
): AsyncGenerator<Uint8Array, FileState | null> {
  if (lines && parked) {
    yield* blobPieces(lines.stays);
    return { ...parked, blob: blobOf(lines.stays, tree.algorithm) };
  }
  if (!file.staged) return null;
  const opened = await openOn(join(checkedOut, file.path));
  // What git checks out is a file or a link, and nobody else writes there.
  if (opened === "other") throw new Error(`git checked out something odd for ${file.path}`);
  return yield* filePieces(opened, tree.algorithm);
}

/**
 * The stream wants the size first. A file that turns out longer or shorter is cut or filled up; its
 * stamp is another then, so it is left out.
 */
async function* filePieces(
  opened: Opened,
  algorithm: string,
): AsyncGenerator<Uint8Array, FileState> {
  const size = opened.kind === "link" ? opened.target.length : opened.stats.size;
  yield blobHead(size);
  let sent = 0;
  const reading = readingOf(opened, algorithm);
  for await (const piece of reading.pieces) {
    const fitting = piece.subarray(0, size - sent);
    sent += fitting.length;
    yield fitting;
  }
  if (sent < size) yield Buffer.alloc(size - sent);
  yield blobEnd;
  return reading.state();
}

function entriesOf(
  tree: WorkTree,
  { path, staged }: ChangedPath,
  { committable, lines }: Gathered,
  { parked, back }: Omit<ParkedFile, "path">,
): TreeEntry[] {
  const change = lines
    ? { mode: staged?.mode ?? "100644", blob: blobOf(lines.change, tree.algorithm) }
    : committable.get(path);
  const sides = { parked, back, base: staged, change };
  return Object.entries(sides).flatMap(([side, entry]) =>
    entry ? [{ mode: entry.mode, blob: entry.blob, path: `${side}/${path}` }] : [],
  );
}
