import { type Contact, emailKey, loginOfNoreply } from "./contact";

/** What stands behind a contact: a human, a program that commits by itself, or an AI agent. */
export type ContactKind = "human" | "bot" | "agent";

/** How an automated committer is told by its name or address; compared in lower case. */
export interface AutomationSigns {
  readonly emails: readonly string[];
  readonly domains: readonly string[];
  readonly names: readonly string[];
  readonly logins: readonly string[];
}

/**
 * AI agents, as they sign commits in public repositories. Names are matched whole, so that a person
 * called Claude or Devin is not taken for one: those go by address.
 */
export const agentSigns: AutomationSigns = {
  emails: [
    "noreply@anthropic.com",
    "cursoragent@cursor.com",
    "agent@cursor.com",
    "noreply@openai.com",
    "codex@openai.com",
    "noreply@aider.chat",
    "aider@aider.chat",
    "openhands@all-hands.dev",
    "noreply@cognition.ai",
    "gemini-code-assist@google.com",
    "no-reply@sourcegraph.com",
    "amp@ampcode.com",
  ],
  domains: ["aider.chat", "all-hands.dev"],
  names: [
    "github copilot",
    "claude code",
    "cursor agent",
    "openai codex",
    "gemini cli",
    "codex cli",
  ],
  logins: [
    "copilot",
    "copilot-swe-agent",
    "copilot-swe-agent[bot]",
    "claude[bot]",
    "cursor[bot]",
    "codex[bot]",
    "chatgpt-codex-connector[bot]",
    "devin-ai-integration[bot]",
    "google-labs-jules[bot]",
    "gemini-code-assist[bot]",
    "openhands-agent",
  ],
};

/** Programs that commit by rule and do not call themselves `[bot]`. */
export const botSigns: AutomationSigns = {
  emails: [
    "noreply@github.com",
    "action@github.com",
    "actions@github.com",
    "bot@renovateapp.com",
    "semantic-release-bot@martynus.net",
    "noreply@weblate.org",
    "hosted@weblate.org",
  ],
  domains: ["dependabot.com", "renovateapp.com", "greenkeeper.io"],
  names: ["github", "github action", "github actions", "gitlab ci", "renovate bot", "weblate"],
  logins: ["web-flow", "actions-user", "snyk-bot", "greenkeeperio-bot"],
};

/** A name or login that ends in `bot` as a word of its own: `[bot]`, `-bot`, `_bot`, ` Bot`. */
const botWord = /(?:\[bot\]|[-_ ]bot)$/i;

/**
 * Takes a contact; gives whether it is a human, a bot or an AI agent. Agents are looked for first,
 * because most of them also end in `[bot]`.
 */
export function kindOf(contact: Contact): ContactKind {
  if (hasSign(contact, agentSigns)) return "agent";
  if (hasSign(contact, botSigns) || botWord.test(contact.name.trim())) return "bot";
  return botWord.test(localPart(contact.email)) ? "bot" : "human";
}

function hasSign(contact: Contact, signs: AutomationSigns): boolean {
  const email = emailKey(contact.email);
  const name = contact.name.trim().toLowerCase();
  return (
    signs.emails.includes(email) ||
    signs.domains.some((domain) => email.endsWith(`@${domain}`)) ||
    signs.names.includes(name) ||
    signs.logins.includes(loginOfNoreply(email) ?? "") ||
    (name.endsWith("[bot]") && signs.logins.includes(name))
  );
}

function localPart(email: string): string {
  return email.slice(0, Math.max(0, email.lastIndexOf("@")));
}
