import type { Contact } from "../contact";
import { emailKey } from "../contact";
import { suspectedDuplicates } from "../duplicates";
import { nameForm } from "../nameForms";
import type { People, Person } from "../people";

/** An address that may be the lead's, and where it was found. */
export interface LeadAddress {
  readonly email: string;
  /** `git` and `account` need no setting: they are the lead's in any case. */
  readonly source: "git" | "account" | "setting" | "name";
  readonly ticked: boolean;
}

/** Where the lead's addresses are looked for. */
export interface LeadAddressInput {
  readonly people: People;
  /** That the people were merged from. */
  readonly contacts: readonly Contact[];
  /** Git's `user.email`, and what the mailmap makes of it. */
  readonly gitEmails: readonly string[];
  /** Git's `user.name`, or empty. */
  readonly userName: string;
  /** The `baton.leadEmails` in force. */
  readonly leadEmails: readonly string[];
}

/** Takes the above; gives the addresses to choose from, those known to be the lead's ticked and first. */
export function leadAddresses(input: LeadAddressInput): LeadAddress[] {
  const { people, gitEmails, leadEmails } = input;
  const found = new Map<string, LeadAddress>();
  const add = (email: string, source: LeadAddress["source"]): void => {
    const key = emailKey(email);
    if (key !== "" && !found.has(key)) {
      found.set(key, { email: email.trim(), source, ticked: source !== "name" });
    }
  };
  gitEmails.forEach((email) => add(email, "git"));
  leadEmails.forEach((email) => add(email, "setting"));
  people.persons[people.leadId]?.emails.forEach((email) => add(email, "account"));
  namesakes(input).forEach(({ emails }) => emails.forEach((email) => add(email, "name")));
  return [...found.values()];
}

/** Takes the addresses offered and those chosen; gives the `baton.leadEmails` that says so. */
export function chosenLeadEmails(
  offered: readonly LeadAddress[],
  chosen: ReadonlySet<string>,
): string[] {
  return offered
    .filter(({ source }) => source === "setting" || source === "name")
    .map(({ email }) => email)
    .filter((email) => chosen.has(email));
}

/** Who bears the name that git is set to, or may be the lead by another sign. */
function namesakes({ people, contacts, userName }: LeadAddressInput): Person[] {
  const name = nameForm(userName);
  const suspected = new Set(
    suspectedDuplicates(people, contacts)
      .filter(({ proper, other }) => proper.isLead || other.isLead)
      .flatMap(({ proper, other }) => [proper.id, other.id]),
  );
  return people.persons.filter(
    ({ id, name: theirs, kind, isLead, onRoster }) =>
      kind === "human" &&
      !isLead &&
      !onRoster &&
      (suspected.has(id) || (name.words.length > 1 && nameForm(theirs).whole === name.whole)),
  );
}
