import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  rename,
  rm,
  rmdir,
  symlink,
} from "node:fs/promises";
import { join } from "node:path";
import { isSame } from "../../core/parking/comeBack";
import type { FileState, Move } from "../../core/parking/manifest";
import { byPath, foldersOf, waitingName } from "../../core/parking/safePath";
import type { Git } from "../git";
import { readBlobs } from "./blobs";
import { removeHollow, stateOn, statsOf } from "./disk";
import type { WorkTree } from "./workTree";
import { isAbsence } from "../absence";

/** A move whose new bytes wait in a file of their own. */
export interface WaitingMove extends Move {
  /** Path of that file in the work tree; none when the path is to have nothing. */
  readonly waiting?: string;
}

/** What became of a move; "changed" when the path had neither what was expected nor what it is to have. */
export type Moved = "moved" | "changed";

const nothing: ReadonlySet<string> = new Set();
/** Syncs to the disk that run at a time; the disk gathers what comes together. */
const syncsAtMost = 32;

/**
 * Takes a work tree, an id, and moves; writes the new bytes of each, out of the repository, into a
 * file beside its place, synced to the disk. No place is touched yet, so a full disk shows here.
 * Throws GitError, ParkingError, and what the disk throws.
 */
export async function setReady(
  git: Git,
  tree: WorkTree,
  id: string,
  moves: readonly Move[],
): Promise<WaitingMove[]> {
  const ready: WaitingMove[] = [];
  const writes: { readonly file: string; readonly to: FileState }[] = [];
  for (const [number, move] of moves.entries()) {
    if (!move.to) {
      ready.push(move);
      continue;
    }
    const waiting = (await nearestFolder(tree.root, move.path)) + waitingName(id, number);
    const file = join(tree.root, waiting);
    await rm(file, { force: true });
    ready.push({ ...move, waiting });
    writes.push({ file, to: move.to });
  }
  const syncs = new Set<Promise<void>>();
  const names = writes.map(({ to }) => to.blob);
  await readBlobs(git, tree, names, async (index, pieces) => {
    const write = writes[index];
    if (!write) return;
    const file = await writeNew(write.file, write.to, pieces);
    if (!file) return;
    const sync = syncAndClose(file);
    syncs.add(sync);
    sync.then(() => syncs.delete(sync)).catch(() => undefined);
    if (syncs.size >= syncsAtMost) await Promise.race(syncs);
  });
  await Promise.all(syncs);
  return ready;
}

/** Takes moves; gives them in the order they are made: what goes first, the innermost before all. */
export function inOrder<T extends Move>(moves: readonly T[]): T[] {
  const going = moves.filter(({ to }) => !to).toSorted((a, b) => byPath(b.path, a.path));
  const coming = moves.filter(({ to }) => to).toSorted((a, b) => byPath(a.path, b.path));
  return [...going, ...coming];
}

/**
 * Takes a work tree, a move that is ready, and the paths that get something (those that wait too); makes the move if the path
 * still has what is expected. Links are never followed. What has gone may find its folder a link, or a
 * folder in its own place, by a move that a crash came after. Throws what the disk throws.
 */
export async function putInPlace(
  tree: WorkTree,
  move: WaitingMove,
  coming: ReadonlySet<string>,
): Promise<Moved> {
  const { path, from, to, waiting } = move;
  const now = await stateOn(tree, path, to ? nothing : coming);
  const place = join(tree.root, path);
  if (isSame(now, to) || !isSame(now, from)) {
    if (waiting !== undefined) await rm(join(tree.root, waiting), { force: true });
    return isSame(now, to) ? "moved" : "changed";
  }
  if (waiting === undefined) {
    await rm(place, { force: true });
    await removeEmptied(tree.root, path);
    return "moved";
  }
  if (!(await makeFolders(tree.root, path))) return "changed";
  if ((await statsOf(place))?.isDirectory()) await removeHollow(tree.root, path);
  await rename(join(tree.root, waiting), place);
  return "moved";
}

/** Takes a work tree and paths; has their folders on the disk, names and all. */
export async function syncFolders(root: string, paths: readonly string[]): Promise<void> {
  for (const folder of new Set(["", ...paths.flatMap(foldersOf)])) {
    await syncFolder(join(root, folder));
  }
}

/** Takes a work tree, an id and paths; takes away what a crash left waiting beside them. */
export async function clearWaiting(
  root: string,
  id: string,
  paths: readonly string[],
): Promise<void> {
  const start = waitingName(id, 0).slice(0, -1);
  for (const folder of new Set(["", ...paths.flatMap(foldersOf)])) {
    if (!(await isRealFolder(root, folder))) continue;
    for (const name of await readdir(join(root, folder))) {
      if (name.startsWith(start)) await rm(join(root, folder, name), { force: true });
    }
  }
}

async function writeNew(
  path: string,
  { mode, permissions }: FileState,
  pieces: AsyncIterable<Uint8Array>,
): Promise<FileHandle | undefined> {
  if (mode === "120000") {
    const target: Uint8Array[] = [];
    for await (const piece of pieces) target.push(Buffer.from(piece));
    await symlink(Buffer.concat(target), path);
    return undefined;
  }
  const file = await open(path, "wx", 0o600);
  try {
    for await (const piece of pieces) await file.writeFile(piece);
    await file.chmod(permissions);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** The innermost folder on a path's way that is there and real, "" or with "/": on the same disk, most likely. */
async function nearestFolder(root: string, path: string): Promise<string> {
  let nearest = "";
  for (const folder of foldersOf(path)) {
    if (!(await statsOf(join(root, folder)))?.isDirectory()) break;
    nearest = `${folder}/`;
  }
  return nearest;
}

async function isRealFolder(root: string, folder: string): Promise<boolean> {
  for (const one of folder === "" ? [] : foldersOf(`${folder}/.`)) {
    if (!(await statsOf(join(root, one)))?.isDirectory()) return false;
  }
  return true;
}

/** Makes the folders on a path's way; gives whether all of them are real ones. */
async function makeFolders(root: string, path: string): Promise<boolean> {
  for (const folder of foldersOf(path)) {
    const stats = await statsOf(join(root, folder));
    if (!stats) await mkdir(join(root, folder));
    else if (!stats.isDirectory()) return false;
  }
  return true;
}

/** Git keeps no empty folders, so neither does a park that empties one. */
async function removeEmptied(root: string, path: string): Promise<void> {
  for (const folder of foldersOf(path).toReversed()) {
    try {
      await rmdir(join(root, folder));
    } catch (error) {
      if (isAbsence(error)) continue;
      return; // It holds something, or is in use; an empty folder does no harm.
    }
  }
}

async function syncAndClose(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle;
  try {
    handle = await open(folder, "r");
  } catch {
    return; // Gone, or a system that opens no folders: nothing to sync there.
  }
  // Some file systems sync no folders and keep the order of names by themselves.
  await handle.sync().catch(() => undefined);
  await handle.close();
}
