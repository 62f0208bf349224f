import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Git } from "../git";
import type { Gathered } from "./record";
import { gitTalk, gitText, whole, type WorkTree } from "./workTree";

const diffIndex = [
  "diff-index",
  "--cached",
  "--patch",
  "--find-renames",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--src-prefix=a/",
  "--dst-prefix=b/",
] as const;

/** Where objects go that nobody needs for longer than a preview. */
export function previewObjects(folder: string): string {
  return join(folder, "objects");
}

/** Takes a work tree and Baton's folder; makes a place for objects that leans on the repository's. */
export async function makePreviewObjects(tree: WorkTree, folder: string): Promise<string> {
  const objects = previewObjects(folder);
  await mkdir(join(objects, "info"), { recursive: true });
  await writeFile(join(objects, "info", "alternates"), `${tree.objects}\n`);
  return objects;
}

/**
 * Takes a work tree, what was gathered with its new objects in a folder of their own, and that
 * folder; gives the change as `git diff` prints it. Throws GitError.
 */
export async function previewOf(
  git: Git,
  tree: WorkTree,
  { files, committable, lines }: Gathered,
  folder: string,
): Promise<string> {
  const { root } = tree;
  const objects = previewObjects(folder);
  const base = files.flatMap(({ path, staged }) =>
    staged ? [`${staged.mode} ${staged.blob}\t${path}\0`] : [],
  );
  const change = files.flatMap(({ path }) => {
    const file = committable.get(path);
    return file ? [`${file.mode} ${file.blob}\t${path}\0`] : [];
  });
  const chosen = lines && (await writeBlob(git, tree, lines.change, objects));
  const [file] = files;
  const staged = file?.staged;
  const input =
    chosen !== undefined && file && staged ? [`${staged.mode} ${chosen}\t${file.path}\0`] : change;
  const place = { index: join(folder, "base"), objects };
  const stage = ["update-index", "-z", "--index-info"];
  await gitText(git, root, stage, { ...place, input: base });
  const tip = (await gitText(git, root, ["write-tree"], place)).trim();
  const changed = { index: join(folder, "change"), objects };
  await gitText(git, root, stage, { ...changed, input });
  return gitText(git, root, [...diffIndex, tip], changed);
}

async function writeBlob(
  git: Git,
  { root }: WorkTree,
  bytes: Uint8Array,
  objects: string,
): Promise<string> {
  const input = (async function* () {
    yield bytes;
  })();
  const args = ["hash-object", "-w", "--no-filters", "--stdin"];
  return (await gitTalk(git, root, args, { input, objects, read: whole })).toString().trim();
}
