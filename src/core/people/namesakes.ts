import type { Address, Contact } from "./contact";

/** What is looked through for whoever bears the lead's name. */
export interface Namesakes {
  readonly contacts: readonly Contact[];
  /** Of each contact. */
  readonly addresses: readonly Address[];
  /** The lead's own contacts, by their place in the list. */
  readonly ofLead: readonly number[];
  /** The name git is set to, "" when there is none. */
  readonly userName: string;
}

/**
 * Takes the above; gives what tells of a person, by the places of their contacts, whether they bear the
 * lead's name and no other: most likely the lead at another address, as where a forge commits for them.
 * A name of one word tells nothing, unless it is the login of one of the addresses. A tool that squashes
 * can put one person's name on another's address, so that a lead with names that have no word in common
 * goes by git's name alone, and a person with another name of two words is somebody else.
 */
export function namesakesOf(input: Namesakes): (ofPerson: readonly number[]) => boolean {
  const { contacts, addresses, ofLead, userName } = input;
  const nameOf = (at: number): string => nameKey(contacts[at]?.name ?? "");
  const own = new Set(ofLead.map(nameOf));
  const full = [...own].filter(isFull);
  const proper = new Set([nameKey(userName), ...(agree(full) ? full : [])].filter(isFull));
  const isLogin = (name: string, at: number): boolean => addresses[at]?.account?.login === name;
  const isOwn = (at: number): boolean => {
    const name = nameOf(at);
    if (proper.has(name)) return true;
    return own.has(name) && (isLogin(name, at) || ofLead.some((one) => isLogin(name, one)));
  };
  return (ofPerson) =>
    ofPerson.some(isOwn) && ofPerson.every((at) => isOwn(at) || !isFull(nameOf(at)));
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

function isFull(name: string): boolean {
  return name.includes(" ");
}

function agree(names: readonly string[]): boolean {
  const [first = "", ...others] = names.map((name) => name.split(/\s+/));
  return others.every((words) => words.some((word) => first.includes(word)));
}
