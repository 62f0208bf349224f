import { type ExtensionContext, window } from "vscode";
import { absenceText } from "../../core/coaching/fileView";
import { noticeText } from "../../core/text/plain";
import { GitError } from "../../git/gitError";
import { pullCommands } from "../../host/commandIds";
import { Disposables } from "../../host/disposables";
import { errorText } from "../../host/errorText";
import { type Handler, registerHandlers } from "../../host/handlers";
import type { Listeners } from "../../host/listeners";
import { type Again, tellFailure } from "./failures";
import { ReviewComments } from "./openComments";
import type { PullParts } from "./parts";
import { postDrafts } from "./postDrafts";
import type { PullThreads } from "./pullThreads";
import { PullRefusal } from "./refusal";
import { signedIn } from "./signIn";
import { replyThere, settle } from "./threadActs";

/** Pull requests as the rest of Baton sees them. */
export interface PullsFeature extends Disposables {
  /** Its event handlers, for what they cost. */
  readonly listeners: readonly Listeners[];
  /** What is shown of a pull request, for Baton's tests. */
  readonly shown: Pick<PullThreads, "all">;
}

/** Takes the extension's context and what it is built on; sets up reading and posting. The caller owns it. */
export function registerPulls(
  { workspaceState }: ExtensionContext,
  given: Omit<PullParts, "memory">,
): PullsFeature {
  const owner = new Disposables();
  const parts: PullParts = { ...given, memory: workspaceState };
  const shown = owner.own(new ReviewComments(parts));
  const said = (run: (subject: unknown) => Promise<void>): Handler => {
    return (subject) => {
      const guarded: Again = async (how) => {
        try {
          if (how === "anew") await signedIn("anew");
          await run(subject);
        } catch (error) {
          parts.log.warn(`pull request: ${errorText(error)}`);
          tell(error, guarded);
        }
      };
      return guarded("usual");
    };
  };
  registerHandlers(owner, pullCommands, {
    openReviewComments: said(() => shown.open()),
    refreshReviewComments: said(() => shown.refresh()),
    closeReviewComments: said(() => shown.close()),
    postReview: said(() => postDrafts(parts)),
    replyThere: said((subject) => replyThere(shown.threads, subject)),
    resolveThere: said((subject) => settle(shown.threads, subject, true)),
    reopenThere: said((subject) => settle(shown.threads, subject, false)),
  });
  return Object.assign(owner, { shown: shown.threads, listeners: [shown.threads] });
}

function tell(error: unknown, again: Again): void {
  if (error instanceof PullRefusal) void window.showWarningMessage(noticeText(error.message, 400));
  else if (GitError.is(error, "untrusted")) void window.showWarningMessage(absenceText.untrusted);
  else if (GitError.is(error, "notFound")) void window.showWarningMessage(absenceText.noGit);
  else tellFailure(error, again);
}
