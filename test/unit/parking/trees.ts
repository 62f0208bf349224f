import { chmod, lstat, mkdir, readdir, readFile, readlink, rm } from "node:fs/promises";
import { symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { Git } from "../../../src/git/git";
import { Parking, type ParkingOptions } from "../../../src/git/parking/parking";
import { runGit } from "../../fixtures/git";

/** A file or link as a test wants it, or finds it. */
export interface Thing {
  readonly bytes: Buffer;
  readonly permissions: number;
  readonly isLink: boolean;
}

export type Tree = ReadonlyMap<string, Thing>;

export const git = new Git({ binary: () => "git", mayStart: () => true });
/** 2026-03-02, 09:00 UTC. */
export const morning = 1_772_442_000;

export function file(content: string | Buffer, permissions = 0o644): Thing {
  return { bytes: Buffer.from(content), permissions, isLink: false };
}

export function link(target: string): Thing {
  return { bytes: Buffer.from(target), permissions: 0o777, isLink: true };
}

/** Parking as one window has it, alone unless it is told otherwise. */
export function parkingWith(options: Partial<ParkingOptions> = {}): Parking {
  const lock = (): Promise<() => Promise<void>> => Promise.resolve(() => Promise.resolve());
  return new Parking(git, { now: () => morning, lock, ...options });
}

export const parking = parkingWith();

/** A repository that knows who its lead is, with some files committed. */
export async function repositoryOf(
  folder: string,
  files: Readonly<Record<string, Thing | string>>,
  init: readonly string[] = [],
): Promise<string> {
  await mkdir(folder, { recursive: true });
  await runGit(folder, ["init", "--quiet", "--template=", "--initial-branch=main", ...init]);
  await runGit(folder, ["config", "user.name", "Lea Lead"]);
  await runGit(folder, ["config", "user.email", "lea@example.org"]);
  await runGit(folder, ["config", "core.autocrlf", "false"]);
  await write(folder, files);
  if (Object.keys(files).length > 0) await commit(folder);
  return folder;
}

export async function commit(root: string, message = "Work"): Promise<void> {
  await runGit(root, ["add", "--all"]);
  await runGit(root, ["commit", "--quiet", "--allow-empty", "-m", message]);
}

/** Puts things at paths; null takes what is there away. */
export async function write(
  root: string,
  things: Readonly<Record<string, Thing | string | null>>,
): Promise<void> {
  for (const [name, thing] of Object.entries(things)) await put(root, name, thing);
}

async function put(root: string, name: string, thing: Thing | string | null): Promise<void> {
  const place = path.join(root, name);
  await rm(place, { force: true, recursive: true });
  if (thing === null) return;
  const { bytes, permissions, isLink } = typeof thing === "string" ? file(thing) : thing;
  await mkdir(path.dirname(place), { recursive: true });
  if (isLink) return symlink(bytes, place);
  await writeFile(place, bytes);
  await chmod(place, permissions);
}

/** All files and links under a folder, but those of git. */
export async function treeOf(root: string, under = ""): Promise<Map<string, Thing>> {
  const tree = new Map<string, Thing>();
  const entries = await readdir(path.join(root, under), { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = under === "" ? entry.name : `${under}/${entry.name}`;
    if (entry.name === ".git") continue;
    if (entry.isDirectory()) {
      for (const [inner, thing] of await treeOf(root, name)) tree.set(inner, thing);
    } else tree.set(name, await thingAt(path.join(root, name)));
  }
  return tree;
}

async function thingAt(place: string): Promise<Thing> {
  const stats = await lstat(place);
  if (stats.isSymbolicLink()) return link(await readlink(place));
  return file(await readFile(place), stats.mode & 0o777);
}

/** What parking must never touch: index, branches, stash, configuration, HEAD. */
export async function untouchables(root: string): Promise<readonly string[]> {
  const gitDir = (await runGit(root, ["rev-parse", "--absolute-git-dir"])).trim();
  const common = path.resolve(root, (await runGit(root, ["rev-parse", "--git-common-dir"])).trim());
  const refs = await runGit(root, ["for-each-ref", "--format=%(objectname) %(refname)"]);
  return [
    (await readFile(path.join(gitDir, "index")).catch(() => Buffer.from("none"))).toString("hex"),
    await readFile(path.join(gitDir, "HEAD"), "utf8"),
    await readFile(path.join(common, "config"), "utf8"),
    refs
      .split("\n")
      .filter((line) => !line.includes(" refs/baton/"))
      .join("\n"),
  ];
}

/** Names of what parking must not leave behind. */
export async function litter(root: string): Promise<readonly string[]> {
  const common = path.resolve(root, (await runGit(root, ["rev-parse", "--git-common-dir"])).trim());
  const inTree = [...(await treeOf(root)).keys()].filter((name) => name.includes(".baton-"));
  const inGit = await readdir(path.join(common, "baton")).catch(() => []);
  return [...inTree, ...inGit.filter((name) => name.startsWith("work-"))];
}

/** What git would check out of the index into an empty folder. */
export async function indexTree(root: string, into: string): Promise<Map<string, Thing>> {
  await mkdir(into, { recursive: true });
  await runGit(root, ["checkout-index", "--all", "--quiet", `--prefix=${into}/`]);
  const tree = await treeOf(into);
  await rm(into, { recursive: true, force: true });
  return tree;
}

/** Ids of all that a ref leads to. */
export async function reachable(root: string, ref: string): Promise<ReadonlySet<string>> {
  const lines = await runGit(root, ["rev-list", "--objects", ref]);
  return new Set(lines.split("\n").map((line) => line.split(" ")[0] ?? ""));
}
