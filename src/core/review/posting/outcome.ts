import * as l10n from "@vscode/l10n";
import type { PullRequest } from "../pulls/pullRequest";
import type { Arrived } from "./compare";
import type { Verdict } from "./draft";
import { andMore, type Fault, faultText, placeText } from "./fault";
import type { PlannedComment } from "./plan";

/** What a sent review came to. */
export interface SentReview {
  readonly pull: Pick<PullRequest, "number">;
  readonly verdict: Verdict;
  readonly arrived: readonly Arrived[];
  readonly moved: readonly Arrived[];
  readonly lost: readonly PlannedComment[];
  /** How many had arrived at an earlier attempt. */
  readonly already: number;
}

/** Takes a sent review; gives the sentences that say so, with what the forge has otherwise than it was sent. */
export function sentText(sent: SentReview): string {
  const { moved, lost } = sent;
  const [astray] = moved;
  const [gone] = lost;
  return [
    headText(sent),
    astray ? movedText(astray, moved.length - 1) : "",
    gone
      ? l10n.t(
          "Not there when read back: {0}. The draft is kept, so post it again.",
          andMore(placeText(gone), lost.length - 1),
        )
      : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function movedText({ sent, found }: Arrived, more: number): string {
  const [from, to] = [placeText(sent), placeText(found)];
  return more === 0
    ? l10n.t("Elsewhere than sent: {0} is on {1} now.", from, to)
    : l10n.t("Elsewhere than sent: {0} is on {1} now (and {2} more).", from, to, more);
}

function headText({ pull, verdict, arrived, moved, already }: SentReview): string {
  const head = verdictText(verdict, pull.number);
  const there = arrived.length + moved.length;
  if (already === 0) {
    return there === 1
      ? l10n.t("{0}: 1 comment.", head)
      : l10n.t("{0}: {1} comments.", head, there);
  }
  return there === 1
    ? l10n.t("{0}: 1 comment, {1} of them from before.", head, already)
    : l10n.t("{0}: {1} comments, {2} of them from before.", head, there, already);
}

function verdictText(verdict: Verdict, number: number): string {
  switch (verdict) {
    case "comment":
      return l10n.t("Review sent on #{0}", number);
    case "approve":
      return l10n.t("Approved on #{0}", number);
    case "requestChanges":
      return l10n.t("Changes requested on #{0}", number);
  }
}

/** Takes the comments at fault and how many others wait; gives the sentences that say so, with the remedy. */
export function refusedText(faults: readonly Fault[], waiting: number): string {
  return [
    l10n.t("GitHub did not take {0}.", faultText(faults)),
    waitingText(waiting),
    l10n.t("Post again to put it on the file, or leave it out; nothing is sent twice."),
  ].join(" ");
}

function waitingText(waiting: number): string {
  if (waiting === 0) return l10n.t("Nobody else has seen anything.");
  return waiting === 1
    ? l10n.t("The other 1 waits in your pending review, which only you see.")
    : l10n.t("The other {0} wait in your pending review, which only you see.", waiting);
}
