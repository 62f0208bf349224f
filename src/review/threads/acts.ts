import { randomUUID } from "node:crypto";
import { commands, env, l10n, window } from "vscode";
import { rungText } from "../../core/coaching/hints/rungText";
import { givenName } from "../../core/coaching/messages";
import { emailKey } from "../../core/people/contact";
import {
  isAnswered,
  isTheirs,
  nextRung,
  withComment,
  withText,
  withUnsaved,
} from "../../core/review/threads/change";
import { threadMarkdown } from "../../core/review/threads/markdown";
import { severityText, withSeverity } from "../../core/review/threads/severityLabel";
import type { KeptThread } from "../../core/review/threads/thread";
import { labelText, noticeText } from "../../core/text/plain";
import { pullCommands } from "../../host/commandIds";
import { offer } from "../../host/shown/offers";
import { pick } from "../../host/shown/quickPicks";
import { chosenThread } from "./chosenThread";
import { pickedSeverity } from "./choices";
import { fileAt } from "./documentPlace";
import type { ThreadParts } from "./parts";
import { addresseeItems } from "./people";
import { commentEntry, goneEntry } from "../record";

/** Takes a thread as a menu hands it over; resolves it, or opens it again. */
export async function setState(
  parts: ThreadParts,
  subject: unknown,
  state: KeptThread["state"],
): Promise<void> {
  const thread = await chosenThread(parts, subject, (one) => one.state !== state);
  if (!thread) return;
  const changedAt = parts.clock.now();
  const kept = await parts.threads.change(thread.id, (now) => ({ ...now, state, changedAt }));
  if (kept?.comments.some(({ posted }) => posted)) void offerThere(kept);
}

/** Others see what is on the forge, which only the lead changes. */
async function offerThere({ id, state }: KeptThread): Promise<void> {
  const isResolved = state === "resolved";
  const said = isResolved
    ? l10n.t("Resolved here, and not on GitHub yet.")
    : l10n.t("Open here, and not on GitHub yet.");
  await offer(said, isResolved ? l10n.t("Resolve There") : l10n.t("Reopen There"), async () => {
    const { resolveThere, reopenThere } = pullCommands;
    await commands.executeCommand(isResolved ? resolveThere : reopenThere, id);
  });
}

/** Takes the same; deletes it, and gives it back when the lead wants it. */
export async function deleteThread(parts: ThreadParts, subject: unknown): Promise<void> {
  const chosen = await chosenThread(parts, subject);
  if (!chosen) return;
  const { count, undo } = await removeThreads(parts, [chosen.id]);
  if (count === 0) return;
  void offer(l10n.t("The thread is deleted."), l10n.t("Undo"), async () => {
    await undo();
    parts.shown.expand(chosen.id);
  });
}

/** Takes the parts and ids of threads; deletes them, in the record too. Gives how many there were, and what puts them back. */
export async function removeThreads(
  parts: ThreadParts,
  ids: readonly string[],
): Promise<{ readonly count: number; readonly undo: () => Promise<void> }> {
  const gone: KeptThread[] = [];
  for (const id of ids) {
    const thread = await parts.threads.remove(id);
    if (!thread) continue;
    gone.push(thread);
    parts.unsaved.forget(id);
    for (const { id: comment } of own(thread)) parts.ledger.add(goneEntry({ thread: id, comment }));
  }
  const undo = async (): Promise<void> => {
    for (const thread of gone) {
      await parts.threads.add(thread);
      for (const { id: comment, text } of own(thread)) {
        parts.ledger.add(await commentEntry({ thread: thread.id, comment }, text));
      }
    }
  };
  return { count: gone.length, undo };
}

function own({ comments }: KeptThread): KeptThread["comments"] {
  return comments.filter(({ by }) => by === "lead");
}

/** Takes the same; asks how severe it is, and has its first comment say so. */
export async function changeSeverity(parts: ThreadParts, subject: unknown): Promise<void> {
  const thread = await chosenThread(parts, subject, isOwn);
  if (!thread || !isOwn(thread)) return;
  const severity = await pickedSeverity({ title: l10n.t("Baton: Severity") }, thread.severity);
  if (severity === "back" || severity === "cancelled") return;
  await parts.unsaved.keep();
  if (thread.comments.length === 0) parts.unsaved.forget(thread.id);
  const at = parts.clock.now();
  const kept = await parts.threads.change(thread.id, (now) => {
    const [first] = now.comments;
    const changed = { ...now, severity, changedAt: at };
    if (first)
      return { ...withText(changed, first.id, withSeverity(first.text, severity), at), severity };
    const { unsaved } = changed;
    if (!unsaved) return changed;
    return withUnsaved(changed, { ...unsaved, text: withSeverity(unsaved.text, severity) });
  });
  const [first] = kept?.comments ?? [];
  if (kept && first) {
    parts.ledger.add(await commentEntry({ thread: kept.id, comment: first.id }, first.text));
  }
  if (kept?.unsaved && !first) parts.shown.editAnew(kept.id);
}

/** Takes the same; asks whom it is for. */
export async function changePerson(parts: ThreadParts, subject: unknown): Promise<void> {
  const thread = await chosenThread(parts, subject, isOwn);
  if (!thread || !isOwn(thread)) return;
  const { root, path, lines, topic, id } = thread;
  const file = fileAt(thread);
  const items = await addresseeItems(parts, { place: { root, path }, file, lines, topic });
  const active = items.find(({ addressee }) => addressee?.email === thread.person);
  const picked = await pick({
    title: l10n.t("Baton: Person"),
    placeholder: l10n.t("Whom is it for?"),
    items,
    active,
  });
  if (picked.kind !== "chosen") return;
  const who = picked.items[0]?.addressee;
  const changedAt = parts.clock.now();
  await parts.threads.change(id, ({ person: _person, personName: _name, ...now }) => ({
    ...now,
    changedAt,
    ...(who && { person: emailKey(who.email), personName: who.name }),
  }));
}

/** Takes the same; opens the next step of its hint to be edited, once there is an answer to the last. */
export async function sendNextRung(parts: ThreadParts, subject: unknown): Promise<void> {
  const thread = await chosenThread(parts, subject, (one) => nextRung(one) !== undefined);
  const next = thread && nextRung(thread);
  if (!thread) return;
  if (!next) {
    void window.showInformationMessage(
      l10n.t("This thread has no further step: the answer is out."),
    );
    return;
  }
  if (thread.unsaved) return parts.shown.expand(thread.id);
  if (!isAnswered(thread) && !(await hasAnswered(parts, thread))) return;
  const unsaved = { comment: randomUUID(), text: next.text, rung: next.rung };
  parts.shown.expand(thread.id);
  await parts.threads.change(thread.id, (now) => withUnsaved(now, unsaved));
}

/** Takes the same; notes what was answered elsewhere, which may be nothing but that. */
export async function theyAnswered(parts: ThreadParts, subject: unknown): Promise<void> {
  const thread = await chosenThread(parts, subject, (one) => one.comments.length > 0);
  if (!thread) return;
  const text = await window.showInputBox({
    title: l10n.t("Baton: They Answered"),
    prompt: l10n.t(
      "What did {0} say? Leave it empty when you only want to note that they did.",
      nameIn(thread),
    ),
    ignoreFocusOut: true,
  });
  if (text === undefined) return;
  await answered(parts, thread, text);
  const next = nextRung(thread);
  if (!next) return;
  const said = l10n.t("Noted. The {0} may follow now.", rungText[next.rung]);
  void offer(said, l10n.t("Next Step"), () => sendNextRung(parts, parts.shown.of(thread.id)[0]));
}

/** Takes the same; copies the thread as Markdown. */
export async function copyThread(parts: ThreadParts, subject: unknown): Promise<void> {
  const thread = await chosenThread(parts, subject, (one) => one.comments.length > 0);
  if (!thread) return;
  await env.clipboard.writeText(threadMarkdown(thread));
  void window.showInformationMessage(
    l10n.t("Copied: {0}, {1}.", severityText[thread.severity].word, noticeText(thread.path, 80)),
  );
}

function isOwn(thread: KeptThread): boolean {
  return !isTheirs(thread);
}

async function hasAnswered(parts: ThreadParts, thread: KeptThread): Promise<boolean> {
  const yes = {
    label: l10n.t("Yes, {0} answered", nameIn(thread)),
    detail: l10n.t("The next step opens, for you to edit."),
  };
  const notYet = { label: l10n.t("Not yet"), detail: l10n.t("The next step stays where it is.") };
  const placeholder = l10n.t("Has {0} answered?", nameIn(thread));
  const picked = await pick({
    title: l10n.t("Baton: Next Step"),
    placeholder,
    items: [yes, notYet],
  });
  if (picked.kind !== "chosen" || picked.items[0] !== yes) return false;
  await answered(parts, thread, "");
  return true;
}

async function answered(parts: ThreadParts, thread: KeptThread, text: string): Promise<void> {
  const at = parts.clock.now();
  const name = thread.personName ?? "They";
  await parts.threads.change(thread.id, (now) =>
    withComment(now, { id: randomUUID(), at, by: "other", name, text }),
  );
}

function nameIn({ personName }: KeptThread): string {
  return personName === undefined ? l10n.t("somebody") : labelText(givenName(personName), 40);
}
