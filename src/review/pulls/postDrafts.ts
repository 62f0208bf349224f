import { env, l10n, Uri, window } from "vscode";
import { isTextList } from "../../core/people/roster";
import { compareSent, ownComments } from "../../core/review/posting/compare";
import type { ReviewDraft } from "../../core/review/posting/draft";
import { planReview, type PlannedDraft } from "../../core/review/posting/plan";
import { refusedText, sentText } from "../../core/review/posting/outcome";
import { summaryText } from "../../core/review/posting/summary";
import { formerLine } from "../../core/review/pulls/movedLine";
import { type PullRequest, repositoryKey } from "../../core/review/pulls/pullRequest";
import type { ReviewThread } from "../../core/review/pulls/reviewThread";
import { noticeText } from "../../core/text/plain";
import type { Forge } from "../../forge/forge";
import { knowsCommit } from "../../git/lineHunks";
import { FilesHere } from "./fileHere";
import { findPull } from "./findPull";
import { forgeName } from "./keptDrafts";
import { rootHere } from "./openComments";
import type { PullParts } from "./parts";
import { attemptIn, type Posted, postReview } from "./postReview";
import { chooseReview, type ChosenReview, postTitle } from "./postSteps";
import { underway } from "./progress";
import { PullRefusal } from "./refusal";
import { signedIn } from "./signIn";

const noDrafts = l10n.t(
  "No review comment of yours waits here. Write one, and Baton: Post Review sends them all as one review.",
);

/** Takes the parts; sends the drafts of a repository as one review, as the lead chooses it. */
export async function postDrafts(parts: PullParts): Promise<void> {
  const root = await rootHere(parts, postTitle);
  if (root === undefined) return;
  const drafts = await parts.drafts.open(root);
  if (drafts.length === 0) throw new PullRefusal(noDrafts);
  const forge = await signedIn();
  const pull = await findPull(parts.git, root, forge, postTitle);
  if (!pull) return;
  await new DraftPosting(parts, forge, root, pull).run(drafts);
}

/** The drafts that the forge refused on their lines, for as long as the window is open. */
const attemptKey = (pull: PullRequest): string =>
  `baton.review.attempt ${repositoryKey(pull.repository)}#${pull.number}`;
const refusedKey = (pull: PullRequest): string =>
  `baton.review.refused ${repositoryKey(pull.repository)}#${pull.number}`;

class DraftPosting {
  constructor(
    private readonly parts: PullParts,
    private readonly forge: Forge,
    private readonly root: string,
    private readonly pull: PullRequest,
  ) {}

  async run(drafts: readonly ReviewDraft[]): Promise<void> {
    const { forge, pull } = this;
    const looked = await underway(`${postTitle}: #${pull.number}`, async ({ signal, say }) => {
      say(l10n.t("checking every line against the diff"));
      const here = await this.onHead(drafts);
      const files = await forge.files(pull, signal);
      const threads = await forge.threads(pull, () => undefined, signal);
      const planned = planReview(here, files, threads);
      return {
        planned,
        others: pendingBeside(planned, threads),
        isOwn: (await forge.account(signal)) === pull.author,
      };
    });
    const chosen = await chooseReview(pull, looked);
    if (chosen) await this.post(chosen);
  }

  private async post(chosen: ChosenReview): Promise<void> {
    const { forge, pull, parts } = this;
    const { verdict, drafts } = chosen;
    const comments = drafts.flatMap(({ comment }) => comment ?? []);
    const inSummary = drafts.filter(({ as }) => as === "summary").map(({ draft }) => draft);
    const summary = summaryText(chosen.summary, inSummary);
    const title = `${postTitle}: #${pull.number}`;
    const posted = await underway(title, ({ signal, say }) =>
      postReview(
        forge,
        { pull, comments, verdict, summary },
        {
          attempt: attemptIn(parts.memory.get(attemptKey(pull))),
          remember: async (kept) => parts.memory.update(attemptKey(pull), kept),
          say,
          signal,
        },
      ),
    );
    await this.noted(posted, drafts);
    const sentence =
      posted.kind === "sent"
        ? sentText({ ...posted, pull, verdict })
        : refusedText(posted.faults, posted.waiting);
    void this.tell(posted.kind, sentence);
  }

  /** Tells whoever keeps the drafts which ones the forge has; keeps which ones it would not have. */
  private async noted(posted: Posted, drafts: readonly PlannedDraft[]): Promise<void> {
    const { parts, root, pull } = this;
    if (posted.kind === "refused") {
      const refused = posted.faults.map(({ comment }) => comment.draft);
      await parts.memory.update(refusedKey(pull), refused);
      return;
    }
    await parts.memory.update(refusedKey(pull), undefined);
    const there = [...posted.arrived, ...posted.moved].map(({ sent, found }) => {
      return { draft: sent.draft, forge: forgeName, id: found.id };
    });
    const inSummary = drafts.flatMap(({ as, draft }) =>
      as === "summary" ? [{ draft: draft.id, forge: forgeName, id: "summary" }] : [],
    );
    await parts.drafts.posted(root, [...there, ...inSummary]);
    // Only now: had the window died before, the next try would have found all this there.
    await parts.memory.update(attemptKey(pull), undefined);
  }

  /** Gives the drafts by the lines of the pull request's newest commit. Throws PullRefusal without it. */
  private async onHead(drafts: readonly ReviewDraft[]): Promise<ReviewDraft[]> {
    const { parts, root, pull } = this;
    if (!(await knowsCommit(parts.git, root, pull.head))) {
      throw new PullRefusal(
        l10n.t(
          "#{0} has a newer commit ({1}) than this clone. Pull it first, so that every comment finds its line.",
          pull.number,
          pull.head.slice(0, 7),
        ),
      );
    }
    const files = new FilesHere(parts.git, root, pull.head);
    const kept = parts.memory.get<unknown>(refusedKey(pull));
    const refused = isTextList(kept) ? kept : [];
    return Promise.all(
      drafts.map(async (draft): Promise<ReviewDraft> => {
        const { lines, ...rest } = draft;
        if (refused.includes(draft.id)) return { ...rest, lost: "refused" };
        if (!lines || lines.side === "old" || draft.answersTo !== undefined) return draft;
        const hunks = (await files.sinceHead(draft.path)) ?? [];
        const line = formerLine(hunks, lines.line);
        if (line === undefined) return { ...rest, lost: "changedHere" };
        const start = formerLine(hunks, lines.startLine ?? lines.line);
        const range = start === undefined || start >= line ? {} : { startLine: start };
        return { ...rest, lines: { side: lines.side, line, ...range } };
      }),
    );
  }

  private async tell(kind: Posted["kind"], sentence: string): Promise<void> {
    const button = l10n.t("Open in Browser");
    const said = noticeText(sentence, 600);
    const chosen = await (kind === "sent"
      ? window.showInformationMessage(said, button)
      : window.showWarningMessage(said, button));
    if (chosen === button) await openPage(this.pull);
  }
}

/** Counts the comments of the lead's pending review that are none of the drafts: they go along. */
function pendingBeside(planned: readonly PlannedDraft[], threads: readonly ReviewThread[]): number {
  const pending = ownComments(threads).filter(({ isPending }) => isPending);
  const comments = planned.flatMap(({ comment }) => comment ?? []);
  const { arrived, moved } = compareSent(comments, pending);
  return pending.length - arrived.length - moved.length;
}

/** A page that the forge names is opened only where it is a web page. */
async function openPage({ address }: PullRequest): Promise<void> {
  if (/^https?:\/\//.test(address)) await env.openExternal(Uri.parse(address, true));
}
