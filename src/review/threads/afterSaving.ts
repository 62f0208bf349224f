import { window } from "vscode";
import { givenName, messageName } from "../../core/coaching/messages";
import { lessonsGiven, sameRemarks } from "../../core/review/threads/repeats";
import { lessonInvitation, lessonRule, oneRemark } from "../../core/review/threads/merged";
import type { KeptThread } from "../../core/review/threads/thread";
import { counted } from "../../core/coaching/words";
import { noticeText } from "../../core/text/plain";
import { copyDraft, offer, openDraft } from "../../host/offers";
import type { ThreadParts } from "./parts";

/** Takes a thread that the lead has just written in; offers, once, what would help more than the comment. */
export async function afterSaving(parts: ThreadParts, thread: KeptThread): Promise<void> {
  if (thread.comments.length !== 1) return;
  const { all } = parts.threads;
  const same = sameRemarks(thread, all);
  if (same.length > 0) return void offerOne(parts, [...same, thread]);
  const lessons = lessonsGiven(thread, all);
  if (lessons.length === 0) return;
  await parts.threads.change(thread.id, (now) => ({ ...now, isLessonTold: true }));
  void offerLesson(parts, thread, lessons);
}

/** One comment that names all places is read; the same one many times is noise. */
async function offerOne(parts: ThreadParts, same: readonly KeptThread[]): Promise<void> {
  const places = counted(same.length, "place", "places");
  await offer(`You say the same in ${places}. Say it once, and name them all?`, "One Comment", () =>
    makeOne(parts, same),
  );
}

async function makeOne(parts: ThreadParts, same: readonly KeptThread[]): Promise<void> {
  const now = same.flatMap(({ id }) => parts.threads.of(id) ?? []);
  const [first, ...others] = now;
  if (!first || others.length === 0) return;
  const at = parts.clock.now();
  await parts.threads.change(first.id, (thread) => oneRemark(thread, others, at));
  for (const { id } of others) await parts.threads.remove(id);
  parts.shown.expand(first.id);
  const told = `${counted(now.length, "comment is", "comments are")} one now.`;
  void offer(told, "Undo", async () => {
    await parts.threads.change(first.id, () => first);
    for (const one of others) await parts.threads.add(one);
  });
}

/** Once, and gently: the lead decides what the lesson needs. */
async function offerLesson(
  parts: ThreadParts,
  thread: KeptThread,
  lessons: readonly KeptThread[],
): Promise<void> {
  const { person = "", personName = "", root, path, topic } = thread;
  const name = noticeText(givenName(personName));
  const times = ["", "", "", "third", "fourth", "fifth"][lessons.length] ?? "next";
  const [pair, rule] = ["Pair on It", "Write a Team Rule"];
  const said = `This is the ${times} comment to ${name} about ${topic}. An hour together, or a rule for everybody, may do more.`;
  const chosen = await window.showInformationMessage(said, pair, rule);
  if (chosen === pair) {
    parts.ledger.add({ kind: "act", act: "pair", person, root, path });
    const text = lessonInvitation(lessons, messageName(personName));
    await copyDraft(text, `Invitation for ${name} copied.`);
  }
  if (chosen === rule) await openDraft(lessonRule(lessons));
}
