import { counted } from "../../coaching/words";
import type { PullRequest } from "../pulls/pullRequest";
import type { Arrived } from "./compare";
import type { Verdict } from "./draft";
import { type Fault, faultText, placeText } from "./fault";
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

const verdicts: Readonly<Record<Verdict, string>> = {
  comment: "Review sent",
  approve: "Approved",
  requestChanges: "Changes requested",
};

/** Takes a sent review; gives the sentences that say so, with what the forge has otherwise than it was sent. */
export function sentText({ pull, verdict, arrived, moved, lost, already }: SentReview): string {
  const there = arrived.length + moved.length;
  const again = already > 0 ? `, ${already} of them from before` : "";
  const [astray] = moved;
  const [gone] = lost;
  return [
    `${verdicts[verdict]} on #${pull.number}: ${counted(there, "comment", "comments")}${again}.`,
    astray
      ? `Elsewhere than sent: ${placeText(astray.sent)} is on ${placeText(astray.found)} now${andMore(moved)}.`
      : "",
    gone
      ? `Not there when read back: ${placeText(gone)}${andMore(lost)}. The draft is kept, so post it again.`
      : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function andMore({ length }: readonly unknown[]): string {
  return length > 1 ? ` (and ${length - 1} more)` : "";
}

/** Takes the comments at fault and how many others wait; gives the sentences that say so, with the remedy. */
export function refusedText(faults: readonly Fault[], waiting: number): string {
  const others =
    waiting === 0
      ? "Nobody else has seen anything."
      : `The other ${waiting} ${waiting === 1 ? "waits" : "wait"} in your pending review, which only you see.`;
  return `GitHub did not take ${faultText(faults)}. ${others} Post again to put it on the file, or leave it out; nothing is sent twice.`;
}
