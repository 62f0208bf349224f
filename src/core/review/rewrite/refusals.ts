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
  noBox: "Put the cursor into a comment box first, then ask for a rewrite.",
  empty: "Write the comment first; a rewrite begins with your own words.",
  noModel: "No language model is there in this window, so there is no rewrite to suggest.",
  notAllowed:
    "Baton may not use that language model. You can allow it under “Manage Language Model Access” in the palette.",
  gone: "That language model is no longer there. Ask again to use another.",
  blocked: "The language model refuses for now, perhaps because its quota is used up. Try later.",
  failed: "The language model could not answer. Your comment is as it was.",
  changed: "The comment has changed since you asked, so nothing was replaced.",
  notWritten: "The comment box is closed, so nothing was replaced.",
};

/** Takes what an error of the editor's models is named by; gives why there is no rewrite. */
export function noRewriteFor(code: string): NoRewrite {
  if (code === "NoPermissions") return "notAllowed";
  if (code === "NotFound") return "gone";
  return code === "Blocked" ? "blocked" : "failed";
}
