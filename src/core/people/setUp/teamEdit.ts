import { plainLine } from "../../text/plain";
import type { People, Person } from "../people";
import { isRecord, isTextList, parseRoster } from "../roster";
import { personOfEntry } from "../rosterAdvice";
import type { Topic } from "../topics";

/** What the lead adds about somebody; absent where they change nothing, empty to take it away. */
export interface Details {
  readonly handle?: string;
  readonly timeZone?: string;
  readonly topics?: readonly Topic[];
}

/** Somebody the lead has chosen for the team. */
export interface Member {
  readonly person: Person;
  /** Addresses of another entry or person that the lead has said is the same. */
  readonly joined: readonly string[];
  readonly details: Details;
}

/**
 * Takes the raw `baton.team` in force, the people merged by it and the chosen members; gives the
 * value that says so. Entries of members stay where and as they are, but for what the lead changed;
 * entries that cannot be read, and one that is the lead, stay untouched; the others go.
 */
export function editedTeam(raw: unknown, people: People, members: readonly Member[]): unknown[] {
  const { entries, places } = parseRoster(raw);
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const personAt = new Map(
    entries.map((entry, index) => [places[index], personOfEntry(people, entry)]),
  );
  const chosen = new Map(members.map((member) => [member.person.id, member]));
  const kept = list.flatMap((entry, index) => {
    const person = personAt.get(index + 1);
    if (!person || person.isLead) return [entry];
    const member = chosen.get(person.id);
    return member ? [changedEntry(entry, member)] : [];
  });
  const known = new Set([...personAt.values()].map((person) => person?.id));
  const added = members.filter(({ person }) => !known.has(person.id)).map(newEntry);
  return [...kept, ...added];
}

function changedEntry(raw: unknown, { joined, details }: Member): unknown {
  if (!isRecord(raw)) return raw;
  const before = isTextList(raw["emails"]) ? raw["emails"] : [];
  const emails = [...new Set([...before, ...joined])];
  const entry = emails.length === before.length ? { ...raw } : { ...raw, emails };
  return withDetails(entry, details);
}

function newEntry({ person, joined, details }: Member): unknown {
  const emails = [...new Set([...person.emails, ...joined])];
  const [handle] = person.handles;
  const entry = { name: plainLine(person.name, 80), emails, ...(handle ? { handle } : {}) };
  return withDetails(entry, details);
}

function withDetails(entry: Record<string, unknown>, details: Details): Record<string, unknown> {
  const changed = Object.entries(details).filter(([, value]) => value !== undefined);
  const all: Record<string, unknown> = { ...entry, ...Object.fromEntries(changed) };
  const emptied = changed.filter(([, value]) => value.length === 0).map(([name]) => name);
  return Object.fromEntries(Object.entries(all).filter(([name]) => !emptied.includes(name)));
}
