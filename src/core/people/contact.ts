/** A name and an address as git or a message gives them; either may be empty, both are written by strangers. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/**
 * Takes an e-mail address in any letter case; gives the key under which it is compared.
 * Git itself compares mailmap addresses without regard to case.
 */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Takes `Name <address>` (surrounding blanks allowed); gives the contact, or nothing when there is
 * no address in angle brackets. Never throws.
 */
export function parseContact(text: string): Contact | undefined {
  const open = text.indexOf("<");
  const close = text.indexOf(">", open + 1);
  if (open < 0 || close < 0) return undefined;
  const email = text.slice(open + 1, close).trim();
  return email === "" ? undefined : { name: text.slice(0, open).trim(), email };
}

/**
 * Takes an address; gives the login of a GitHub private address
 * (`ID+login@users.noreply.github.com`, or `login@…` from before July 2017), in lower case. An app's
 * login ends in `[bot]`.
 * The forms are those of GitHub's documentation, "Email addresses reference".
 */
export function loginOfNoreply(email: string): string | undefined {
  const match = /^(?:\d+\+)?([a-z0-9][a-z0-9_-]*(?:\[bot\])?)@users\.noreply\.github\.com$/.exec(
    emailKey(email),
  );
  return match?.[1];
}
