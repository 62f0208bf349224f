import type { Address, Contact } from "./contact";

/** What is looked through for whoever bears the lead's name. */
export interface NamesakeInput {
  readonly contacts: readonly Contact[];
  /** Of each contact. */
  readonly addresses: readonly Address[];
  /** The person of each contact. */
  readonly personOf: Int32Array;
  readonly leadId: number;
  /** The name git is set to, "" when there is none. */
  readonly userName: string;
}

/**
 * Takes the above; gives the persons who bear the lead's name and no other: most likely the lead at
 * another address, as where a forge commits for them. A name of one word tells nothing, unless it is the
 * login of one of the addresses. A tool that squashes can put one person's name on another's address, so
 * that a lead with names that have no word in common goes by git's name alone, and a person with another
 * name of two words is somebody else.
 */
export function namesakesOf(input: NamesakeInput): ReadonlySet<number> {
  const { contacts, personOf, leadId } = input;
  const names = contacts.map(({ name }) => nameKey(name));
  const isOwn = ownNames(input, names);
  const found = new Set<number>();
  personOf.forEach((person, at) => {
    if (person !== leadId && isOwn(at)) found.add(person);
  });
  if (found.size === 0) return found;
  personOf.forEach((person, at) => {
    if (found.has(person) && isFull(names[at] ?? "") && !isOwn(at)) found.delete(person);
  });
  return found;
}

/** Tells by a contact's place whether its name is the lead's. */
function ownNames(
  { addresses, personOf, leadId, userName }: NamesakeInput,
  names: readonly string[],
): (at: number) => boolean {
  const ofLead = [...names.keys()].filter((at) => personOf[at] === leadId);
  const own = new Set(ofLead.map((at) => names[at] ?? ""));
  const full = [...own].filter(isFull);
  const proper = new Set([nameKey(userName), ...(agree(full) ? full : [])].filter(isFull));
  const logins = new Set(ofLead.map((at) => addresses[at]?.account?.login));
  return (at) => {
    const name = names[at] ?? "";
    if (proper.has(name)) return true;
    return own.has(name) && (logins.has(name) || addresses[at]?.account?.login === name);
  };
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

function isFull(name: string): boolean {
  return name.includes(" ");
}

function agree(names: readonly string[]): boolean {
  const [first = [], ...others] = names.map((name) => name.split(/\s+/));
  return others.every((words) => words.some((word) => first.includes(word)));
}
