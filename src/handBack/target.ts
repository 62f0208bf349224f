import { l10n, Uri, window } from "vscode";
import { absenceText } from "../core/coaching/fileView";
import type { LineRange, ParkScope } from "../core/parking/parked";
import { activeFile } from "../host/repositories/activeFile";
import { actTargetOf } from "../host/actTarget";
import type { Root } from "../host/repositories/chosenRepository";
import type { HandBackParts } from "./parts";

/** What of the lead's change is to be handed back. */
export type Extent = "file" | "selection" | "all";

/** What a command is about; the repository is still to be chosen for everything in the window. */
export interface Target {
  readonly place: Root | undefined;
  readonly scope: ParkScope;
  /** An address of whom it is for, where another command has said so. */
  readonly person?: string;
}

const openFirst = l10n.t("Open a file that you have changed, and Baton hands its change back.");
const selectFirst = l10n.t(
  "Select the lines you have changed, and Baton hands those changes back.",
);

/**
 * Takes the extent, and what a menu or another command hands over: a file, or a person and a file;
 * gives what to hand back, or says why there is nothing.
 */
export async function targetOf(
  parts: HandBackParts,
  extent: Extent,
  subject: unknown,
): Promise<Target | undefined> {
  const given = actTargetOf(subject);
  const pointed = subject instanceof Uri ? subject : activeFile();
  const file = given ? Uri.joinPath(Uri.file(given.root), given.path) : pointed;
  if (extent === "all" && !file) return { place: undefined, scope: { kind: "tree" } };
  if (file?.scheme !== "file") return say(openFirst);
  const { view, place } = await parts.views.of(file, "wholeHistory");
  if (!place) {
    if (extent === "all") return { place: undefined, scope: { kind: "tree" } };
    return say(view.kind === "absent" ? absenceText[view.reason] : openFirst);
  }
  const known = { place: { root: place.root, resource: file } };
  if (extent === "all") return { ...known, scope: { kind: "tree" } };
  if (extent === "selection") {
    const ranges = selectedIn(file);
    if (ranges.length === 0) return say(selectFirst);
    return { ...known, scope: { kind: "lines", path: place.path, ranges } };
  }
  const person = given && { person: given.person };
  return { ...known, ...person, scope: { kind: "files", paths: [place.path] } };
}

/** The selected lines; a cursor stands for its line, since that is where a change was made. */
function selectedIn(file: Uri): LineRange[] {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== file.toString()) return [];
  return editor.selections.map(({ start, end, isSingleLine }) => {
    // A selection of whole lines ends at the beginning of the next one.
    const last = !isSingleLine && end.character === 0 ? end.line : end.line + 1;
    return { from: start.line + 1, to: last };
  });
}

function say(sentence: string): undefined {
  void window.showInformationMessage(sentence);
  return undefined;
}
