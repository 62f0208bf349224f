import { commands, l10n, window } from "vscode";
import { isRecord } from "../../core/people/roster";
import type { ReviewThread } from "../../core/review/pulls/reviewThread";
import { pullCommands } from "../../host/commandIds";
import { offer } from "../../host/shown/offers";
import { underway } from "./progress";
import type { PullThreads } from "./pullThreads";
import { PullRefusal } from "./refusal";
import { signedIn } from "./signIn";

/** Takes what is shown and what the box of a thread hands over; keeps the reply as a draft in that thread. */
export async function replyThere(shown: PullThreads, subject: unknown): Promise<void> {
  const reply = isRecord(subject) ? subject : {};
  const { thread, text } = reply;
  if (typeof text !== "string" || text.trim() === "") return;
  if (await shown.answer(thread, text)) return;
  throw new PullRefusal(l10n.t("Use the button under the box of a review thread for this."));
}

/**
 * Takes what is shown, a thread as a menu hands it over (nothing for the one at the cursor) and whether
 * it is to be resolved; has it so on the forge, and offers to undo that. Throws ForgeError and PullRefusal.
 */
export async function settle(
  shown: PullThreads,
  subject: unknown,
  isResolved: boolean,
): Promise<void> {
  const thread = shown.of(subject) ?? atCursor(shown, isResolved);
  if (!thread) {
    throw new PullRefusal(
      isResolved
        ? l10n.t(
            "No open thread of the pull request is here. Baton: Open Review Comments shows them.",
          )
        : l10n.t(
            "No resolved thread of the pull request is here. Baton: Open Review Comments shows them.",
          ),
    );
  }
  const forge = await signedIn();
  const doing = isResolved
    ? l10n.t("Baton: resolving the thread on {0}", forge.name)
    : l10n.t("Baton: opening the thread again on {0}", forge.name);
  await underway(doing, ({ signal }) => forge.setResolved(thread.id, isResolved, signal));
  await shown.resolved(thread.id, isResolved);
  const said = isResolved
    ? l10n.t("Resolved on {0}.", forge.name)
    : l10n.t("Open again on {0}.", forge.name);
  void offer(said, l10n.t("Undo"), async () => {
    const { resolveThere, reopenThere } = pullCommands;
    await commands.executeCommand(isResolved ? reopenThere : resolveThere, thread.id);
  });
}

function atCursor(shown: PullThreads, isResolved: boolean): ReviewThread | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const here = shown.at(document.uri, selection.active.line + 1);
  return here.find((one) => one.isResolved !== isResolved);
}
