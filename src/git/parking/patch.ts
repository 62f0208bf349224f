import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import { mailOf } from "../../core/parking/mail";
import type { Git } from "../git";
import { ParkingError } from "./parkingError";
import type { Recorded } from "./record";
import { gitTalk, gitText, whole, type WorkTree } from "./workTree";

const diffTree = [
  "diff-tree",
  "-r",
  "--patch",
  "--binary",
  "--full-index",
  "--no-renames",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--src-prefix=a/",
  "--dst-prefix=b/",
] as const;

/**
 * Takes a work tree and what is recorded; gives the change as a mail, text where it can be text. A
 * mail loses carriage returns (`git am` without `--keep-cr`), and a text in the editor all that is not
 * UTF-8; where there is such, the change is written in git's form for binary files. Throws
 * ParkingError and GitError.
 */
export async function patchOf(
  git: Git,
  tree: WorkTree,
  { commit, manifest }: Recorded,
): Promise<string> {
  const [base, change] = [
    await treeOf(git, tree, `${commit}:base`),
    await treeOf(git, tree, `${commit}:change`),
  ];
  const plain = await patchText(git, tree, [...diffTree, base, change]);
  if (plain !== undefined) return mailOf(manifest, commit, plain);
  const attributes = join(tree.folder, "attributes");
  await mkdir(tree.folder, { recursive: true });
  await writeFile(attributes, "* -diff\n");
  const binary = ["-c", `core.attributesFile=${attributes}`, ...diffTree, base, change];
  const patch = await patchText(git, tree, binary);
  if (patch !== undefined) return mailOf(manifest, commit, patch);
  throw new ParkingError(
    "unfit",
    l10n.t(
      "This change holds bytes that are no text, in files that .gitattributes calls text, so it makes no patch. Bring it back and commit it on a branch.",
    ),
    manifest.id,
  );
}

async function patchText(
  git: Git,
  { root }: WorkTree,
  args: readonly string[],
): Promise<string | undefined> {
  const bytes = await gitTalk(git, root, args, { read: whole });
  const text = bytes.toString("utf8");
  return text.includes("\r") || !Buffer.from(text).equals(bytes) ? undefined : text;
}

/** A side on which there are no files has no tree either, and git knows the empty one by its id. */
async function treeOf(git: Git, { root }: WorkTree, name: string): Promise<string> {
  const input = [`${name}\n`];
  const answer = await gitText(git, root, ["cat-file", "--batch-check=%(objectname)"], { input });
  const id = answer.trim();
  if (/^[0-9a-f]+$/.test(id)) return id;
  return (await gitText(git, root, ["hash-object", "-t", "tree", "--stdin"])).trim();
}
