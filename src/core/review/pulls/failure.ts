import { counted } from "../../coaching/words";
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
      return `${forge} no longer accepts the sign-in. Sign in again, then try once more.`;
    case "forbidden":
      return `${forge} does not let your account do this${words === "" ? "" : ` ("${words}")`}. Ask for access to the repository, or sign in with another account.`;
    case "singleSignOn":
      return `Your organization wants its single sign-on first. Allow Baton's sign-in there (${host}, Settings, Applications), then try again.`;
    case "notFound":
      return `${forge} knows no such repository or pull request, or does not show it to your account. Check the remote, and the account you signed in with.`;
    case "refused":
      return `${forge} refused it${words === "" ? "" : `: "${words}"`}. Change what it names, then try again.`;
    case "rateLimited":
      return `${forge} wants a pause. Try again ${waitText(waitSeconds)}.`;
    case "serverDown":
      return `${forge} has trouble of its own right now${words === "" ? "" : ` (${words})`}. Try again in some minutes.`;
    case "timedOut":
      return `${forge} did not answer in time. Check the network, then try again.`;
    case "offline":
      return `Baton cannot reach ${host}. Check the network and VS Code's proxy settings, then try again.`;
    case "elsewhere":
      return `What ${host} answers leads to another address, and your sign-in is for this one only. Check the remote and baton.githubUrl.`;
    case "unreadable":
      return `What ${host} answers is not what ${forge} says. Check baton.githubUrl, or try again.`;
    case "cancelled":
      return "You stopped it.";
  }
}

/** The longest wait that is worth telling to the minute. */
const dayInSeconds = 86_400;

function waitText(seconds: number | undefined): string {
  if (seconds === undefined || seconds > dayInSeconds) return "in some minutes";
  if (seconds <= 90) return `in ${counted(Math.max(1, Math.ceil(seconds)), "second", "seconds")}`;
  return `in ${counted(Math.ceil(seconds / 60), "minute", "minutes")}`;
}
