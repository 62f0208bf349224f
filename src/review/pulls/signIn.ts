import { authentication, type AuthenticationSession, l10n } from "vscode";
import { whichAddress } from "../../core/review/pulls/whichAddress";
import type { Forge } from "../../forge/forge";
import { Github } from "../../forge/github/github";
import { readGithubSettings } from "../../host/settings";
import { PullRefusal } from "./refusal";

/** What reading and posting reviews needs, and no more. */
const scopes = ["repo"];
/** What GitHub's own extension has asked for: whoever uses it need not sign in twice. */
const scopesOfOthers = ["read:user", "user:email", "repo", "workflow"];

/**
 * Gives the forge, for the lead's sign-in in VS Code: one that is there already, else a new one, for
 * which VS Code asks. Only for what the lead does. Throws PullRefusal.
 */
export async function signedIn(how: "usual" | "anew" = "usual"): Promise<Forge> {
  const { address: written, enterprise } = readGithubSettings();
  const found = whichAddress(written, enterprise);
  if (found.kind === "wrong") throw new PullRefusal(found.sentence);
  const { address, provider } = found;
  const session = how === "anew" ? await newSession(provider) : await usualSession(provider);
  return new Github({ address, token: session.accessToken });
}

async function usualSession(provider: string): Promise<AuthenticationSession> {
  for (const wanted of [scopesOfOthers, scopes]) {
    const found = await authentication.getSession(provider, wanted, { silent: true });
    if (found) return found;
  }
  return asked(() => authentication.getSession(provider, scopes, { createIfNone: true }));
}

function newSession(provider: string): Promise<AuthenticationSession> {
  const forceNewSession = {
    detail: l10n.t("GitHub no longer accepts the sign-in that Baton used."),
  };
  return asked(() => authentication.getSession(provider, scopes, { forceNewSession }));
}

/** VS Code rejects when the lead does not want to. */
async function asked(ask: () => Thenable<AuthenticationSession>): Promise<AuthenticationSession> {
  try {
    return await ask();
  } catch (error) {
    throw new PullRefusal(l10n.t("You are not signed in, so nothing was read or sent."), {
      cause: error,
    });
  }
}
