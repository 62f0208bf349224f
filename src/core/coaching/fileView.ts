import * as l10n from "@vscode/l10n";
import type { Situation } from "./situation";

/** What can be said of the file the lead is in, at this moment. */
export type FileView =
  | { readonly kind: "absent"; readonly reason: Absence }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "reading"; readonly percent: number }
  | { readonly kind: "stopped" }
  | {
      readonly kind: "known";
      readonly situation: Situation;
      /** Repository-relative path of the CODEOWNERS file in force, if there is one. */
      readonly codeowners: string | undefined;
      /** How far Baton is with the whole history, in percent, while this is a first look only. */
      readonly reading?: number | undefined;
      /** Sentences about what the lead could set right: bad settings, an unknown lead. */
      readonly advice: readonly string[];
    };

/** Why there is nothing to say; each is a usual state and no error. */
export type Absence = "noFile" | "outside" | "noGit" | "untrusted" | "noCommits";

/** What keeps Baton quiet although it knows somebody. */
export type Quiet =
  | "snoozed"
  | "incident"
  | "presenting"
  | "silencedFile"
  | "silencedArea"
  | "silencedPerson"
  | "mine";

/** Takes why there is nothing to say; gives the sentence for the lead, with what to do where there is something. */
export const absenceText: Readonly<Record<Absence, string>> = {
  get noFile() {
    return l10n.t("Open a file, and Baton says who knows it.");
  },
  get outside() {
    return l10n.t("This file is in no git repository, so Baton has nothing to go by.");
  },
  get noGit() {
    return l10n.t("Baton did not find git. Install it, or set `git.path`, and reload the window.");
  },
  get untrusted() {
    return l10n.t(
      "This workspace is in Restricted Mode, so Baton starts no git. Trust it to see who knows a file.",
    );
  },
  get noCommits() {
    return l10n.t("This repository has no commits yet.");
  },
};
