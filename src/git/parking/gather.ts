import { join } from "node:path";
import type { Excepted, ParkScope } from "../../core/parking/parked";
import type { Git } from "../git";
import { checkOut, committables } from "./content";
import { chooseLines } from "./lines";
import { type Gathered, stampOf } from "./record";
import { surveyOf } from "./survey";
import type { WorkTree } from "./workTree";

/**
 * Takes a work tree, a scope, a folder for what is only needed meanwhile, and where new objects go if
 * not into the repository; gathers what is to be parked, by a number of processes that does not grow
 * with the files. Throws ParkingError, GitError, and what the disk throws.
 */
export async function gather(
  git: Git,
  tree: WorkTree,
  scope: ParkScope,
  folder: string,
  objects?: string,
): Promise<{ gathered: Gathered; leftOut: readonly Excepted[] }> {
  const { files, leftOut } = await surveyOf(git, tree, scope);
  const stamps = new Map<string, string | undefined>();
  for (const { path } of files) stamps.set(path, await stampOf(tree.root, path));
  const checkedOut = join(folder, "index-files");
  await checkOut(git, tree, files, checkedOut);
  const committable = await committables(git, tree, files, folder, objects);
  const gathered = { files, checkedOut, committable, stamps };
  const [file] = files;
  if (scope.kind !== "lines" || !file) return { gathered, leftOut };
  const place = objects === undefined ? {} : { objects };
  const sources = { committable: committable.get(file.path), checkedOut, ...place };
  const lines = await chooseLines(git, tree, file, sources, scope.ranges);
  return { gathered: lines ? { ...gathered, lines } : gathered, leftOut };
}
