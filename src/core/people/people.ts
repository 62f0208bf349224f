import { type Automation, builtInAutomation, type ContactKind, kindOf } from "./automation";
import { accountKey, type Address, addressOf, type Contact } from "./contact";
import { IdentitySets } from "./identitySets";
import { nameForm } from "./nameForms";
import { namesakesOf } from "./namesakes";
import type { RosterEntry } from "./roster";

/** One human (or program), with all addresses and handles merged. */
export interface Person {
  readonly id: number;
  /** As the roster has it, else as the newest commit has it (a name that is the login first), else the address. */
  readonly name: string;
  /** Every address, lower case, newest first. */
  readonly emails: readonly string[];
  /** CODEOWNERS handles with `@`, lower case. */
  readonly handles: readonly string[];
  readonly kind: ContactKind;
  readonly isLead: boolean;
  /** Whether they bear the lead's name and nobody has said who they are: they are told, and not named. */
  readonly mayBeLead: boolean;
  readonly onRoster: boolean;
}

export interface People {
  readonly persons: readonly Person[];
  /** The person of each contact, by the contact's place in the list that was given. */
  readonly personOf: Int32Array;
  readonly leadId: number;
  /**
   * The person behind each handle (with `@`) and address, in lower case. A handle may be meant on
   * any forge; where two people have it, it is the roster's, else the newer one's.
   */
  readonly idOf: ReadonlyMap<string, number>;
}

/** Takes an owner as CODEOWNERS writes it (`@login` or an address); gives the person it names. */
export function personNamed(people: People, owner: string): Person | undefined {
  return people.persons[people.idOf.get(owner.toLowerCase()) ?? -1];
}

/**
 * Takes the contacts of a history, newest first and already mailmapped, the lead's addresses, the
 * roster and the signs of bots and agents; gives people, each once. Contacts are one person when they
 * share an address (letter case apart), an account in a private address, or a roster entry (by its
 * addresses, and by its handle where only one account has that login). The same name alone merges
 * nobody; who bears the lead's own, or the name git is set to, may be the lead. The lead is always among
 * the people, with or without commits.
 */
export function mergePeople(
  contacts: readonly Contact[],
  leadEmails: readonly string[],
  roster: readonly RosterEntry[],
  automation: Automation = builtInAutomation,
  userName = "",
): People {
  const sets = new IdentitySets();
  const addresses = contacts.map(({ email }) => addressOf(email));
  const leads = leadEmails.map(addressOf);
  const leadSet = sets.join(["lead", ...leads.flatMap(keysOfAddress)]);
  const rosters = roster.flatMap(({ emails }) => emails.map(addressOf));
  const accounts = accountsByLogin([...addresses, ...leads, ...rosters]);
  const rosterSets = roster.map((entry) => sets.join(keysOfEntry(entry, accounts)));
  const contactSets = addresses.map((address, index) => {
    return sets.join(
      address.key === "" ? [`name ${contacts[index]?.name}`] : keysOfAddress(address),
    );
  });
  const drafts = new Map<number, Draft>();
  const draftOf = (set: number): Draft => {
    const root = sets.root(set);
    const known = drafts.get(root);
    if (known) return known;
    const draft = newDraft(drafts.size);
    drafts.set(root, draft);
    return draft;
  };
  draftOf(leadSet).isLead = true;
  leads.forEach((address) => addAddress(draftOf(leadSet), address));
  roster.forEach((entry, index) => addEntry(draftOf(rosterSets[index] ?? 0), entry));
  const personOf = Int32Array.from(contacts, (contact, index) => {
    const draft = draftOf(contactSets[index] ?? 0);
    addContact(draft, contact, addresses[index] ?? addressOf(contact.email), automation);
    return draft.id;
  });
  const { id: leadId } = draftOf(leadSet);
  const namesakes = namesakesOf({ contacts, addresses, personOf, leadId, userName });
  const persons = [...drafts.values()].map((draft) => finish(draft, namesakes.has(draft.id)));
  return { persons, personOf, leadId, idOf: idsOf(persons) };
}

/** Drafts are made in the order lead, roster, newest contact; so the first to have a key keeps it. */
function idsOf(persons: readonly Person[]): Map<string, number> {
  const idOf = new Map<string, number>();
  for (const { id, handles, emails } of persons) {
    for (const key of handles) if (!idOf.has(key)) idOf.set(key, id);
    for (const key of emails) if (!idOf.has(key)) idOf.set(key, id);
  }
  return idOf;
}

interface Draft {
  readonly id: number;
  name: string;
  readonly emails: string[];
  readonly handles: string[];
  kind: ContactKind;
  isLead: boolean;
  onRoster: boolean;
}

function newDraft(id: number): Draft {
  return { id, name: "", emails: [], handles: [], kind: "human", isLead: false, onRoster: false };
}

function finish(draft: Draft, isNamesake: boolean): Person {
  const name = draft.name || draft.emails[0] || draft.handles[0] || "someone";
  const isKnown = draft.isLead || draft.onRoster;
  const kind = isKnown ? "human" : draft.kind;
  return { ...draft, name, kind, mayBeLead: isNamesake && !isKnown && kind === "human" };
}

function addEntry(draft: Draft, entry: RosterEntry): void {
  draft.onRoster = true;
  draft.name ||= entry.name;
  entry.emails.forEach((email) => addAddress(draft, addressOf(email)));
  if (entry.handle) addOnce(draft.handles, entry.handle.toLowerCase());
}

function addContact(
  draft: Draft,
  contact: Contact,
  address: Address,
  automation: Automation,
): void {
  const name = contact.name.trim();
  if (isBetterName(draft, name, address)) draft.name = name;
  addAddress(draft, address);
  if (draft.kind === "human") draft.kind = kindOf(contact, automation, address);
}

/** Somebody else's name may stand on an address for a few commits, and its login says whose it is. */
function isBetterName(draft: Draft, name: string, address: Address): boolean {
  if (draft.name === "" || name === draft.name) return draft.name === "";
  return !draft.onRoster && isNamedIn(address, name) && !isNamedIn(address, draft.name);
}

function isNamedIn({ account }: Address, name: string): boolean {
  return account !== undefined && nameForm(name).whole === nameForm(account.login).whole;
}

function addAddress(draft: Draft, { key, account }: Address): void {
  if (key === "") return;
  addOnce(draft.emails, key);
  if (account) addOnce(draft.handles, `@${account.login}`);
}

/** Hardly anybody has more than two of a kind, so a list is enough. */
function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}

function keysOfEntry(entry: RosterEntry, accounts: ReadonlyMap<string, Set<string>>): string[] {
  const keys = entry.emails.flatMap((email) => keysOfAddress(addressOf(email)));
  if (entry.handle === "") return keys;
  const handle = entry.handle.toLowerCase();
  const [account, ...others] = accounts.get(handle.slice(1)) ?? [];
  const named = account !== undefined && others.length === 0 ? [account] : [];
  return [...keys, `handle ${handle}`, ...named];
}

function keysOfAddress({ key, account }: Address): string[] {
  return account ? [`email ${key}`, `account ${accountKey(account)}`] : [`email ${key}`];
}

/** The keys of the accounts that have each login: more than one where two forges do. */
function accountsByLogin(addresses: readonly Address[]): Map<string, Set<string>> {
  const byLogin = new Map<string, Set<string>>();
  for (const { account } of addresses) {
    if (!account) continue;
    const keys = byLogin.get(account.login) ?? new Set<string>();
    byLogin.set(account.login, keys.add(`account ${accountKey(account)}`));
  }
  return byLogin;
}
