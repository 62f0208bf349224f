import * as l10n from "@vscode/l10n";
import { noticeText } from "../../text/plain";
import { titles } from "../fixes/titles";
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
  if (threads.length === 0) return l10n.t("{0} has no review comments yet.", head);
  const open = threads.filter(({ isResolved }) => !isResolved).length;
  const resolved = threads.length - open;
  const own = threads
    .flatMap(({ comments }) => comments)
    .filter(({ isMine }) => isMine)
    .map(({ body }) => teach(body));
  const without = own.filter(({ edit }) => edit?.title === titles.sayWhy).length;
  return [
    threadsText(head, open, resolved),
    told(
      withoutLine,
      l10n.t("1 stands on the file as a whole, where no line is left."),
      l10n.t("{0} stand on the file as a whole, where no line is left.", withoutLine),
    ),
    told(
      answered,
      l10n.t("1 hint of yours is answered: the next step is free."),
      l10n.t("{0} hints of yours are answered: the next step is free.", answered),
    ),
    without === 0
      ? ""
      : own.length === 1
        ? l10n.t("1 of your 1 comment could say why.")
        : l10n.t("{0} of your {1} comments could say why.", without, own.length),
    unsafe > 0 ? l10n.t("{0} left out: the file's name is not safe to open.", unsafe) : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function threadsText(head: string, open: number, resolved: number): string {
  if (resolved === 0) {
    return open === 1
      ? l10n.t("{0}: 1 open thread.", head)
      : l10n.t("{0}: {1} open threads.", head, open);
  }
  return open === 1
    ? l10n.t("{0}: 1 open thread, {1} resolved.", head, resolved)
    : l10n.t("{0}: {1} open threads, {2} resolved.", head, open, resolved);
}

function told(count: number, one: string, several: string): string {
  if (count === 0) return "";
  return count === 1 ? one : several;
}
