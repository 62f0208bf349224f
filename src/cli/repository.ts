import { stat } from "node:fs/promises";
import { isAbsolute, posix, relative, resolve, sep } from "node:path";
import type { Git } from "../git/git";
import { placeOfFolder } from "../git/repository";
import type { Arguments } from "./arguments";
import { InputError, UsageError } from "./usage";

/** The repository a command is about. */
export interface ChosenRepository {
  readonly root: string;
  /** The PATHs of the command line, repository-relative with "/". */
  readonly files: readonly string[];
}

/**
 * Takes git and the arguments; gives the repository and the paths in it. A PATH is relative to the
 * folder of `--repo`, else to the current one. Throws InputError, UsageError and GitError.
 */
export async function chooseRepository(git: Git, args: Arguments): Promise<ChosenRepository> {
  const takesPaths = args.command === "owners" || args.command === "who";
  if (args.paths.length === 0 && !args.batch && takesPaths)
    throw new UsageError("name at least one PATH");
  const folder = resolve(args.repo);
  if (!(await isFolder(folder))) throw new InputError(`${args.repo} is not a folder`);
  const place = await placeOfFolder(git, folder);
  if (!place) throw new InputError(`${args.repo} is not in the work tree of a git repository`);
  const files = args.paths.map((path) => pathInRepository(folder, place.prefix, path));
  return { root: place.root, files };
}

function pathInRepository(folder: string, prefix: string, path: string): string {
  const fromFolder = isAbsolute(path) ? relative(folder, path) : path;
  const inRepository = posix.normalize(prefix + fromFolder.split(sep).join("/"));
  if (inRepository.startsWith("../")) throw new InputError(`${path} is outside the repository`);
  return inRepository;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
