import * as l10n from "@vscode/l10n";
import { type Fault, type Fix, quote } from "./fault";

// Letters, digits and hyphens; an underscore too, as managed accounts are called `name_company`.
const account = "[A-Za-z0-9_-]+";
const user = new RegExp(`^@${account}$`);
const team = new RegExp(`^@${account}/${account}$`);
// Each part of the host ends with a dot that no part contains, so there is one way to match: linear.
const email = /^[\w.!$%&'*+/=?^`{|}~-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z0-9-]{2,}$/;

/**
 * Finds what is wrong with an owner as GitHub reads it: `@user`, `@org/team` or an e-mail address
 * ("About code owners", CODEOWNERS syntax). "Invalid owner" is the kind that GitHub's own list of
 * errors gives (REST, "List CODEOWNERS errors"). Whether the owner exists is not looked at.
 * Gives undefined for a well-formed owner. Never throws.
 */
export function ownerFault(owner: string): Fault | undefined {
  if (isOwner(owner)) return undefined;
  const fix = missingAt(owner, isOwner) ?? spacesBetween(owner);
  const reason = l10n.t("Invalid owner");
  return { start: 0, end: owner.length, reason, remedy: remedyFor(owner), fix };
}

/** Whether a text has the form of an e-mail address. Never throws. */
export function isEmail(text: string): boolean {
  return email.test(text);
}

/**
 * Takes an owner with a fault and what makes a good one; gives the edit that adds the missing `@`,
 * or nothing where that would not help. Never throws.
 */
export function missingAt(owner: string, isGood: (text: string) => boolean): Fix | undefined {
  const named = `@${owner}`;
  return isGood(named)
    ? { title: l10n.t("Write {0}", quote(named)), start: 0, end: 0, text: "@" }
    : undefined;
}

function spacesBetween(owner: string): Fix | undefined {
  const owners = owner.split(/[,;]+/).filter((one) => one !== "");
  if (owners.length === 0 || !owners.every(isOwner)) return undefined;
  const text = owners.join(" ");
  return { title: l10n.t("Write {0}", quote(text)), start: 0, end: owner.length, text };
}

function isOwner(text: string): boolean {
  return user.test(text) || team.test(text) || isEmail(text);
}

function remedyFor(owner: string): string {
  if (isOwner(`@${owner}`)) return l10n.t("Did you mean {0}?", quote(`@${owner}`));
  if (/[,;]/.test(owner)) return l10n.t("Put only spaces between owners.");
  return l10n.t(
    "Name an owner as `@user`, `@org/team` or an e-mail address; write a space in a path as `\\ `.",
  );
}
