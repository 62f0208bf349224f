import { counted } from "../../coaching/words";
import { codeSpan } from "../../text/plain";
import { withText } from "./change";
import { inOrder, whereText } from "./markdown";
import { withoutLabel } from "./severityLabel";
import type { KeptThread } from "./thread";

/**
 * Takes a thread, others that say the same and when (unix seconds); gives the thread with a first
 * comment that names the other places too.
 */
export function oneRemark(
  thread: KeptThread,
  others: readonly KeptThread[],
  at: number,
): KeptThread {
  const [first] = thread.comments;
  if (!first) return thread;
  const places = inOrder(others).map((other) => `- ${whereText(other)}`);
  const heading = others.length === 1 ? "The same holds for:" : "The same holds for these:";
  return withText(thread, first.id, [first.text.trim(), "", heading, ...places].join("\n"), at);
}

/** Takes threads of one topic; gives a Markdown draft of a rule for the team, which names no person. */
export function lessonRule(lessons: readonly KeptThread[]): string {
  const topic = lessons[0]?.topic ?? "";
  const paths = [...new Set(lessons.map(({ path }) => path))];
  const said = lessons.flatMap(({ comments: [first] }) =>
    first ? `- ${withoutLabel(first.text).trim().split("\n")[0] ?? ""}` : [],
  );
  return [
    `# A rule about ${topic}`,
    "",
    "## What we do",
    "",
    "<!-- One sentence that anybody could check their own change against. -->",
    "",
    "## Why",
    "",
    "<!-- What goes wrong otherwise, and for whom. -->",
    "",
    "## A good example",
    "",
    "<!-- A file and line in this repository. -->",
    "",
    "## What led to it",
    "",
    ...new Set(said),
    "",
    `Seen in ${counted(paths.length, "file", "files")}: ${paths.map((path) => codeSpan(path)).join(", ")}.`,
    "",
  ].join("\n");
}

/** Takes threads of one topic to one person and what one calls them; gives an invitation to work on it together, for a chat. */
export function lessonInvitation(lessons: readonly KeptThread[], to: string): string {
  const topic = lessons[0]?.topic ?? "";
  return [
    `Hi ${to}, I have written to you about ${topic} a few times now:`,
    "",
    ...inOrder(lessons).map((one) => `- ${whereText(one)}`),
    "",
    "Shall we take an hour together on one of these? I would like to hear how you see it, and you drive.",
  ].join("\n");
}
