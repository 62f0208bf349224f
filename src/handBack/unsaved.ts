import path from "node:path";
import { l10n, type TextDocument, Uri, window, workspace } from "vscode";
import type { ParkScope } from "../core/parking/parked";
import { labelText, noticeText } from "../core/text/plain";
import { pick } from "../host/shown/quickPicks";
import { oneOrMore } from "../host/shown/plural";

/**
 * Takes a title, a repository's root and a scope; saves the documents in it, after asking when any has
 * unsaved edits, since what is parked is what is on the disk. Gives whether all are saved now; says so
 * when not, and then nothing has been done.
 */
export async function allSaved(title: string, root: string, scope: ParkScope): Promise<boolean> {
  const unsaved = unsavedIn(root, scope);
  const [first] = unsaved;
  if (!first) return true;
  const name = labelText(path.basename(first.fileName), 60);
  const count = unsaved.length;
  const items = [
    {
      label: oneOrMore(
        count,
        l10n.t("$(save) Save {0} and go on", name),
        l10n.t("$(save) Save {0} files and go on", count),
      ),
      goOn: true,
    },
    { label: l10n.t("$(close) Leave everything as it is"), goOn: false },
  ];
  const placeholder = oneOrMore(
    count,
    l10n.t("Unsaved edits in {0}. Baton hands back what is saved.", name),
    l10n.t("Unsaved edits in {0} files. Baton hands back what is saved.", count),
  );
  const picked = await pick({ title, placeholder, items });
  if (picked.kind !== "chosen" || picked.items[0]?.goOn !== true) return false;
  for (const document of unsaved) {
    if (await document.save()) continue;
    const file = noticeText(path.basename(document.fileName));
    void window.showWarningMessage(
      l10n.t(
        "{0} could not be saved, so nothing was done. Save it yourself to see why, then hand back again.",
        file,
      ),
    );
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
