import { env, l10n, Position, Range, type TextDocument, Uri, window, workspace } from "vscode";
import { pathsInEntry } from "../core/coaching/handBack/entry";
import { parkedTitle, rungText } from "../core/coaching/handBack/words";
import type { HintDocument } from "../core/coaching/hints/hint";
import { parseHint } from "../core/coaching/hints/hintDocument";
import { hintMessage } from "../core/coaching/hints/hintMessage";
import type { Parked } from "../core/parking/parked";
import { noticeText } from "../core/text/plain";
import { activeFile } from "../host/repositories/activeFile";
import { offer } from "../host/shown/offers";
import { bringBack } from "./bringBack";
import { markOf } from "./drafting";
import type { Hints } from "./hints";
import type { HintFile, HintFiles } from "./hintFiles";
import { placeOf } from "./hintPages";
import type { HandBackParts } from "./parts";
import { allSaved } from "./unsaved";

const title = l10n.t("Baton: Confirm Hand Back");
const noHint = l10n.t("Open the hint you want to confirm or cancel, and run this again.");

/**
 * Takes the parts and the address of a hint's document (the active one when it is none); parks the
 * change and copies the first rung. When anything is in the way, nothing is changed and it is said.
 */
export async function confirmHandBack(
  parts: HandBackParts,
  hints: Hints,
  subject: unknown,
): Promise<void> {
  const file = await draftAt(hints, subject);
  if (!file) return;
  const document = await workspace.openTextDocument(file.document);
  const read = parseHint(document.getText());
  if ("problems" in read) return showProblem(hints, document, read.problems);
  if (document.isDirty && !(await document.save())) {
    void window.showWarningMessage(l10n.t("The hint could not be saved, so nothing was done."));
    return;
  }
  const { root, scope, name, paths } = file.record;
  if (!(await allSaved(title, root, scope)) || !(await isSameChange(parts, file))) return;
  const parked = await parts.parking.park(root, scope, parkedTitle(name, paths[0] ?? ""));
  await opened(parts, hints, file, parked, read);
}

/** Takes a parked change and its hint; keeps that it is handed back, and copies the rung to begin with. */
export async function opened(
  parts: HandBackParts,
  { files, pages, tabs }: Hints,
  file: HintFile,
  parked: Parked,
  read: HintDocument,
): Promise<void> {
  const { startsAt: rung, to, hint } = read;
  const { root, person, paths } = file.record;
  const topic = hint.topic && { topic: hint.topic };
  const kept = await files.update(file, { ...file.record, rung, parked: parked.id });
  parts.record.add({
    kind: "handBack",
    step: "opened",
    id: parked.id,
    root,
    person,
    rung,
    ...topic,
    paths: (paths.length > 0 ? paths : parked.paths).slice(0, pathsInEntry),
  });
  parts.hinted(person, root, paths[0] ?? parked.paths[0] ?? "");
  await env.clipboard.writeText(hintMessage(hint, rung, to, placeOf(file)));
  await tabs.close(kept);
  await pages.update();
  const [left] = parked.leftOut;
  const done = l10n.t(
    "Handed back to {0}: {1}, is copied, and your change is parked.",
    noticeText(to),
    rungText(rung),
  );
  const stays = left
    ? [l10n.t("{0} stays as it is: {1}", noticeText(left.path), noticeText(left.why))]
    : [];
  void offer([done, ...stays].join(" "), l10n.t("Undo"), async () => {
    if (await bringBack(parts, root, parked.id)) {
      parts.record.add({ kind: "handBack", step: "broughtBack", id: parked.id, root });
      const { parked: _, ...draft } = kept.record;
      await tabs.open(await files.update(kept, draft));
      await pages.update();
    }
  });
}

/** Takes the address of a draft's document; throws the draft away and leaves all else as it is. */
export async function cancelHandBack(hints: Hints, subject: unknown): Promise<void> {
  const file = await draftAt(hints, subject);
  if (!file) return;
  const text = (await workspace.openTextDocument(file.document)).getText();
  await hints.tabs.close(file);
  await hints.files.remove(file);
  await hints.pages.update();
  const said = l10n.t("Nothing was handed back, and your change is as it was.");
  void offer(said, l10n.t("Keep the Hint"), async () => {
    await hints.tabs.open(await hints.files.create(file.record, text));
  });
}

async function draftAt({ files }: Hints, subject: unknown): Promise<HintFile | undefined> {
  const uri = subject instanceof Uri ? subject : activeFile();
  // The preview beside the document is about the same hint.
  const file = (uri && (await files.of(uri))) ?? (await onlyOpen(files));
  if (file && file.record.parked === undefined) return file;
  const said = file
    ? l10n.t("This hint is handed back already. Baton: Handed Back shows it.")
    : noHint;
  void window.showInformationMessage(said);
  return undefined;
}

async function onlyOpen(files: HintFiles): Promise<HintFile | undefined> {
  const open = window.visibleTextEditors.map(({ document }) => document.uri);
  const found = await Promise.all(open.map((uri) => files.of(uri)));
  const [only, ...others] = found.flatMap((file) => file ?? []);
  return others.length === 0 ? only : undefined;
}

async function showProblem(
  { pages }: Hints,
  document: TextDocument,
  problems: readonly { readonly line: number; readonly message: string }[],
): Promise<void> {
  const [first] = problems;
  if (!first) return;
  await pages.update();
  const at = new Position(Math.min(first.line, document.lineCount) - 1, 0);
  await window.showTextDocument(document, { preview: false, selection: new Range(at, at) });
  void window.showWarningMessage(
    l10n.t(
      "Line {0} of the hint: {1} Nothing was handed back yet.",
      first.line,
      noticeText(first.message),
    ),
  );
}

/** The hint speaks of the change as it was; of another one the lead decides. */
async function isSameChange({ parking }: HandBackParts, { record }: HintFile): Promise<boolean> {
  const now = await parking.changeOf(record.root, record.scope);
  if (markOf(now) === record.mark) return true;
  if (record.scope.kind === "lines") {
    void window.showInformationMessage(
      l10n.t(
        "The change has moved since the hint was drafted. Cancel this one and hand the selection back anew.",
      ),
    );
    return false;
  }
  const button = l10n.t("Hand Back As It Is Now");
  const said = l10n.t(
    "You have gone on with the change since the hint was drafted. Does the hint still fit?",
  );
  return (await window.showInformationMessage(said, button)) === button;
}
