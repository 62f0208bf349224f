import * as l10n from "@vscode/l10n";
import type { Excepted, Parked } from "../../core/parking/parked";
import { inState, type Manifest, type Move, parkedOf, refOf } from "../../core/parking/manifest";
import { type Errand, halfDone, Interrupted, reasonOf } from "./errand";
import { ParkingError } from "./parkingError";
import {
  clearWaiting,
  inOrder,
  putInPlace,
  setReady,
  syncFolders,
  type WaitingMove,
} from "./putInPlace";
import { type Gathered, record, type Recorded, whileParking } from "./record";
import { deleteRef, moveOn } from "./store";

/**
 * Takes what was gathered and the head of a manifest; parks it. First all goes into the repository
 * under a ref that says "parking", then each file is replaced, then the ref says "parked". Throws
 * ParkingError, GitError, and what the disk throws.
 */
export async function parkGathered(
  errand: Errand,
  gathered: Gathered,
  head: Omit<Manifest, "files">,
): Promise<Parked> {
  const { git, tree, step } = errand;
  await step("record");
  const recorded = await record(git, tree, gathered, head);
  const { manifest } = recorded;
  const moves = manifest.files.map(({ path, parked, back }) => ({ path, from: parked, to: back }));
  const made: Move[] = [];
  try {
    const changed = await makeMoves(errand, manifest.id, moves, made);
    if (made.length > 0) return await markParked(errand, recorded, changed);
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    throw await undone(errand, recorded, made, error);
  }
  await deleteRef(git, tree, { ref: refOf(manifest.id), commit: recorded.commit });
  throw new ParkingError(
    "changed",
    l10n.t("The files changed while they were being parked. Try again."),
  );
}

/**
 * Takes an id and moves; makes them, writing down in `made` each that is made; gives the paths that
 * were found changed. Throws ParkingError, GitError, and what the disk throws.
 */
export async function makeMoves(
  { git, tree, step }: Errand,
  id: string,
  moves: readonly Move[],
  made: Move[],
): Promise<string[]> {
  await step("set ready");
  const ready: WaitingMove[] = inOrder(await setReady(git, tree, id, moves));
  const coming = new Set(
    ready.flatMap(({ path, waiting }) => (waiting === undefined ? [] : [path, waiting])),
  );
  const changed: string[] = [];
  for (const move of ready) {
    await step(`put in place ${move.path}`);
    if ((await putInPlace(tree, move, coming)) === "changed") changed.push(move.path);
    else made.push({ path: move.path, from: move.from, to: move.to });
  }
  await step("sync folders");
  await syncFolders(
    tree.root,
    moves.map(({ path }) => path),
  );
  return changed;
}

/**
 * Takes what is recorded and the paths of files that were found changed; says that the rest is
 * parked. The bytes that were read of those stay in the ref's past. Throws GitError.
 */
export async function markParked(
  { git, tree, step }: Errand,
  recorded: Recorded,
  changed: readonly string[],
): Promise<Parked> {
  const { manifest } = recorded;
  const files = manifest.files.filter(({ path }) => !changed.includes(path));
  const refused: Excepted[] = changed.map((path) => ({ path, why: whileParking() }));
  const leftOut = [...manifest.leftOut, ...refused];
  await step("say parked");
  await moveOn(git, tree, recorded, inState({ ...manifest, files, leftOut }, "parked"));
  return parkedOf(inState({ ...manifest, files, leftOut }, "parked"));
}

/** Puts back what was replaced before something failed; gives the error that says how that went. */
async function undone(
  errand: Errand,
  { commit, manifest }: Recorded,
  made: readonly Move[],
  cause: unknown,
): Promise<Error> {
  const { git, tree } = errand;
  const paths = manifest.files.map(({ path }) => path);
  try {
    await clearWaiting(tree.root, manifest.id, paths);
    const back = made.map(({ path, from, to }) => ({ path, from: to, to: from }));
    const changed = await makeMoves(errand, manifest.id, back, []);
    if (changed.length === 0) {
      await deleteRef(git, tree, { ref: refOf(manifest.id), commit });
      const message = l10n.t(
        "Nothing was parked, and your files are as they were: {0}",
        reasonOf(cause),
      );
      return new ParkingError("disk", message, undefined, { cause });
    }
  } catch (error) {
    if (error instanceof Interrupted) return error;
    // The first failure is told; this one has the same remedy.
  }
  return halfDone(manifest.id, cause);
}
