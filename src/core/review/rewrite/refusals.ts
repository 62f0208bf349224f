import * as l10n from "@vscode/l10n";
/** Why there is no rewrite. */
export type NoRewrite =
  | "noBox"
  | "empty"
  | "noModel"
  | "notAllowed"
  | "gone"
  | "blocked"
  | "failed"
  | "changed"
  | "notWritten";

/** What the lead is told then, in one sentence each. */
export const noRewriteText: Readonly<Record<NoRewrite, string>> = {
  get noBox() {
    return l10n.t("Put the cursor into a comment box first, then ask for a rewrite.");
  },
  get empty() {
    return l10n.t("Write the comment first; a rewrite begins with your own words.");
  },
  get noModel() {
    return l10n.t("No language model is there in this window, so there is no rewrite to suggest.");
  },
  get notAllowed() {
    return l10n.t(
      "Baton may not use that language model. You can allow it under “Manage Language Model Access” in the palette.",
    );
  },
  get gone() {
    return l10n.t("That language model is no longer there. Ask again to use another.");
  },
  get blocked() {
    return l10n.t(
      "The language model refuses for now, perhaps because its quota is used up. Try later.",
    );
  },
  get failed() {
    return l10n.t("The language model could not answer. Your comment is as it was.");
  },
  get changed() {
    return l10n.t("The comment has changed since you asked, so nothing was replaced.");
  },
  get notWritten() {
    return l10n.t("The comment box is closed, so nothing was replaced.");
  },
};

/** Takes what an error of the editor's models is named by; gives why there is no rewrite. */
export function noRewriteFor(code: string): NoRewrite {
  if (code === "NoPermissions") return "notAllowed";
  if (code === "NotFound") return "gone";
  return code === "Blocked" ? "blocked" : "failed";
}
