import * as l10n from "@vscode/l10n";
import { builtInSigns } from "./automationSigns";
import { type Address, addressOf, type Contact } from "./contact";
import { isRecord } from "./roster";

/** What stands behind a contact: a human, a program that commits by itself, or an AI agent. */
export type ContactKind = "human" | "bot" | "agent";

/**
 * Who is behind a contact, by sign, in lower case. A sign is an address (`ci@shop.example`), every
 * address of a domain (`@bots.example`), a GitHub login (`login:octobot`) or a whole name
 * (`name:release train`).
 */
export type Automation = ReadonlyMap<string, ContactKind>;

/** The signs as Baton knows them, with nothing set by the lead. */
export const builtInAutomation: Automation = new Map(Object.entries(builtInSigns));

/** A name or login that ends in `bot` as a word of its own: `[bot]`, `-bot`, `_bot`, ` Bot`. */
const botWord = /(?:\[bot\]|[-_ ]bot)$/i;
/** The same in a name of words run together: `ShopBot`. */
const botHump = /\p{Ll}Bot$/u;
/** The user that GitLab makes for a token: `project_12_bot_ab3f`, `group_7_bot` (its "Project access tokens"). */
const tokenUser = /^(?:project|group)_\d+_bot(?:_[0-9a-z]+)?$/;

/**
 * Takes a contact, the signs, and the contact's address where it has been looked at already; gives
 * whether it is a human, a bot or an AI agent. The sign that says most precisely who it is counts:
 * address, login, name, domain. Without any, a name or login that ends in the word "bot" is a bot's.
 */
export function kindOf(
  contact: Contact,
  automation: Automation,
  { key: email, account }: Address = addressOf(contact.email),
): ContactKind {
  const name = contact.name.trim().toLowerCase();
  const login = account?.forge === "github" ? account.login : "";
  const at = email.lastIndexOf("@");
  return (
    automation.get(email) ??
    (login === "" ? undefined : automation.get(`login:${login}`)) ??
    (name.endsWith("[bot]") ? automation.get(`login:${name}`) : undefined) ??
    automation.get(`name:${name}`) ??
    automation.get(email.slice(Math.max(0, at))) ??
    kindByForm(contact.name.trim(), email.slice(0, Math.max(0, at)), account?.login ?? "")
  );
}

function kindByForm(name: string, mailbox: string, login: string): ContactKind {
  // The forms cost much more to try than this, and thousands of people have none of them.
  if (!/bot/i.test(name) && !mailbox.includes("bot") && !login.includes("bot")) return "human";
  const isBot = botWord.test(name) || botHump.test(name) || botWord.test(mailbox);
  return isBot || tokenUser.test(mailbox) || tokenUser.test(login) ? "bot" : "human";
}

/** The signs to go by, and a sentence for each entry of the setting that cannot be used. */
export interface ParsedAutomation {
  readonly automation: Automation;
  readonly problems: readonly string[];
}

/**
 * Takes the value of the `baton.automation` setting, which may hold anything; gives the signs in it
 * (the built-in ones when there is no value) and a sentence for each bad entry. Never throws.
 */
export function parseAutomation(value: unknown): ParsedAutomation {
  if (value === undefined || value === null) return { automation: builtInAutomation, problems: [] };
  if (!isRecord(value)) {
    const problem = l10n.t('baton.automation: write { "sign": "agent", "bot" or "human" }.');
    return { automation: builtInAutomation, problems: [problem] };
  }
  const automation = new Map<string, ContactKind>();
  const problems: string[] = [];
  for (const [written, kind] of Object.entries(value)) {
    const sign = signOf(written);
    if (sign === undefined) problems.push(`${entryName(written)}: ${signRemedy()}`);
    else if (!isKind(kind)) problems.push(`${entryName(written)}: ${kindRemedy()}`);
    else automation.set(sign, kind);
  }
  return { automation, problems };
}

function signRemedy(): string {
  return l10n.t("write an address, a domain as @example.com, login:NAME or name:NAME.");
}

function kindRemedy(): string {
  return l10n.t('write "agent", "bot" or "human" after it.');
}

function entryName(sign: string): string {
  return l10n.t("baton.automation, entry {0}", JSON.stringify(sign));
}

/** Gives a sign as it is looked up, or nothing when it is none. */
function signOf(written: string): string | undefined {
  const sign = written.trim().toLowerCase();
  const [, prefix, rest = ""] = /^(login|name):\s*(.*)$/s.exec(sign) ?? [];
  if (prefix === "name") return rest === "" ? undefined : `name:${rest}`;
  if (prefix === "login")
    return /^@?[^\s@]+$/.test(rest) ? `login:${rest.replace("@", "")}` : undefined;
  return /^[^\s@]*@[^\s@]+$/.test(sign) ? sign : undefined;
}

function isKind(value: unknown): value is ContactKind {
  return value === "human" || value === "bot" || value === "agent";
}
