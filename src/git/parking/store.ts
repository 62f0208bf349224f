import * as l10n from "@vscode/l10n";
import type { Unreadable } from "../../core/parking/parked";
import {
  idOf,
  isId,
  type Manifest,
  parseManifest,
  type ParkedFile,
  refOf,
} from "../../core/parking/manifest";
import type { Git } from "../git";
import { GitError } from "../gitError";
import { readBlobs } from "./blobs";
import { blobPieces, commitPieces, fastImport, manifestName, type TreeEntry } from "./fastImport";
import { ParkingError } from "./parkingError";
import type { Recorded } from "./record";
import { gitText, whole, type WorkTree } from "./workTree";

/** What is the matter with a ref that cannot be read, and what to do. */
const unreadable = {
  get damaged() {
    return l10n.t(
      "Baton cannot read this parked change. Its files may still be there: `git show` the ref.",
    );
  },
  get newer() {
    return l10n.t("A newer Baton parked this. Update Baton, then bring it back.");
  },
};

const allParked = "refs/baton/parked/";

interface Found {
  readonly ref: string;
  readonly commit: string;
}

/** Takes a work tree; gives what is parked in its repository, readable or not. Throws GitError. */
export async function readAll(
  git: Git,
  tree: Pick<WorkTree, "root">,
): Promise<{ recorded: Recorded[]; unreadable: Unreadable[] }> {
  const refs = await refsUnder(git, tree, allParked);
  const texts = new Map<number, string>();
  const names = refs.map(({ commit }) => `${commit}:${manifestName}`);
  await readBlobs(
    git,
    tree,
    names,
    async (index, pieces) => {
      texts.set(index, (await whole(pieces)).toString("utf8"));
    },
    () => undefined,
  );
  const [recorded, bad]: [Recorded[], Unreadable[]] = [[], []];
  for (const [index, found] of refs.entries()) {
    const manifest = checked(found, texts.get(index));
    if (typeof manifest !== "string") recorded.push({ commit: found.commit, manifest });
    else bad.push({ ref: found.ref, reason: manifest, why: unreadable[manifest] });
  }
  return { recorded, unreadable: bad };
}

/** Takes a work tree and an id; gives what is parked under it. Throws ParkingError and GitError. */
export async function readOne(git: Git, tree: WorkTree, id: string): Promise<Recorded> {
  const found = await findRef(git, tree, id);
  const texts: string[] = [];
  const take = async (_: number, pieces: AsyncIterable<Uint8Array>): Promise<void> => {
    texts.push((await whole(pieces)).toString("utf8"));
  };
  await readBlobs(git, tree, [`${found.commit}:${manifestName}`], take, () => undefined);
  const manifest = checked(found, texts[0]);
  if (typeof manifest !== "string") return { commit: found.commit, manifest };
  throw new ParkingError(manifest, unreadable[manifest], id);
}

/** Takes a work tree and an id; gives its ref, readable or not. Throws ParkingError and GitError. */
export async function findRef(git: Git, tree: WorkTree, id: string): Promise<Found> {
  const refs = isId(id) ? await refsUnder(git, tree, refOf(id)) : [];
  const found = refs.find(({ ref }) => ref === refOf(id));
  if (found) return found;
  const message = l10n.t(
    "There is no such parked change here. It may have been brought back already.",
  );
  throw new ParkingError("unknown", message);
}

/**
 * Takes a work tree, what is recorded, the manifest it is to have, and blobs to keep beside; moves the
 * ref on, unless somebody else did. Throws GitError.
 */
export async function moveOn(
  git: Git,
  tree: WorkTree,
  recorded: Recorded,
  manifest: Manifest,
  blobs: readonly Uint8Array[] = [],
): Promise<Recorded> {
  const entries = mergedEntries(manifest.files);
  const stream = async function* (): AsyncGenerator<Uint8Array> {
    for (const blob of blobs) yield* blobPieces(blob);
    yield* commitPieces({ manifest, entries, parent: recorded.commit });
  };
  return { commit: await fastImport(git, tree, stream()), manifest };
}

/** Takes a work tree and a ref; deletes it if it still names that commit. Throws GitError. */
export async function deleteRef(git: Git, { root }: WorkTree, found: Found): Promise<void> {
  const input = [`delete ${found.ref} ${found.commit}\n`];
  await gitText(git, root, ["update-ref", "--stdin"], { input });
}

/** Takes a work tree; gives the bytes of what is parked in its repository, or nothing when git cannot tell. Throws GitError. */
export async function bytesOfAll(
  git: Git,
  { root }: Pick<WorkTree, "root">,
): Promise<number | undefined> {
  const args = ["rev-list", "--objects", "--no-walk", "--disk-usage", `--glob=${allParked}`];
  try {
    return Number((await gitText(git, root, args)).trim());
  } catch (error) {
    // Git before 2.31 does not know the option.
    if (GitError.is(error, "failed")) return undefined;
    throw error;
  }
}

/** What is to come back and is neither what was parked nor anywhere else yet. */
function mergedEntries(files: readonly ParkedFile[]): TreeEntry[] {
  return files.flatMap(({ path, returning }) =>
    returning?.to && returning.how !== "restored"
      ? [{ mode: returning.to.mode, blob: returning.to.blob, path: `merged/${path}` }]
      : [],
  );
}

async function refsUnder(
  git: Git,
  { root }: Pick<WorkTree, "root">,
  pattern: string,
): Promise<Found[]> {
  const args = ["for-each-ref", "--format=%(objectname) %(refname)", pattern];
  const lines = (await gitText(git, root, args)).split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const end = line.indexOf(" ");
    return { commit: line.slice(0, end), ref: line.slice(end + 1) };
  });
}

function checked({ ref }: Found, text: string | undefined): Manifest | "damaged" | "newer" {
  const manifest = text === undefined ? "damaged" : parseManifest(text);
  if (typeof manifest === "string") return manifest;
  return manifest.id === idOf(ref) ? manifest : "damaged";
}
