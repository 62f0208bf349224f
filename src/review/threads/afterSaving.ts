import { commands, l10n, window } from "vscode";
import { givenName } from "../../core/coaching/messages";
import { toSend } from "../../core/review/posting/keptDraft";
import { withText } from "../../core/review/threads/change";
import { isLoneRemark, lessonsGiven, sameRemarks } from "../../core/review/threads/repeats";
import { lessonInvitation, lessonRule, oneRemark } from "../../core/review/threads/merged";
import type { KeptThread } from "../../core/review/threads/thread";
import { topicText } from "../../core/people/topics";
import { noticeText } from "../../core/text/plain";
import { pullCommands } from "../../host/commandIds";
import { copyDraft, offer, openDraft } from "../../host/shown/offers";
import type { ThreadParts } from "./parts";
import { commentEntry, goneEntry } from "../record";

/**
 * Takes a thread that the lead has just written in; offers, once, what would help more than the comment.
 * What follows in a thread that was posted is offered to be posted too.
 */
export async function afterSaving(parts: ThreadParts, thread: KeptThread): Promise<void> {
  if (isAnswerThere(thread)) return void offerPosting();
  if (thread.comments.length !== 1) return;
  const { all } = parts.threads;
  const same = sameRemarks(thread, all);
  if (same.length > 0) return void offerOne(parts, [...same, thread]);
  const lessons = lessonsGiven(thread, all);
  if (lessons.length === 0) return;
  await parts.threads.change(thread.id, (now) => ({ ...now, isLessonTold: true }));
  void offerLesson(parts, thread, lessons);
}

function isAnswerThere(thread: KeptThread): boolean {
  return thread.comments[0]?.posted !== undefined && toSend(thread).length > 0;
}

async function offerPosting(): Promise<void> {
  const said = l10n.t("Kept here. Baton: Post Review sends it as an answer in its thread.");
  await offer(said, l10n.t("Post Review"), async () => {
    await commands.executeCommand(pullCommands.postReview);
  });
}

/** One comment that names all places is read; the same one many times is noise. */
async function offerOne(parts: ThreadParts, same: readonly KeptThread[]): Promise<void> {
  await offer(
    l10n.t("You say the same in {0} places. Say it once, and name them all?", same.length),
    l10n.t("One Comment"),
    () => makeOne(parts, same),
  );
}

async function makeOne(parts: ThreadParts, same: readonly KeptThread[]): Promise<void> {
  // The offer may have stood there for long.
  const now = same.flatMap(({ id }) => parts.threads.of(id) ?? []).filter(isLoneRemark);
  const [first, ...others] = now;
  if (!first || others.length === 0) return;
  const at = parts.clock.now();
  const one = await parts.threads.change(first.id, (thread) => oneRemark(thread, others, at));
  if (!one) return;
  for (const { id, comments } of others) {
    await parts.threads.remove(id);
    for (const { id: comment } of comments) parts.ledger.add(goneEntry({ thread: id, comment }));
  }
  parts.shown.expand(first.id);
  const told = l10n.t("{0} comments are one now.", now.length);
  void offer(told, l10n.t("Undo"), () => makeSeveral(parts, first, others));
}

/** What was added to the first thread meanwhile stays. */
async function makeSeveral(
  parts: ThreadParts,
  { id, comments: [comment] }: KeptThread,
  others: readonly KeptThread[],
): Promise<void> {
  const at = parts.clock.now();
  await parts.threads.change(id, (now) =>
    comment ? withText(now, comment.id, comment.text, at) : now,
  );
  for (const other of others) {
    await parts.threads.add(other);
    const [first] = other.comments;
    const { id: thread, rung } = other;
    if (!first) continue;
    parts.ledger.add(await commentEntry({ thread, comment: first.id, rung }, first.text));
  }
}

function lessonText(count: number, name: string, topic: string): string {
  const more = l10n.t("An hour together, or a rule for everybody, may do more.");
  const which: Readonly<Record<number, string>> = {
    3: l10n.t("This is the third comment to {0} about {1}.", name, topic),
    4: l10n.t("This is the fourth comment to {0} about {1}.", name, topic),
    5: l10n.t("This is the fifth comment to {0} about {1}.", name, topic),
  };
  const next = l10n.t("This is the next comment to {0} about {1}.", name, topic);
  return `${which[count] ?? next} ${more}`;
}

/** Once, and gently: the lead decides what the lesson needs. */
async function offerLesson(
  parts: ThreadParts,
  thread: KeptThread,
  lessons: readonly KeptThread[],
): Promise<void> {
  const { person = "", personName = "", root, path, topic } = thread;
  const name = noticeText(givenName(personName));
  const said = lessonText(lessons.length, name, topic ? topicText(topic) : "");
  const [pair, rule] = [l10n.t("Pair on It"), l10n.t("Write a Team Rule")];

  const chosen = await window.showInformationMessage(said, pair, rule);
  if (chosen === pair) {
    parts.ledger.add({ kind: "act", act: "pair", person, root, path });
    const text = lessonInvitation(lessons, givenName(personName));
    await copyDraft(text, l10n.t("Invitation for {0} copied.", name));
  }
  if (chosen === rule) await openDraft(lessonRule(lessons));
}
