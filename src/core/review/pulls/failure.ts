import * as l10n from "@vscode/l10n";
import { plainLine } from "../../text/plain";

/** Why a forge did not do what was asked; callers decide by it, never by the text. */
export type ForgeFailure =
  | "unauthorized"
  | "forbidden"
  | "singleSignOn"
  | "notFound"
  | "refused"
  | "rateLimited"
  | "serverDown"
  | "timedOut"
  | "offline"
  | "elsewhere"
  | "unreadable"
  | "cancelled";

/** What is known of a failure besides its reason. */
export interface FailureFacts {
  /** What the forge is called: "GitHub". */
  readonly forge: string;
  /** Its host, for what the lead is to check. */
  readonly host: string;
  /** What it said, where it said anything; by a stranger. */
  readonly said?: string;
  /** Seconds after which it may be asked again, where it told them. */
  readonly waitSeconds?: number;
}

/** Takes why a forge did not do what was asked; gives a sentence that says so, and what to do. */
export function failureText(reason: ForgeFailure, facts: FailureFacts): string {
  const { forge, host, said = "", waitSeconds } = facts;
  const words = plainLine(said, 200).replace(/[.\s]+$/, "");
  switch (reason) {
    case "unauthorized":
      return l10n.t("{0} no longer accepts the sign-in. Sign in again, then try once more.", forge);
    case "forbidden":
      return forbiddenText(forge, words);
    case "singleSignOn":
      return l10n.t(
        "Your organization wants its single sign-on first. Allow Baton's sign-in there ({0}, Settings, Applications), then try again.",
        host,
      );
    case "notFound":
      return l10n.t(
        "{0} knows no such repository or pull request, or does not show it to your account. Check the remote, and the account you signed in with.",
        forge,
      );
    case "refused":
      return refusedText(forge, words);
    case "rateLimited":
      return pauseText(forge, waitSeconds);
    case "serverDown":
      return troubleText(forge, words);
    case "timedOut":
      return l10n.t("{0} did not answer in time. Check the network, then try again.", forge);
    case "offline":
      return l10n.t(
        "Baton cannot reach {0}. Check the network and VS Code's proxy settings, then try again.",
        host,
      );
    case "elsewhere":
      return l10n.t(
        "What {0} answers leads to another address, and your sign-in is for this one only. Check the remote and baton.githubUrl.",
        host,
      );
    case "unreadable":
      return l10n.t(
        "What {0} answers is not what {1} says. Check baton.githubUrl, or try again.",
        host,
        forge,
      );
    case "cancelled":
      return l10n.t("You stopped it.");
  }
}

/** The longest wait that is worth telling to the minute. */
const dayInSeconds = 86_400;

function pauseText(forge: string, seconds: number | undefined): string {
  if (seconds === undefined || seconds > dayInSeconds) {
    return l10n.t("{0} wants a pause. Try again in some minutes.", forge);
  }
  if (seconds <= 1) return l10n.t("{0} wants a pause. Try again in 1 second.", forge);
  if (seconds <= 90) {
    return l10n.t("{0} wants a pause. Try again in {1} seconds.", forge, Math.ceil(seconds));
  }
  return l10n.t("{0} wants a pause. Try again in {1} minutes.", forge, Math.ceil(seconds / 60));
}

function forbiddenText(forge: string, words: string): string {
  return words === ""
    ? l10n.t(
        "{0} does not let your account do this. Ask for access to the repository, or sign in with another account.",
        forge,
      )
    : l10n.t(
        '{0} does not let your account do this ("{1}"). Ask for access to the repository, or sign in with another account.',
        forge,
        words,
      );
}

function refusedText(forge: string, words: string): string {
  return words === ""
    ? l10n.t("{0} refused it. Change what it names, then try again.", forge)
    : l10n.t('{0} refused it: "{1}". Change what it names, then try again.', forge, words);
}

function troubleText(forge: string, words: string): string {
  return words === ""
    ? l10n.t("{0} has trouble of its own right now. Try again in some minutes.", forge)
    : l10n.t(
        "{0} has trouble of its own right now ({1}). Try again in some minutes.",
        forge,
        words,
      );
}
