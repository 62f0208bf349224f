import { counted } from "../../coaching/words";
import { noticeText } from "../../text/plain";
import type { PullRequest } from "./pullRequest";
import type { ReviewThread } from "./reviewThread";
import { teach } from "./teach";

/** What was shown of a pull request. */
export interface Opened {
  readonly pull: Pick<PullRequest, "number" | "title">;
  readonly threads: readonly Pick<ReviewThread, "isResolved" | "comments">[];
  /** How many are on their file, since their line is not there. */
  readonly withoutLine: number;
  /** How many are not shown, since their file's name could lead elsewhere. */
  readonly unsafe: number;
  /** How many of Baton's own have an answer, and a next step of their hint. */
  readonly answered: number;
}

/** Takes what was shown; gives the sentences that say so, with the lead's own share of reasons. */
export function openedText(opened: Opened): string {
  const { pull, threads, withoutLine, unsafe, answered } = opened;
  const head = `#${pull.number} ${noticeText(pull.title, 80)}`;
  if (threads.length === 0) return `${head} has no review comments yet.`;
  const open = threads.filter(({ isResolved }) => !isResolved).length;
  const resolved = threads.length - open;
  const own = threads
    .flatMap(({ comments }) => comments)
    .filter(({ isMine }) => isMine)
    .map(({ body }) => teach(body));
  const without = own.filter(({ edit }) => edit?.title === "Say why").length;
  return [
    `${head}: ${counted(open, "open thread", "open threads")}${resolved > 0 ? `, ${resolved} resolved` : ""}.`,
    withoutLine > 0
      ? `${counted(withoutLine, "stands", "stand")} on the file as a whole, where no line is left.`
      : "",
    answered > 0
      ? `${counted(answered, "hint of yours is", "hints of yours are")} answered: the next step is free.`
      : "",
    without > 0
      ? `${without} of your ${counted(own.length, "comment", "comments")} could say why.`
      : "",
    unsafe > 0 ? `${unsafe} left out: the file's name is not safe to open.` : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}
