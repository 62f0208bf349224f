import { jsonOf } from "../../core/text/json";
import { basename, dirname, relative, sep } from "node:path";
import { TabInputTextDiff, Uri, window, workspace } from "vscode";
import type { Side } from "../../core/review/threads/thread";
import { isRecord } from "../../core/people/roster";
import type { FilePlace } from "../../git/repository";
import type { FileViews } from "../../host/repositories/fileViews";

/** What a document is of: a file as it is, or as git has it. */
export interface ShownFile {
  readonly file: Uri;
  readonly side: Side;
}

/**
 * Takes a document's address; gives the file it shows and, in a comparison, which side it is. Gives
 * nothing for what is no file on this disk.
 */
export function shownFile(document: Uri): ShownFile | undefined {
  if (document.scheme === "file") return { file: document, side: sideOf(document) };
  if (document.scheme !== "git") return undefined;
  const path = pathInQuery(document.query);
  return path === undefined ? undefined : { file: Uri.file(path), side: sideOf(document) };
}

/** Takes a file; gives its place in its repository, else in its workspace folder or its own folder. Never rejects. */
export async function placeOf(views: FileViews, file: Uri): Promise<FilePlace> {
  try {
    const place = await views.placeOfFile(file);
    if (place) return place;
  } catch {
    // Git cannot be asked; comments do without.
  }
  const folder = workspace.getWorkspaceFolder(file)?.uri.fsPath;
  if (folder === undefined) return { root: dirname(file.fsPath), path: basename(file.fsPath) };
  return { root: folder, path: relative(folder, file.fsPath).split(sep).join("/") };
}

/** Takes a file's place; gives its address. */
export function fileAt({ root, path }: FilePlace): Uri {
  return Uri.joinPath(Uri.file(root), path);
}

/** The older side only where a comparison shows it as that; a file opened alone is as it is. */
function sideOf(document: Uri): Side {
  const shown = document.toString();
  const isOld = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => {
      if (!(input instanceof TabInputTextDiff)) return false;
      return input.original.toString() === shown && input.modified.toString() !== shown;
    });
  return isOld ? "old" : "new";
}

/** What the git extension puts there: `{"path": …, "ref": …}`. */
function pathInQuery(query: string): string | undefined {
  const value = jsonOf(query);
  const path = isRecord(value) ? value["path"] : undefined;
  return typeof path === "string" ? path : undefined;
}
