import { l10n, window } from "vscode";
import { failureText } from "../../core/review/pulls/failure";
import { whichAddress } from "../../core/review/pulls/whichAddress";
import { noticeText } from "../../core/text/plain";
import { ForgeError } from "../../forge/forgeError";
import { errorText } from "../../host/errorText";
import { readGithubSettings } from "../../host/settings";
const tryAgain = l10n.t("Try Again");
const signInAgain = l10n.t("Sign In Again");

/** Does it again, signed in anew first or not. */
export type Again = (how: "usual" | "anew") => Promise<void>;

/** Takes what was thrown and a way to do it again; says it in a sentence and offers the remedy. */
export function tellFailure(error: unknown, again: Again): void {
  if (ForgeError.is(error, "cancelled")) return;
  if (!(error instanceof ForgeError)) {
    void window.showWarningMessage(
      l10n.t("Baton could not finish: {0}", noticeText(errorText(error))),
    );
    return;
  }
  const { reason, said, waitSeconds } = error;
  const wait = waitSeconds === undefined ? {} : { waitSeconds };
  const sentence = failureText(reason, { forge: "GitHub", host: hostNow(), said, ...wait });
  const button = reason === "unauthorized" ? signInAgain : tryAgain;
  // The command ends here; what the lead presses later begins it anew.
  void offerAgain(noticeText(sentence, 500), button, again);
}

async function offerAgain(sentence: string, button: string, again: Again): Promise<void> {
  const chosen = await window.showWarningMessage(sentence, button);
  if (chosen !== undefined) await again(chosen === signInAgain ? "anew" : "usual");
}

function hostNow(): string {
  const { address, enterprise } = readGithubSettings();
  const found = whichAddress(address, enterprise);
  return found.kind === "known" ? found.address.host : "GitHub";
}
