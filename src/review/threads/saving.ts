import { randomUUID } from "node:crypto";
import { type CommentReply, l10n, window } from "vscode";
import {
  isAnswered,
  withComment,
  withoutComment,
  withoutUnsaved,
  withText,
  withUnsaved,
} from "../../core/review/threads/change";
import type { KeptComment, KeptThread } from "../../core/review/threads/thread";
import { noticeText } from "../../core/text/plain";
import { errorText } from "../../host/errorText";
import { offer, openDraft } from "../../host/shown/offers";
import { isRecord } from "../../core/people/roster";
import { afterSaving } from "./afterSaving";
import type { ThreadParts } from "./parts";
import { commentEntry, goneEntry } from "../record";
import { ShownComment } from "./shownComment";

/** Takes what the editor hands over: the comment whose box is saved; keeps it. */
export async function saveComment(parts: ThreadParts, subject: unknown): Promise<void> {
  const comment = subject instanceof ShownComment ? subject : undefined;
  if (!comment) return nothingToSave();
  const { thread: id, text } = comment;
  if (text.trim() === "") return cancelComment(parts, comment);
  await keepingText(text, async () => {
    const at = parts.clock.now();
    parts.unsaved.forget(id);
    const kept = await parts.threads.change(id, (thread) => saved(thread, comment, at));
    if (!kept) await again(parts, id, text);
    else await written(parts, kept, comment.id, text);
  });
}

/** Takes the same; leaves the comment as it was, and offers what was typed again. */
export async function cancelComment(parts: ThreadParts, subject: unknown): Promise<void> {
  if (!(subject instanceof ShownComment)) return nothingToSave();
  const { thread: id, id: comment, text } = subject;
  parts.unsaved.forget(id);
  const thread = parts.threads.of(id);
  if (!thread) return;
  const isFirst = thread.comments.length === 0;
  if (isFirst) await parts.threads.remove(id);
  else await parts.threads.change(id, withoutUnsaved);
  const unsaved = { ...thread.unsaved, comment, text };
  void offer(l10n.t("The comment is put away."), l10n.t("Bring It Back"), async () => {
    parts.shown.expand(id);
    if (isFirst) await parts.threads.add({ ...thread, unsaved });
    else await parts.threads.change(id, (now) => withUnsaved(now, unsaved));
  });
}

/** Takes the comment that the editor hands over; opens it to be changed. */
export async function editComment(parts: ThreadParts, subject: unknown): Promise<void> {
  if (!(subject instanceof ShownComment)) return nothingToSave();
  const { thread: id, id: comment } = subject;
  await parts.threads.change(id, (thread) => {
    const text = thread.comments.find((one) => one.id === comment)?.text;
    // One at a time: what is being written already stays.
    if (text === undefined || thread.unsaved) return thread;
    return withUnsaved(thread, { comment, text });
  });
}

/** Takes the comment that the editor hands over; deletes it, and the thread with its last one. */
export async function deleteComment(parts: ThreadParts, subject: unknown): Promise<void> {
  if (!(subject instanceof ShownComment)) return nothingToSave();
  const { thread: id, id: comment } = subject;
  const before = parts.threads.of(id);
  const one = before?.comments.find((kept) => kept.id === comment);
  if (!before || !one) return;
  const isLast = before.comments.length === 1;
  if (isLast) await parts.threads.remove(id);
  else {
    await parts.threads.change(id, (now) => withoutComment(now, comment, parts.clock.now()));
  }
  if (one.by === "lead") parts.ledger.add(goneEntry({ thread: id, comment }));
  void offer(l10n.t("The comment is deleted."), l10n.t("Undo"), async () => {
    if (isLast) await parts.threads.add(before);
    else await parts.threads.change(id, (now) => ({ ...now, comments: before.comments }));
    if (one.by === "lead") parts.ledger.add(await commentEntry({ thread: id, comment }, one.text));
  });
}

/** Takes what the reply box hands over, and whose words they are; adds them to the thread. */
export async function addReply(
  parts: ThreadParts,
  subject: unknown,
  by: KeptComment["by"],
): Promise<void> {
  const reply = isReply(subject) ? subject : undefined;
  const id = reply && parts.shown.idOf(reply.thread);
  if (!reply || id === undefined) return nothingToSave();
  const { text } = reply;
  if (text.trim() === "") return;
  await keepingText(text, () => addComment(parts, id, text, by));
}

/** Takes a thread's id, a text and whose it is; adds it as a comment. Throws what the disk throws. */
export async function addComment(
  parts: ThreadParts,
  id: string,
  text: string,
  by: KeptComment["by"],
): Promise<void> {
  const at = parts.clock.now();
  const comment = randomUUID();
  const kept = await parts.threads.change(id, (thread) => {
    const name = by === "lead" ? "" : (thread.personName ?? "They");
    return withComment(thread, { id: comment, at, by, name, text });
  });
  if (!kept) await again(parts, id, text);
  else if (by === "lead") await written(parts, kept, comment, text);
  else if (isAnswered(kept) && kept.keptBack.length > 0) await parts.shown.ready;
}

/** Takes a thread that is not kept yet and what the lead wrote in it; keeps both. */
export async function keepAnswer(
  parts: ThreadParts,
  thread: KeptThread,
  text: string,
): Promise<void> {
  await keepingText(text, async () => {
    parts.shown.expand(thread.id);
    await parts.threads.add(thread);
    await addComment(parts, thread.id, text, "lead");
  });
}

/** A new comment stands on the rung it was drafted for. */
function saved(thread: KeptThread, { id, text }: ShownComment, at: number): KeptThread {
  const rung = thread.unsaved?.comment === id ? thread.unsaved.rung : undefined;
  const open = withoutUnsaved(thread);
  const isKnown = thread.comments.some((one) => one.id === id);
  return isKnown
    ? withText(open, id, text, at)
    : withComment(open, { id, at, by: "lead", name: "", text }, rung);
}

async function written(
  parts: ThreadParts,
  kept: KeptThread,
  comment: string,
  text: string,
): Promise<void> {
  const isLast = kept.comments.at(-1)?.id === comment;
  const rung = isLast ? kept.rung : undefined;
  parts.ledger.add(await commentEntry({ thread: kept.id, comment, rung }, text));
  await parts.shown.ready;
  await afterSaving(parts, kept);
}

/** What was typed is in the lead's hands whatever happens. */
async function keepingText(text: string, save: () => Promise<void>): Promise<void> {
  try {
    await save();
  } catch (error) {
    await openDraft(text);
    const why = noticeText(errorText(error));
    void window.showWarningMessage(
      l10n.t("Baton could not keep the comment: {0}. Its text is in a document of its own.", why),
    );
  }
}

/** Another window has deleted the thread meanwhile. */
async function again(parts: ThreadParts, id: string, text: string): Promise<void> {
  parts.log.info(`The review thread ${id} was deleted in another window.`);
  await openDraft(text);
  void window.showInformationMessage(
    l10n.t(
      "This thread was deleted in another window. The text of your comment is in a document of its own.",
    ),
  );
}

function nothingToSave(): void {
  void window.showInformationMessage(l10n.t("Use the buttons of a review comment for this."));
}

function isReply(value: unknown): value is CommentReply {
  return isRecord(value) && typeof value["text"] === "string" && "thread" in value;
}
