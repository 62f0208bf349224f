import {
  commands,
  env,
  EventEmitter,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from "vscode";
import type { Draft } from "../../core/review/boxes/drafts";
import type { Calendar } from "../../core/text/calendar";
import { labelText, noticeText, plainLine } from "../../core/text/plain";
import type { AlarmClock } from "../../host/clock";
import { errorText } from "../../host/errorText";
import type { Log } from "../../host/log";
import { offer } from "../../host/shown/offers";
import { oneOrMore } from "../../host/shown/plural";
import { pick } from "../../host/shown/quickPicks";
import type { Box } from "./box";
import type { Boxes } from "./boxes";
import type { DraftKeeper } from "./draftKeeper";

const title = l10n.t("Baton: Restore Draft Comment");

/** So long a box may take to open; a tool may ask its server first where comments may be. */
const boxSeconds = 4;

/** What drafts are brought back with. */
export interface RestoreParts {
  readonly boxes: Boxes;
  readonly drafts: DraftKeeper;
  readonly clock: AlarmClock;
  readonly calendar: Calendar;
  readonly log: Log;
}

interface DraftItem extends QuickPickItem {
  readonly run?: () => Promise<void>;
}

/** Takes the parts; lists the drafts, and brings the chosen one back to its place, or to the clipboard. */
export async function restoreDraft(parts: RestoreParts): Promise<void> {
  const { drafts } = parts;
  const [waiting, left] = [await drafts.waiting(), drafts.leftBoxes];
  const unread = await unreadableText(parts);
  if (waiting.length + left.length === 0) {
    const none = l10n.t("No draft comment is waiting. What you send is not kept.");
    void window.showInformationMessage([...unread, none].join(" "));
    return;
  }
  const items: DraftItem[] = [
    ...waiting.map((draft) => itemOf(parts, draft)),
    ...(left.length === 0
      ? []
      : [separator(l10n.t("left their box in this window: sent, or deleted"))]),
    ...left.map((draft) => itemOf(parts, draft)),
    separator(""),
    { label: l10n.t("$(trash) Delete all drafts"), run: () => deleteAll(parts) },
    ...unread.map((label) => ({ label })),
  ];
  const placeholder = l10n.t("Which comment would you like to go on with?");
  const picked = await pick({ title, placeholder, items });
  if (picked.kind === "chosen") await picked.items[0]?.run?.();
}

/** What is there and cannot be shown, as a sentence; none when all can. */
async function unreadableText({ drafts, log }: RestoreParts): Promise<string[]> {
  const files = await drafts.unreadable();
  for (const file of files)
    log.warn(`A draft comment could not be read and is left alone: ${file}`);
  const { length } = files;
  if (length === 0) return [];
  return [
    oneOrMore(
      length,
      l10n.t("1 draft could not be read, damaged or of a newer Baton, and is left alone."),
      l10n.t(
        "{0} drafts could not be read, damaged or of a newer Baton, and are left alone.",
        length,
      ),
    ),
  ];
}

function separator(label: string): DraftItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function itemOf(parts: RestoreParts, draft: Draft): DraftItem {
  const { calendar, clock } = parts;
  const when = `${calendar.pastDay(draft.at, clock.now())}, ${calendar.clock(draft.at)}`;
  return {
    label: labelText(draft.text, 80),
    description: labelText(`${placeText(draft)}, ${when}`, 120),
    run: () => bringBack(parts, draft),
  };
}

function placeText({ file, line }: Draft): string {
  const name = file === "" ? "" : (Uri.parse(file).path.split("/").pop() ?? "");
  return name === "" ? l10n.t("no file known") : l10n.t("{0} line {1}", plainLine(name, 60), line);
}

async function deleteAll({ drafts }: RestoreParts): Promise<void> {
  const { said, undo } = await drafts.forgetAll();
  void offer(said, l10n.t("Undo"), async () => undo?.());
}

/** Opens a box where the draft was written and puts it in; where none opens, the clipboard has it. */
async function bringBack(parts: RestoreParts, draft: Draft): Promise<void> {
  const box = await openedBox(parts, draft);
  if (box && (await putInto(box, draft.text))) return;
  await env.clipboard.writeText(draft.text);
  const where = noticeText(placeText(draft));
  void window.showInformationMessage(
    l10n.t(
      "No empty comment box opened at {0}, so the draft is on the clipboard. Paste it where you like.",
      where,
    ),
  );
}

async function openedBox(parts: RestoreParts, draft: Draft): Promise<Box | undefined> {
  if (draft.file === "") return undefined;
  const entered = nextBox(parts);
  try {
    const selection = new Range(draft.line - 1, 0, draft.line - 1, 0);
    const document = await workspace.openTextDocument(Uri.parse(draft.file));
    await window.showTextDocument(document, { selection });
    await commands.executeCommand("workbench.action.addComment");
    return await entered.box;
  } catch (error) {
    // The file is gone, or its tool does not show it any more.
    parts.log.info(`${placeText(draft)}: no comment box: ${errorText(error)}`);
    return undefined;
  } finally {
    entered.end();
  }
}

/** The next box that the lead is brought to, or nothing when none opens in time. */
function nextBox({ boxes, clock }: RestoreParts): {
  readonly box: Promise<Box | undefined>;
  readonly end: () => void;
} {
  const answer = new EventEmitter<Box | undefined>();
  const box = new Promise<Box | undefined>((resolve) => answer.event(resolve));
  const late = clock.alarm(() => answer.fire(undefined));
  late.set(boxSeconds);
  const listening = boxes.onDidEnter((entered) => answer.fire(entered));
  const end = (): void => {
    answer.fire(undefined);
    for (const one of [listening, late, answer]) one.dispose();
  };
  return { box, end };
}

/** An edit is refused when the document has changed since it was last heard of. */
const triesAtMost = 5;

async function putInto({ document }: Box, text: string): Promise<boolean> {
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const there = document.getText();
    // VS Code may have kept it itself.
    if (there.trim() === text.trim()) return true;
    if (there.trim() !== "") return false;
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
    if (await workspace.applyEdit(edit)) return true;
  }
  return false;
}
