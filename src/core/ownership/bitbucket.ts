import * as l10n from "@vscode/l10n";
import type { Codeowners } from "./codeowners";
import type { Fault } from "./fault";
import { readLastMatchFile } from "./lastMatch";
import { isEmail, missingAt } from "./owner";

// How many members of a group to ask, and which, is part of the owner as written.
const strategy = "(?::(?:all|random|least_busy)(?:\\(\\d+\\))?)?";
const account = new RegExp(`^@[^\\s@:/]+(?:/[^\\s@:/]+)?${strategy}$`);

/**
 * Reads a CODEOWNERS file as Bitbucket Cloud does ("Set up and use code owners"): most of gitignore's
 * rules, with the same exceptions as GitHub's, and comments after owners.
 *
 * The last rule that matches wins. Atlassian's blog says that reviewers are added "for each matching
 * rule", and in the same post calls the owners of `*` those of "files not matching patterns below";
 * so does gitignore go, and so does Bitbucket Data Center, which says it of itself. What a bad line
 * costs is not told; it is taken to be that line. Takes any text. Never throws.
 */
export function parseBitbucketCodeowners(text: string): Codeowners {
  return readLastMatchFile(text, "bitbucket", bitbucketOwnerFault);
}

/** Bitbucket's owners: an e-mail address, `@user`, `@workspace/group`, `@teams/name`, with a strategy. */
function bitbucketOwnerFault(owner: string): Fault | undefined {
  if (isOwner(owner)) return undefined;
  return {
    start: 0,
    end: owner.length,
    reason: l10n.t("Invalid owner"),
    remedy: l10n.t(
      "Name an owner as an e-mail address, `@user` or `@workspace/group`, the latter also with `:all`, `:random(2)` or `:least_busy(2)` behind it.",
    ),
    fix: missingAt(owner, isOwner),
  };
}

function isOwner(text: string): boolean {
  return account.test(text) || isEmail(text);
}
