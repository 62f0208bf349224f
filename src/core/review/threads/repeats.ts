import { commentText } from "../commentText";
import { withoutLabel } from "./severityLabel";
import type { KeptThread } from "./thread";

/** Of the words of two remarks, the share that both have; below it they are about different things. */
const sameShare = 0.6;
/** Fewer words say nothing of their own: "same here". */
const wordsAtLeast = 3;
/** Somebody who hears a thing a third time is not helped by a fourth comment. */
const lessonTimes = 3;

/** Words that stand in every remark. */
const common = new Set(
  "the a an and or but of to in on at by for from with as is are was be been it its this that these those here there we you i they not no do does did can could would should will may might if then else when what how why which who so also please maybe".split(
    " ",
  ),
);

/** Takes two remarks as typed; gives whether they say the same. Labels, code and small words do not count. */
export function isSameRemark(one: string, other: string): boolean {
  const [mine, theirs] = [wordsOf(one), wordsOf(other)];
  if (Math.min(mine.size, theirs.size) < wordsAtLeast) return false;
  const both = [...mine].filter((word) => theirs.has(word)).length;
  return both / (mine.size + theirs.size - both) >= sameShare;
}

/**
 * Takes a thread and all threads; gives the other open ones of its repository whose first comment says
 * the same to the same person, and which are posted nowhere. Praise may be said often.
 */
export function sameRemarks(thread: KeptThread, all: readonly KeptThread[]): KeptThread[] {
  const [first] = thread.comments;
  if (!first || !isLoneRemark(thread)) return [];
  return all.filter((other) => {
    const [theirs] = other.comments;
    if (other.id === thread.id || other.root !== thread.root || other.person !== thread.person) {
      return false;
    }
    if (!theirs || !isLoneRemark(other)) return false;
    return other.topic === thread.topic && isSameRemark(first.text, theirs.text);
  });
}

/**
 * Takes a thread; gives whether it is one remark of the lead's and no more, so that it can become part
 * of another: with an answer or a further comment, posted, or being changed, it has a life of its own.
 */
export function isLoneRemark({ state, severity, comments, unsaved }: KeptThread): boolean {
  const [first, ...others] = comments;
  if (first?.by !== "lead" || first.posted || others.length > 0 || unsaved) return false;
  return state === "open" && severity !== "praise";
}

/**
 * Takes a thread and all threads; gives those of the same topic to the same person, this one last, when
 * there are three or more and the lead has not been told so yet; else nothing.
 */
export function lessonsGiven(thread: KeptThread, all: readonly KeptThread[]): KeptThread[] {
  const { person, topic, severity } = thread;
  if (person === undefined || topic === undefined || severity === "praise") return [];
  const others = all.filter(
    (one) =>
      one.id !== thread.id &&
      one.person === person &&
      one.topic === topic &&
      one.severity !== "praise" &&
      one.comments.some(({ by }) => by === "lead"),
  );
  const lessons = [...others, thread];
  const isTold = lessons.some(({ isLessonTold }) => isLessonTold);
  return isTold || lessons.length < lessonTimes ? [] : lessons;
}

function wordsOf(text: string): Set<string> {
  const { words } = commentText(withoutLabel(text));
  const found = words.match(/[\p{L}\p{N}]{2,40}/gu) ?? [];
  return new Set(found.filter((word) => !common.has(word) && !/^x+$/.test(word)));
}
