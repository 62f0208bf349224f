import * as l10n from "@vscode/l10n";
import { accountKey, accountOf, emailKey } from "./contact";
import type { Person } from "./people";
import type { RosterEntry } from "./roster";

/** Why an address is taken for the same person's as the ones before it. */
export type MergeReason = "yours" | "roster" | "account" | "handle";

/** One of a person's addresses; the first has no reason, for the others are joined with it. */
export interface MergedAddress {
  readonly email: string;
  readonly because: MergeReason | undefined;
}

/**
 * Takes a person, the lead's addresses and the roster that people were merged by; gives the person's
 * addresses, each with the reason why it is theirs. What `.mailmap` joins is one address before
 * Baton sees it, so that is not among the reasons.
 */
export function mergesOf(
  person: Person,
  leadEmails: readonly string[],
  roster: readonly RosterEntry[],
): MergedAddress[] {
  const mine = new Set(person.isLead ? leadEmails.map(emailKey) : []);
  const rostered = new Set(roster.flatMap(({ emails }) => emails.map(emailKey)));
  const handles = new Set(roster.map(({ handle }) => handle.toLowerCase()));
  const because = (email: string): MergeReason | undefined => {
    if (mine.has(email)) return "yours";
    if (rostered.has(email)) return "roster";
    const account = accountOf(email);
    if (!account) return undefined;
    const others = person.emails.filter((other) => other !== email).map(accountOf);
    const shared = others.some((other) => other && accountKey(other) === accountKey(account));
    if (shared) return "account";
    return handles.has(`@${account.login}`) ? "handle" : undefined;
  };
  return person.emails.map((email, place) => ({
    email,
    because: place === 0 ? undefined : because(email),
  }));
}

/** Takes an address as above; gives it in words, with a stranger's text as it is. */
export function mergeText({ email, because }: MergedAddress): string {
  return because === undefined ? email : `${email} (${reasonText(email, because)})`;
}

function reasonText(email: string, because: MergeReason): string {
  const forge = accountOf(email)?.forge === "gitlab" ? "GitLab" : "GitHub";
  switch (because) {
    case "yours":
      return l10n.t("one of your addresses");
    case "roster":
      return l10n.t("your roster");
    case "account":
      return l10n.t("same {0} login in a private address", forge);
    case "handle":
      return l10n.t("the {0} login is the handle in your roster", forge);
  }
}
