import { createHash, type Hash } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, readdir, readlink, rmdir } from "node:fs/promises";
import { join } from "node:path";
import type { OnDisk } from "../../core/parking/comeBack";
import type { FileMode, FileState } from "../../core/parking/manifest";
import { foldersOf } from "../../core/parking/safePath";
import type { WorkTree } from "./workTree";
import { ifThere } from "../absence";

/** Windows knows no such flag; links are rare there, and looked for before. */
const noFollow = constants.O_NOFOLLOW ?? 0;
const pieceSize = 1 << 20;
/** A link has no permissions of its own; this is what systems say of one. */
const linkPermissions = 0o777;

/** What a file is, with its bytes still to be read. */
export type Opened =
  | { readonly kind: "link"; readonly target: Buffer }
  | { readonly kind: "file"; readonly file: FileHandle; readonly stats: Stats };

/**
 * Takes a work tree and a repository-relative path; gives the first part of its way that is no real
 * folder: "" when all are, nothing when one is missing.
 */
export async function obstacleOn(root: string, path: string): Promise<string | undefined> {
  for (const folder of foldersOf(path)) {
    const stats = await statsOf(join(root, folder));
    if (!stats) return undefined;
    if (!stats.isDirectory()) return folder;
  }
  return "";
}

/**
 * Takes a work tree, a path, and paths that count as absent; gives what stands there. Links are never
 * followed: what can be reached only through one is "other". Throws what the disk throws.
 */
export async function stateOn(
  { root, algorithm }: Pick<WorkTree, "root" | "algorithm">,
  path: string,
  absent: ReadonlySet<string> = new Set(),
): Promise<OnDisk> {
  const obstacle = await obstacleOn(root, path);
  if (obstacle === undefined || (obstacle !== "" && absent.has(obstacle))) return null;
  if (obstacle !== "") return "other";
  const stats = await statsOf(join(root, path));
  if (!stats) return null;
  if (stats.isDirectory()) return (await holdsOnly(root, path, absent)) ? null : "other";
  const opened = await openOn(join(root, path));
  return opened === "other" ? "other" : stateOf(opened, algorithm);
}

/** Takes an absolute path of something that is there; opens it without following a link. */
export async function openOn(file: string): Promise<Opened | "other"> {
  const stats = await lstat(file);
  if (stats.isSymbolicLink()) {
    return { kind: "link", target: await readlink(file, { encoding: "buffer" }) };
  }
  if (!stats.isFile()) return "other";
  const handle = await open(file, constants.O_RDONLY | noFollow);
  try {
    return { kind: "file", file: handle, stats: await handle.stat() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** A file on its way through memory. */
export interface Reading {
  /** To be read to the end; closes the file. */
  readonly pieces: AsyncIterable<Uint8Array>;
  /** To be asked after that. */
  readonly state: () => FileState;
}

/** Takes what was opened and the hash of the repository; gives a way to read it. */
export function readingOf(opened: Opened, algorithm: string): Reading {
  const size = opened.kind === "link" ? opened.target.length : opened.stats.size;
  const hash = headed(algorithm, size);
  const modes =
    opened.kind === "link"
      ? { mode: "120000" as const, permissions: linkPermissions }
      : modeOf(opened.stats);
  return { pieces: hashed(opened, hash), state: () => ({ ...modes, blob: hash.digest("hex") }) };
}

async function* hashed(opened: Opened, hash: Hash): AsyncGenerator<Uint8Array> {
  if (opened.kind === "link") {
    hash.update(opened.target);
    yield opened.target;
    return;
  }
  try {
    for await (const piece of piecesOf(opened.file, opened.stats.size)) {
      hash.update(piece);
      yield piece;
    }
  } finally {
    await opened.file.close();
  }
}

async function stateOf(opened: Opened, algorithm: string): Promise<FileState> {
  const { pieces, state } = readingOf(opened, algorithm);
  for await (const _ of pieces) continue;
  return state();
}

/** Takes bytes and a hash's name; gives the id git gives them as a blob. */
export function blobOf(bytes: Uint8Array, algorithm: string): string {
  return headed(algorithm, bytes.length).update(bytes).digest("hex");
}

/** Takes what the disk says of a file; gives its modes. */
export function modeOf({ mode }: Stats): { mode: FileMode; permissions: number } {
  // Git looks at the owner's bit alone (its `create_ce_mode`).
  return { mode: (mode & 0o100) === 0 ? "100644" : "100755", permissions: mode & 0o777 };
}

/** The bytes from the start, in pieces; one byte more is asked for, so that growth is seen. */
async function* piecesOf(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  const length = Math.min(pieceSize, size + 1);
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}

/** Takes an absolute path; gives what is there itself, not where a link leads, or nothing. */
export function statsOf(file: string): Promise<Stats | undefined> {
  return ifThere(lstat(file));
}

/** Takes a work tree, a folder in it, and paths; gives whether it holds no other files than those. */
export async function holdsOnly(
  root: string,
  folder: string,
  paths: ReadonlySet<string>,
): Promise<boolean> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    const isKnown = entry.isDirectory() ? await holdsOnly(root, path, paths) : paths.has(path);
    if (!isKnown) return false;
  }
  return true;
}

/** Takes a work tree and a folder that holds nothing but folders; takes it away. */
export async function removeHollow(root: string, folder: string): Promise<void> {
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    if (entry.isDirectory()) await removeHollow(root, `${folder}/${entry.name}`);
  }
  await rmdir(join(root, folder));
}

function headed(algorithm: string, size: number): Hash {
  return createHash(algorithm).update(`blob ${size}\0`);
}
