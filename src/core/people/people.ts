import { kindOf, type ContactKind } from "./automation";
import { type Contact, emailKey, loginOfNoreply } from "./contact";
import { IdentitySets } from "./identitySets";
import type { RosterEntry } from "./roster";

/** One human (or program), with all addresses and handles merged. */
export interface Person {
  readonly id: number;
  /** As the roster has it, else as the newest commit has it, else the address. */
  readonly name: string;
  /** Every address, lower case, newest first. */
  readonly emails: readonly string[];
  /** CODEOWNERS handles with `@`, lower case. */
  readonly handles: readonly string[];
  readonly kind: ContactKind;
  readonly isLead: boolean;
  readonly onRoster: boolean;
}

export interface People {
  readonly persons: readonly Person[];
  /** The person of each contact, by the contact's place in the list that was given. */
  readonly personOf: Int32Array;
  readonly leadId: number;
  /** The person behind each handle (with `@`) and address, in lower case. */
  readonly idOf: ReadonlyMap<string, number>;
}

/** Takes an owner as CODEOWNERS writes it (`@login` or an address); gives the person it names. */
export function personNamed(people: People, owner: string): Person | undefined {
  return people.persons[people.idOf.get(owner.toLowerCase()) ?? -1];
}

/**
 * Takes the contacts of a history, newest first and already mailmapped, the lead's addresses and the
 * roster; gives people, each once. Contacts are one person when they share an address (letter case
 * apart), a GitHub login in a private address, or a roster entry. The same name alone merges nobody.
 * The lead is always among the people, with or without commits.
 */
export function mergePeople(
  contacts: readonly Contact[],
  leadEmails: readonly string[],
  roster: readonly RosterEntry[],
): People {
  const sets = new IdentitySets();
  const leadSet = sets.join(["lead", ...leadEmails.flatMap(keysOfEmail)]);
  const rosterSets = roster.map((entry) => sets.join(keysOfEntry(entry)));
  const contactSets = contacts.map((contact) => sets.join(keysOfContact(contact)));
  const drafts = new Map<number, Draft>();
  const draftOf = (set: number): Draft => {
    const root = sets.root(set);
    const draft = drafts.get(root) ?? newDraft(drafts.size);
    drafts.set(root, draft);
    return draft;
  };
  draftOf(leadSet).isLead = true;
  leadEmails.forEach((email) => addEmail(draftOf(leadSet), email));
  roster.forEach((entry, index) => addEntry(draftOf(rosterSets[index] ?? 0), entry));
  const personOf = Int32Array.from(contacts, (contact, index) => {
    const draft = draftOf(contactSets[index] ?? 0);
    addContact(draft, contact);
    return draft.id;
  });
  const persons = [...drafts.values()].map(finish);
  const idOf = new Map(
    persons.flatMap(({ id, handles, emails }) => [...handles, ...emails].map((key) => [key, id])),
  );
  return { persons, personOf, leadId: draftOf(leadSet).id, idOf };
}

interface Draft {
  readonly id: number;
  name: string;
  readonly emails: Set<string>;
  readonly handles: Set<string>;
  kind: ContactKind;
  isLead: boolean;
  onRoster: boolean;
}

function newDraft(id: number): Draft {
  const [emails, handles] = [new Set<string>(), new Set<string>()];
  return { id, name: "", emails, handles, kind: "human", isLead: false, onRoster: false };
}

function finish(draft: Draft): Person {
  const emails = [...draft.emails];
  const handles = [...draft.handles];
  const name = draft.name || emails[0] || handles[0] || "someone";
  const kind = draft.isLead || draft.onRoster ? "human" : draft.kind;
  return { ...draft, name, emails, handles, kind };
}

function addEntry(draft: Draft, entry: RosterEntry): void {
  draft.onRoster = true;
  draft.name ||= entry.name;
  entry.emails.forEach((email) => addEmail(draft, email));
  if (entry.handle) draft.handles.add(entry.handle.toLowerCase());
}

function addContact(draft: Draft, contact: Contact): void {
  draft.name ||= contact.name.trim();
  addEmail(draft, contact.email);
  if (draft.kind === "human") draft.kind = kindOf(contact);
}

function addEmail(draft: Draft, email: string): void {
  if (email.trim() === "") return;
  draft.emails.add(emailKey(email));
  const login = loginOfNoreply(email);
  if (login) draft.handles.add(`@${login}`);
}

function keysOfContact(contact: Contact): string[] {
  return contact.email.trim() === "" ? [`name ${contact.name}`] : keysOfEmail(contact.email);
}

function keysOfEntry(entry: RosterEntry): string[] {
  const keys = entry.emails.flatMap(keysOfEmail);
  return entry.handle ? [...keys, `handle ${entry.handle.toLowerCase()}`] : keys;
}

function keysOfEmail(email: string): string[] {
  const login = loginOfNoreply(email);
  const key = `email ${emailKey(email)}`;
  return login ? [key, `handle @${login}`] : [key];
}
