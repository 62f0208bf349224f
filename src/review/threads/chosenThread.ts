import { l10n, window } from "vscode";
import { listed, threadRow } from "../../core/review/threads/listed";
import type { KeptThread } from "../../core/review/threads/thread";
import { pick } from "../../host/shown/quickPicks";
import { fileEditor } from "./fileEditor";
import { ThreadViewRow } from "./draftsView";
import type { ThreadParts } from "./parts";
import { ShownComment } from "./shownComment";

/**
 * Takes what a menu hands over: a thread or comment of the editor, a row of the view, or nothing when the command comes
 * from the palette; gives the thread, of several the smallest at the cursor, else the one the lead
 * picks of those that come into question. Says so when there is none.
 */
export async function chosenThread(
  parts: ThreadParts,
  subject: unknown,
  isMeant: (thread: KeptThread) => boolean = () => true,
): Promise<KeptThread | undefined> {
  const isRow = subject instanceof ShownComment || subject instanceof ThreadViewRow;
  const id = isRow ? subject.thread : parts.shown.idOf(subject);
  if (id !== undefined) return parts.threads.of(id);
  await parts.threads.loaded;
  const here = atCursor(parts).find(isMeant);
  if (here) return here;
  const threads = listed(parts.threads.all.filter(isMeant), {});
  if (threads.length === 0) {
    void window.showInformationMessage(
      l10n.t("There is no review thread for that yet. Baton: Comment on Selection begins one."),
    );
    return undefined;
  }
  const items = threads.map((thread) => ({ ...threadRow(thread), thread }));
  const picked = await pick({
    title: l10n.t("Baton: Review Threads"),
    placeholder: l10n.t("Which one?"),
    items,
  });
  return picked.kind === "chosen" ? picked.items[0]?.thread : undefined;
}

function atCursor({ shown, threads }: ThreadParts): KeptThread[] {
  const editor = fileEditor();
  if (!editor) return [];
  const ids = shown.at(editor.document.uri, editor.selection.active.line + 1);
  return ids.flatMap((id) => threads.of(id) ?? []);
}
