import { plainLine } from "../../core/text/plain";
import { type Manifest, printManifest, refOf } from "../../core/parking/manifest";
import { quoted } from "../../core/parking/safePath";
import type { Git } from "../git";
import { GitError } from "../gitError";
import { gitTalk, whole, type WorkTree } from "./workTree";

/** Name of the manifest in the tree of a parked change's commit. */
export const manifestName = "manifest.json";

/** An object that stands at a path of the tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly blob: string;
  /** From the top of the commit's tree. */
  readonly path: string;
}

/** What a commit says, known only once all its files have been read. */
export interface CommitText {
  readonly manifest: Manifest;
  readonly entries: readonly TreeEntry[];
  /** The commit it follows; none for the first. */
  readonly parent?: string;
}

/**
 * One process writes files of any number and size, their trees, the commit, and then the ref, which
 * it moves only onward from the parent. Without `done` at its end nothing of it counts, and small
 * packs stay packs, since packs are always synced to the disk before a ref names what is in them.
 */
const command = [
  "-c",
  "fastimport.unpackLimit=0",
  "fast-import",
  "--quiet",
  "--done",
  "--date-format=raw",
] as const;

/**
 * Takes a work tree and pieces of a stream that ends in a commit; gives the commit's id. Throws
 * GitError, and what making the stream throws.
 */
export async function fastImport(
  git: Git,
  { root }: WorkTree,
  input: AsyncIterable<Uint8Array>,
): Promise<string> {
  const answer = await gitTalk(git, root, command, { input, read: whole });
  const id = answer.toString().trim();
  if (!/^[0-9a-f]{40,64}$/.test(id))
    throw new GitError("failed", "git fast-import names no commit");
  return id;
}

/** Takes what a commit says; gives the end of a stream that makes it. */
export function* commitPieces({ manifest, entries, parent }: CommitText): Generator<Uint8Array> {
  const { id, at, author } = manifest;
  const person = `${headerText(author.name)} <${headerText(author.email)}> ${Math.floor(at)} +0000`;
  yield text(`commit ${refOf(id)}\nmark :1\nauthor ${person}\ncommitter ${person}\n`);
  yield* dataPieces(Buffer.from(messageOf(manifest)));
  if (parent !== undefined) yield text(`from ${parent}\n`);
  for (const { mode, blob, path } of entries) yield text(`M ${mode} ${blob} ${quoted(path)}\n`);
  yield text(`M 100644 inline ${manifestName}\n`);
  yield* dataPieces(Buffer.from(printManifest(manifest)));
  yield text("get-mark :1\ndone\n");
}

/** Takes bytes; gives the part of a stream that makes a blob of them. */
export function* blobPieces(bytes: Uint8Array): Generator<Uint8Array> {
  yield text("blob\n");
  yield* dataPieces(bytes);
}

/** Takes the number of bytes that follow; gives what comes before them in a stream. */
export function blobHead(size: number): Uint8Array {
  return text(`blob\ndata ${size}\n`);
}

/** What comes after the bytes of a blob. */
export const blobEnd = text("\n");

function* dataPieces(bytes: Uint8Array): Generator<Uint8Array> {
  yield text(`data ${bytes.length}\n`);
  yield bytes;
  yield blobEnd;
}

/** For whoever finds the commit without Baton at hand. */
function messageOf({ title, state }: Manifest): string {
  return `${plainLine(title)}

Baton parked this change (${state}). In this commit, parked/ holds the files byte for byte as they
were, back/ what they went back to; change/ and base/ are the same as git would commit them. Paths
that were deleted stand in ${manifestName} only.
`;
}

/** No header of a commit can hold these. */
function headerText(part: string): string {
  return plainLine(part).replace(/[<>]/g, "");
}

function text(value: string): Uint8Array {
  return Buffer.from(value);
}
