import path from "node:path";
import { type TextDocument, Uri, window, workspace } from "vscode";
import type { ParkScope } from "../core/parking/parked";
import { labelText, noticeText } from "../core/text/plain";
import { pick } from "../host/quickPicks";

/**
 * Takes a title, a repository's root and a scope; saves the documents in it, after asking when any has
 * unsaved edits, since what is parked is what is on the disk. Gives whether all are saved now; says so
 * when not, and then nothing has been done.
 */
export async function allSaved(title: string, root: string, scope: ParkScope): Promise<boolean> {
  const unsaved = unsavedIn(root, scope);
  const [first, ...others] = unsaved;
  if (!first) return true;
  const name = labelText(path.basename(first.fileName), 60);
  const what = others.length === 0 ? name : `${unsaved.length} files`;
  const items = [
    { label: `$(save) Save ${what} and go on`, goOn: true },
    { label: "$(close) Leave everything as it is", goOn: false },
  ];
  const placeholder = `Unsaved edits in ${what}. Baton hands back what is saved.`;
  const picked = await pick({ title, placeholder, items });
  if (picked.kind !== "chosen" || picked.items[0]?.goOn !== true) return false;
  for (const document of unsaved) {
    if (await document.save()) continue;
    const file = noticeText(path.basename(document.fileName));
    const remedy = "Save it yourself to see why, then hand back again.";
    void window.showWarningMessage(`${file} could not be saved, so nothing was done. ${remedy}`);
    return false;
  }
  return true;
}

function unsavedIn(root: string, scope: ParkScope): TextDocument[] {
  const paths = scope.kind === "lines" ? [scope.path] : scope.kind === "files" ? scope.paths : [];
  const files = new Set(paths.map((one) => Uri.joinPath(Uri.file(root), one).toString()));
  const folder = `${Uri.file(root).path}/`;
  return workspace.textDocuments.filter(({ isDirty, uri }) => {
    if (!isDirty || uri.scheme !== "file") return false;
    return scope.kind === "tree" ? uri.path.startsWith(folder) : files.has(uri.toString());
  });
}
