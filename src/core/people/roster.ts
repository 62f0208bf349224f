/** One teammate as the lead wrote them down in the `baton.team` setting. */
export interface RosterEntry {
  readonly name: string;
  readonly emails: readonly string[];
  /** CODEOWNERS handle with its `@`, or empty. */
  readonly handle: string;
}

/** What the setting says, and what is wrong with it: one sentence for each bad entry. */
export interface Roster {
  readonly entries: readonly RosterEntry[];
  readonly problems: readonly string[];
}

/**
 * Takes the raw value of the `baton.team` setting, which may hold anything; gives its good entries
 * and a sentence for each bad one, naming its place in the list (from 1) and the remedy. Never throws.
 */
export function parseRoster(value: unknown): Roster {
  if (value === undefined || value === null) return { entries: [], problems: [] };
  if (!Array.isArray(value)) {
    return { entries: [], problems: ["baton.team: write a list of teammates in [ ]."] };
  }
  const entries: RosterEntry[] = [];
  const problems: string[] = [];
  value.forEach((raw: unknown, index) => {
    const entry = parseEntry(raw);
    if (typeof entry === "string") problems.push(`baton.team, entry ${index + 1}: ${entry}`);
    else entries.push(entry);
  });
  return { entries, problems };
}

/** Gives the entry, or the sentence that says what it needs. */
function parseEntry(raw: unknown): RosterEntry | string {
  if (!isRecord(raw)) {
    return 'write { "name": …, "emails": […], "handle": "@…" }.';
  }
  const { name = "", emails = [], handle = "" } = raw;
  if (typeof name !== "string") return '"name" must be text.';
  if (!isTextList(emails)) return '"emails" must be a list of addresses.';
  if (typeof handle !== "string") return '"handle" must be text such as "@octocat".';
  if (emails.every((email) => email.trim() === "") && handle.trim() === "") {
    return 'give at least one address in "emails", or a "handle".';
  }
  return { name: name.trim(), emails: emails.filter((email) => email.trim()), handle: at(handle) };
}

/** Takes any value; gives whether it is a list of texts. */
export function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** Takes any value; gives whether it is an object with names, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function at(handle: string): string {
  const text = handle.trim();
  return text === "" || text.startsWith("@") ? text : `@${text}`;
}
