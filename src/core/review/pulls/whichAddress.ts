import * as l10n from "@vscode/l10n";
import { githubAddress, githubCom, type GithubAddress } from "./forgeAddress";

/** Whose sign-in it is, by the name VS Code knows it by. */
export type SignInProvider = "github" | "github-enterprise";

/** A GitHub and whose sign-in belongs to it; or why there is none. */
export type WhichAddress =
  | { readonly kind: "known"; readonly address: GithubAddress; readonly provider: SignInProvider }
  | { readonly kind: "wrong"; readonly sentence: string };

/**
 * Takes `baton.githubUrl` and `github-enterprise.uri`, whatever they hold; gives where GitHub is. VS
 * Code keeps a sign-in to an Enterprise for the second one, so that both must name the same place.
 */
export function whichAddress(written: unknown, enterprise: unknown): WhichAddress {
  if (written === undefined || written === "") {
    return { kind: "known", address: githubCom, provider: "github" };
  }
  const address = typeof written === "string" ? githubAddress(written) : undefined;
  if (!address) {
    const sentence = l10n.t(
      'baton.githubUrl: write the address of your GitHub Enterprise as "https://" and its host, or leave it empty for github.com.',
    );
    return { kind: "wrong", sentence };
  }
  if (address === githubCom) return { kind: "known", address, provider: "github" };
  const signIn = typeof enterprise === "string" ? githubAddress(enterprise) : undefined;
  if (signIn?.origin === address.origin) {
    return { kind: "known", address, provider: "github-enterprise" };
  }
  const sentence = l10n.t(
    "VS Code signs in to the GitHub Enterprise that github-enterprise.uri names. Set it to {0} too, as baton.githubUrl has it.",
    address.origin,
  );
  return { kind: "wrong", sentence };
}
