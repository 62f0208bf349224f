import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import { hasSame } from "../../core/parking/comeBack";
import { inState, type Manifest, parkedOf, refOf } from "../../core/parking/manifest";
import type { Resumed } from "../../core/parking/parked";
import { followPlan } from "./comeBack";
import { stateOn } from "./disk";
import { type Errand, orHalfDone } from "./errand";
import { makeMoves, markParked } from "./park";
import { ParkingError } from "./parkingError";
import { clearWaiting } from "./putInPlace";
import type { Recorded } from "./record";
import { deleteRef, moveOn } from "./store";
import type { WorkTree } from "./workTree";
import { isThere } from "../absence";

/**
 * Takes what is recorded; puts right what a crash interrupted. Throws ParkingError, GitError, and what
 * the disk throws.
 */
export async function resumed(errand: Errand, recorded: Recorded): Promise<Resumed> {
  const { git, tree } = errand;
  const { commit, manifest } = recorded;
  const { state, id } = manifest;
  if (state === "parked") return { kind: "parked", parked: parkedOf(manifest) };
  if (state === "returned") {
    await deleteRef(git, tree, { ref: refOf(id), commit });
    const restored = manifest.files.map(({ path }) => path);
    const broughtBack = { restored, merged: [], conflicts: [], complete: true };
    return { kind: "broughtBack", broughtBack };
  }
  if (manifest.workTree !== tree.name) return resumedElsewhere(errand, recorded);
  await clearWaiting(
    tree.root,
    id,
    manifest.files.map(({ path }) => path),
  );
  if (state === "returning") {
    return { kind: "broughtBack", broughtBack: await followPlan(errand, recorded) };
  }
  if (await isUntouched(tree, manifest)) {
    await deleteRef(git, tree, { ref: refOf(id), commit });
    return { kind: "undone" };
  }
  const moves = manifest.files.map(({ path, parked, back }) => ({ path, from: parked, to: back }));
  return orHalfDone(id, async () => {
    await makeMoves(errand, id, moves, []);
    // A file that is neither may have been changed before or after; what was parked of it stays so.
    return { kind: "parked", parked: await markParked(errand, recorded, []) };
  });
}

/** Takes a work tree and a manifest; gives whether all files are still as the lead had them. */
async function isUntouched(tree: WorkTree, { files }: Manifest): Promise<boolean> {
  const going = new Set(files.filter(({ back }) => !back).map(({ path }) => path));
  for (const { path, parked } of files) {
    const now = await stateOn(tree, path, going);
    if (now === "other" || !hasSame(now, parked) || now?.mode !== parked?.mode) return false;
  }
  return true;
}

/** The files of another work tree are its own affair; when it is gone, all there is is what is parked. */
async function resumedElsewhere({ git, tree }: Errand, recorded: Recorded): Promise<Resumed> {
  const { manifest } = recorded;
  const name = manifest.workTree;
  if (name === "" || (await isThere(join(tree.commonDir, name)))) {
    const message =
      name === ""
        ? l10n.t(
            "This was interrupted in the main work tree of the repository. Open that one and finish it there.",
          )
        : l10n.t(
            "This was interrupted in the work tree {0} of the repository. Open that one and finish it there.",
            name,
          );
    throw new ParkingError("elsewhere", message, manifest.id);
  }
  const files = manifest.files.map(({ path, parked, back, isBack }) =>
    isBack === true ? { path, parked, back, isBack } : { path, parked, back },
  );
  const said = inState({ ...manifest, workTree: tree.name, files }, "parked");
  await moveOn(git, tree, recorded, said);
  return { kind: "parked", parked: parkedOf(said) };
}
