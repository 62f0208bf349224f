import { l10n, type QuickPickItem, window } from "vscode";
import type { Verdict } from "../../core/review/posting/draft";
import type { PlannedDraft } from "../../core/review/posting/plan";
import { listText, type ReviewRow, reviewRows } from "../../core/review/posting/reviewList";
import type { PullRequest } from "../../core/review/pulls/pullRequest";
import { plainLine } from "../../core/text/plain";
import { pick } from "../../host/shown/quickPicks";

export const postTitle = l10n.t("Baton: Post Review");

/** What the lead has chosen to send. */
export interface ChosenReview {
  readonly drafts: readonly PlannedDraft[];
  readonly verdict: Verdict;
  /** About the whole; "" for nothing. */
  readonly summary: string;
}

interface RowItem extends QuickPickItem {
  readonly row: ReviewRow;
}

interface VerdictItem extends QuickPickItem {
  readonly verdict: Verdict;
}

const verdicts: readonly VerdictItem[] = [
  { verdict: "comment", label: l10n.t("Comment"), detail: l10n.t("Say it without a verdict.") },
  {
    verdict: "approve",
    label: l10n.t("Approve"),
    detail: l10n.t("It can be merged; the comments are for next time."),
  },
  {
    verdict: "requestChanges",
    label: l10n.t("Request changes"),
    detail: l10n.t("It cannot be merged as it is. The summary says what is missing."),
  },
];

/** What was looked at before the lead chooses. */
export interface Looked {
  readonly planned: readonly PlannedDraft[];
  /** How many comments wait in the lead's pending review besides. */
  readonly others: number;
  /** Whether the pull request is the lead's own. */
  readonly isOwn: boolean;
}

/**
 * Takes the pull request and what was looked at; asks which drafts are sent, with which verdict and
 * summary. Gives nothing when the lead leaves; nothing is sent here.
 */
export async function chooseReview(
  pull: PullRequest,
  { planned, others, isOwn }: Looked,
): Promise<ChosenReview | undefined> {
  const title = `${postTitle}: #${pull.number} ${plainLine(pull.title, 60)}`;
  for (;;) {
    const drafts = await chosenDrafts(title, planned, others);
    if (!drafts) return undefined;
    const verdict = await chosenVerdict(title, isOwn);
    if (verdict === "back") continue;
    if (verdict === undefined) return undefined;
    const summary = await typedSummary(title, verdict, drafts);
    return summary === undefined ? undefined : { drafts, verdict, summary };
  }
}

async function chosenDrafts(
  title: string,
  planned: readonly PlannedDraft[],
  others: number,
): Promise<PlannedDraft[] | undefined> {
  const rows = reviewRows(planned);
  const items = rows.map(({ label, description, detail, ...rest }): RowItem => {
    return { label, description, detail, row: { label, description, detail, ...rest } };
  });
  const ticked = items.filter(({ row }) => row.isTicked);
  const placeholder = listText(rows, others);
  const picked = await pick({ title, placeholder, items, ticked, step: 1, totalSteps: 3 });
  if (picked.kind !== "chosen") return undefined;
  return picked.items.map(({ row }) => row.planned).filter(({ as }) => as !== "nothing");
}

async function chosenVerdict(title: string, isOwn: boolean): Promise<Verdict | "back" | undefined> {
  const items = isOwn ? verdicts.slice(0, 1) : verdicts;
  const placeholder = isOwn
    ? l10n.t("It is your own pull request, so you can only comment.")
    : l10n.t("What is your verdict?");
  const picked = await pick({
    title,
    placeholder,
    items,
    step: 2,
    totalSteps: 3,
    canGoBack: true,
  });
  if (picked.kind === "back") return "back";
  return picked.kind === "chosen" ? picked.items[0]?.verdict : undefined;
}

function typedSummary(
  title: string,
  verdict: Verdict,
  drafts: readonly PlannedDraft[],
): Thenable<string | undefined> {
  const isNeeded = verdict === "requestChanges" || (verdict === "comment" && drafts.length === 0);
  const prompt = isNeeded
    ? l10n.t("What matters most, in a sentence. Enter sends the review.")
    : l10n.t("A sentence about the whole, if you like. Enter sends the review.");
  return window.showInputBox({
    title: `${title} (3/3)`,
    prompt,
    placeHolder: isNeeded
      ? l10n.t("What is missing, and why it matters")
      : l10n.t("What is good about it, and what comes first"),
    ignoreFocusOut: true,
    validateInput: (text) => {
      return isNeeded && text.trim() === "" ? l10n.t("GitHub wants a word here.") : undefined;
    },
  });
}
