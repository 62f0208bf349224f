import { jsonOf } from "../text/json";
import { isRecord } from "../people/roster";
import type { Excepted, Parked, ParkState } from "./parked";
import { isSafePath } from "./safePath";

/** What stands at a path: a file or a link, byte for byte. */
export interface FileState {
  /** As git has it: `100644`, `100755`, or `120000` for a link. */
  readonly mode: FileMode;
  /** The permission bits, 0 to 0o777. */
  readonly permissions: number;
  /** The id of its raw bytes, or of a link's target, as a git blob. */
  readonly blob: string;
}

export type FileMode = (typeof fileModes)[number];

/** What a path has and is to have; null where there is nothing. */
export interface Move {
  readonly path: string;
  readonly from: FileState | null;
  readonly to: FileState | null;
}

/** How a file comes back; written down before any file is touched. */
export interface Return extends Omit<Move, "path"> {
  readonly how: "restored" | "merged" | "marked";
}

/** One file of a parked change. */
export interface ParkedFile {
  readonly path: string;
  /** What the lead had made of it. */
  readonly parked: FileState | null;
  /** What it went back to. */
  readonly back: FileState | null;
  /** While it is on its way back. */
  readonly returning?: Return;
  /** Whether it has come back. */
  readonly isBack?: boolean;
}

/** All that is known of a parked change, kept beside its files in its commit. */
export interface Manifest extends Omit<Parked, "ref" | "paths"> {
  readonly author: { readonly name: string; readonly email: string };
  /** The work tree it was parked in: "" for the main one, else `worktrees/<name>`. */
  readonly workTree: string;
  readonly files: readonly ParkedFile[];
}

/** Changes with the form of the manifest; one of a higher version is left alone. */
const version = 1;
const fileModes = ["100644", "100755", "120000"] as const;
const states = ["parking", "parked", "returning", "returned"] as const;
const returns = ["restored", "merged", "marked"] as const;
const parkedRefs = "refs/baton/parked/";

/** Takes an id; gives the name of its ref. */
export function refOf(id: string): string {
  return parkedRefs + id;
}

/** Takes the name of a ref; gives the id, or nothing when it is no ref of a parked change. */
export function idOf(ref: string): string | undefined {
  const id = ref.startsWith(parkedRefs) ? ref.slice(parkedRefs.length) : "";
  return isId(id) ? id : undefined;
}

/** Takes text; gives whether it has the form of an id. */
export function isId(text: string): boolean {
  return /^[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?$/.test(text);
}

/** Takes a manifest; gives its text: JSON, a line for each file. */
export function printManifest({ files, ...head }: Manifest): string {
  const start = JSON.stringify({ version, ...head }, null, 1).replace(/\n\}$/, "");
  const lines = files.map((file) => `  ${JSON.stringify(file)}`).join(",\n");
  return `${start},\n "files": [\n${lines}\n ]\n}\n`;
}

/** Takes a manifest's text; gives it, or why it cannot be read. */
export function parseManifest(text: string): Manifest | "damaged" | "newer" {
  const value = jsonOf(text);
  if (!isRecord(value) || typeof value["version"] !== "number") return "damaged";
  if (value["version"] > version) return "newer";
  const { id, at, head, title, workTree, author } = value;
  const state = states.find((one) => one === value["state"]);
  const files = listOf(value["files"], fileOf);
  const leftOut = listOf(value["leftOut"], exceptedOf);
  if (typeof id !== "string" || !isId(id) || typeof at !== "number" || !state) return "damaged";
  if (typeof head !== "string" || typeof title !== "string") return "damaged";
  if (typeof workTree !== "string" || !isRecord(author) || !files || !leftOut) return "damaged";
  const { name, email } = author;
  if (typeof name !== "string" || typeof email !== "string") return "damaged";
  return { id, at, head, title, state, workTree, author: { name, email }, files, leftOut };
}

/** Takes a manifest; gives what callers are told of it. */
export function parkedOf({ files, id, at, head, title, state, leftOut }: Manifest): Parked {
  const paths = files.map(({ path }) => path);
  return { id, ref: refOf(id), at, head, title, state, leftOut, paths };
}

/** Takes a manifest and a state; gives it in that state. */
export function inState(manifest: Manifest, state: ParkState): Manifest {
  return { ...manifest, state };
}

function fileOf(value: unknown): ParkedFile | undefined {
  if (!isRecord(value) || typeof value["path"] !== "string" || !isSafePath(value["path"])) return;
  const [parked, back] = [stateOf(value["parked"]), stateOf(value["back"])];
  if (parked === undefined || back === undefined) return;
  const file = { path: value["path"], parked, back };
  if (value["isBack"] === true) return { ...file, isBack: true };
  if (value["returning"] === undefined) return file;
  const returning = returnOf(value["returning"]);
  return returning && { ...file, returning };
}

function returnOf(value: unknown): Return | undefined {
  if (!isRecord(value)) return;
  const [from, to] = [stateOf(value["from"]), stateOf(value["to"])];
  const how = returns.find((one) => one === value["how"]);
  return from === undefined || to === undefined || !how ? undefined : { from, to, how };
}

function stateOf(value: unknown): FileState | null | undefined {
  if (value === null) return null;
  if (!isRecord(value)) return;
  const { permissions, blob } = value;
  const mode = fileModes.find((one) => one === value["mode"]);
  if (!mode || typeof blob !== "string" || !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(blob)) return;
  if (!Number.isInteger(permissions) || typeof permissions !== "number") return;
  return permissions < 0 || permissions > 0o777 ? undefined : { mode, permissions, blob };
}

function exceptedOf(value: unknown): Excepted | undefined {
  if (!isRecord(value)) return;
  const { path, why } = value;
  return typeof path === "string" && typeof why === "string" ? { path, why } : undefined;
}

/** The parts of a list, or nothing when one of them is not as it should be. */
function listOf<T>(value: unknown, part: (one: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return;
  const parts = value.map(part).filter((one) => one !== undefined);
  return parts.length === value.length ? parts : undefined;
}
