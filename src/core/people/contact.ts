/** A name and an address as git or a message gives them; either may be empty, both are written by strangers. */
export interface Contact {
  readonly name: string;
  readonly email: string;
}

/**
 * An account on a forge as a private address names it. The forges' logins are apart: the same text
 * on GitHub and on GitLab is two accounts.
 */
export interface Account {
  readonly forge: "github" | "gitlab";
  /** Lower case, such as `github.com`. */
  readonly host: string;
  /** Lower case, without `@`; an app's ends in `[bot]`. */
  readonly login: string;
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

/** An address, looked at once for all that goes by it. */
export interface Address {
  /** As `emailKey` gives it. */
  readonly key: string;
  /** Of a private address only. */
  readonly account: Account | undefined;
}

/** Takes an e-mail address in any letter case; gives what it is compared by and the account it names. */
export function addressOf(email: string): Address {
  const key = emailKey(email);
  return { key, account: accountIn(key) };
}

const privateHost = "@users.noreply.";
const githubLogin = /^(?:\d+\+)?([a-z0-9][a-z0-9_-]*(?:\[bot\])?)$/;
const gitlabLogin = /^\d+-([a-z0-9_][a-z0-9_.-]*)$/;

/**
 * Takes an address; gives the account of a private address, or nothing. GitHub writes
 * `ID+login@users.noreply.github.com`, and `login@…` before July 2017 (its documentation, "Email
 * addresses reference"); an Enterprise Server has its own host there. GitLab writes
 * `ID-login@users.noreply.HOST`, on gitlab.com as on hosts of one's own (its
 * `PrivateCommitEmail.regex` with the default of `commit_email_hostname`).
 */
export function accountOf(email: string): Account | undefined {
  return accountIn(emailKey(email));
}

function accountIn(key: string): Account | undefined {
  const at = key.indexOf(privateHost);
  if (at < 0) return undefined;
  const [user, host] = [key.slice(0, at), key.slice(at + privateHost.length)];
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(host)) return undefined;
  const onGitlab = host === "github.com" ? undefined : gitlabLogin.exec(user)?.[1];
  if (onGitlab !== undefined) return { forge: "gitlab", host, login: onGitlab };
  const onGithub = host === "gitlab.com" ? undefined : githubLogin.exec(user)?.[1];
  return onGithub === undefined ? undefined : { forge: "github", host, login: onGithub };
}

/** Takes an account; gives one text by which to tell it from others. */
export function accountKey({ forge, host, login }: Account): string {
  return `${forge} ${host} ${login}`;
}
