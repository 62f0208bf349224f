import * as l10n from "@vscode/l10n";
import { comeBackOf, mergedState } from "../../core/parking/comeBack";
import {
  inState,
  type Manifest,
  type ParkedFile,
  refOf,
  type Return,
} from "../../core/parking/manifest";
import type { BroughtBack, Excepted } from "../../core/parking/parked";
import { blobOf, stateOn } from "./disk";
import { type Errand, orHalfDone } from "./errand";
import { mergeAll, type Merged, type ToMerge } from "./merge";
import { makeMoves } from "./park";
import type { Recorded } from "./record";
import { deleteRef, moveOn } from "./store";

/** What is to come back, and what cannot. */
interface Plan {
  readonly returns: Map<string, Return>;
  readonly there: string[];
  readonly conflicts: Excepted[];
  readonly blobs: Uint8Array[];
}

const markedWhy = (): string =>
  l10n.t("both changed the same lines; look for the conflict markers");
const mergeWhy = (): string => l10n.t("it was changed since in the same lines");
const sinceWhy = (): string => l10n.t("it was changed since");
const binaryWhy = (): string => l10n.t("it is not a text, and it was changed since");
const changedWhy = (): string => l10n.t("it was changed at this very moment; try again");

/**
 * Takes what is recorded and whether conflict markers are wanted; brings the files back. What is to
 * happen is written down under the ref before any file is touched. Throws ParkingError, GitError, and
 * what the disk throws.
 */
export async function comeBack(
  errand: Errand,
  recorded: Recorded,
  withMarkers: boolean,
): Promise<BroughtBack> {
  const plan = await planOf(errand, recorded.manifest, withMarkers);
  const files = recorded.manifest.files.map((file) => {
    const returning = plan.returns.get(file.path);
    if (returning) return { ...file, returning };
    return plan.there.includes(file.path) ? { ...file, isBack: true } : file;
  });
  if (plan.returns.size === 0) {
    return finish(errand, { ...recorded, manifest: { ...recorded.manifest, files } }, plan);
  }
  await errand.step("say returning");
  const manifest = inState({ ...recorded.manifest, files }, "returning");
  const returning = await moveOn(errand.git, errand.tree, recorded, manifest, plan.blobs);
  return followPlan(errand, returning, plan);
}

/**
 * Takes what is recorded as returning, and what else was found (after a crash, only that the plan has
 * not all files); puts the files where the plan under the ref says. Throws ParkingError.
 */
export async function followPlan(
  errand: Errand,
  recorded: Recorded,
  found: Pick<Plan, "there" | "conflicts"> = {
    there: [],
    conflicts: unplannedIn(recorded.manifest),
  },
): Promise<BroughtBack> {
  const { manifest } = recorded;
  const moves = manifest.files.flatMap(({ path, returning }) =>
    returning ? [{ path, from: returning.from, to: returning.to }] : [],
  );
  return orHalfDone(manifest.id, async () => {
    const changed = await makeMoves(errand, manifest.id, moves, []);
    const conflicts = [...found.conflicts, ...changed.map((path) => ({ path, why: changedWhy() }))];
    return finish(errand, recorded, { there: found.there, conflicts });
  });
}

function unplannedIn({ files }: Manifest): Excepted[] {
  return files
    .filter(({ returning, isBack }) => !returning && isBack !== true)
    .map(({ path }) => ({ path, why: sinceWhy() }));
}

/** Says under the ref what is back; when all is, the ref goes. */
async function finish(
  { git, tree, step }: Errand,
  recorded: Recorded,
  { there, conflicts }: Pick<Plan, "there" | "conflicts">,
): Promise<BroughtBack> {
  const { manifest } = recorded;
  const refused = new Set(conflicts.map(({ path }) => path));
  const backBy = (how: Return["how"]): string[] =>
    manifest.files
      .filter(({ path, returning }) => returning?.how === how && !refused.has(path))
      .map(({ path }) => path);
  const marked = backBy("marked").map((path) => ({ path, why: markedWhy() }));
  const files = manifest.files.map((file) => settled(file, refused));
  const complete = files.every(({ isBack }) => isBack === true) && marked.length === 0;
  await step("say returned");
  const state = complete ? "returned" : "parked";
  const said = await moveOn(git, tree, recorded, inState({ ...manifest, files }, state));
  if (complete) {
    await step("delete ref");
    await deleteRef(git, tree, { ref: refOf(manifest.id), commit: said.commit });
  }
  return {
    restored: [...there, ...backBy("restored")].toSorted(),
    merged: backBy("merged"),
    conflicts: [...conflicts, ...marked],
    complete,
  };
}

function settled({ returning, ...file }: ParkedFile, refused: ReadonlySet<string>): ParkedFile {
  return returning && !refused.has(file.path) ? { ...file, isBack: true } : file;
}

async function planOf(errand: Errand, { files }: Manifest, withMarkers: boolean): Promise<Plan> {
  const plan: Plan = { returns: new Map(), there: [], conflicts: [], blobs: [] };
  const going = new Set(files.filter(({ parked }) => !parked).map(({ path }) => path));
  const merges: ToMerge[] = [];
  for (const file of files.filter(({ isBack }) => isBack !== true)) {
    const { path } = file;
    const found = comeBackOf(file, await stateOn(errand.tree, path, going));
    if (found.kind === "there") plan.there.push(path);
    else if (found.kind === "conflict") plan.conflicts.push({ path, why: found.why });
    else if (found.kind === "merge") merges.push({ path, ...found });
    else plan.returns.set(path, { from: found.from, to: found.to, how: "restored" });
  }
  await planMerges(errand, merges, plan, withMarkers);
  return plan;
}

async function planMerges(
  { git, tree, folder }: Errand,
  merges: readonly ToMerge[],
  plan: Plan,
  withMarkers: boolean,
): Promise<void> {
  const results = await mergeAll(git, tree, merges, folder);
  for (const [index, { path, now, back, parked }] of merges.entries()) {
    const merged: Merged = results[index] ?? { kind: "changed" };
    if (!("bytes" in merged)) {
      plan.conflicts.push({ path, why: merged.kind === "binary" ? binaryWhy() : changedWhy() });
    } else if (merged.kind === "marked" && !withMarkers) {
      plan.conflicts.push({ path, why: mergeWhy() });
    } else {
      const to = mergedState(blobOf(merged.bytes, tree.algorithm), now, back, parked);
      plan.blobs.push(merged.bytes);
      const how = merged.kind === "clean" ? "merged" : "marked";
      plan.returns.set(path, { from: now, to, how });
    }
  }
}
