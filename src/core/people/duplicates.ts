import * as l10n from "@vscode/l10n";
import { accountOf, type Contact } from "./contact";
import { fold, type NameForm, nameForm } from "./nameForms";
import type { People, Person } from "./people";

/** Why two people may be one. */
export type DuplicateReason =
  | "sameName"
  | "sameLetters"
  | "initial"
  | "sameMailbox"
  | "nameIsMailbox";

/** Two people who may be one: `other` would be counted as `proper`. */
export interface SuspectedDuplicate {
  readonly proper: Person;
  readonly other: Person;
  readonly because: DuplicateReason;
}

/**
 * Takes people as they were merged and the contacts they were merged from; gives pairs that may be
 * one person, each `other` once, and none of them as a `proper` too, so that all pairs together make
 * a sound mailmap. Only humans; never two roster entries. What many people share, such as a given
 * name, says nothing: a reason needs a name of two words, or a mailbox that is nobody's plain name.
 * Nothing is merged by this.
 */
export function suspectedDuplicates(
  { persons, personOf }: People,
  contacts: readonly Contact[],
): SuspectedDuplicate[] {
  const forms = persons.map((): NameForm[] => []);
  contacts.forEach(({ name }, at) => forms[personOf[at] ?? -1]?.push(nameForm(name)));
  const humans = persons.filter(
    ({ id, kind, onRoster }) => kind === "human" && (onRoster || agree(forms[id] ?? [])),
  );
  const names = plainNames(humans);
  const profiles = humans.map((person) => profileOf(person, names));
  const pairs = [...groupsOf(profiles).values()].flatMap(pairsIn);
  return withoutChains(pairs.toSorted(byStrength)).toSorted(
    (a, b) => a.proper.id - b.proper.id || a.other.id - b.other.id,
  );
}

/**
 * A tool that squashes can put one person's name on another's address. Whoever has two names without
 * a word in common is left out, for it is not clear who they are.
 */
function agree(forms: readonly NameForm[]): boolean {
  const full = forms.filter(({ words }) => words.length > 1);
  const [first] = full;
  return full.every(({ words }) => words.some((word) => first?.words.includes(word)));
}

interface Profile {
  readonly person: Person;
  readonly name: NameForm;
  /** The parts of addresses before the `@` and the logins of private ones, that tell somebody apart. */
  readonly mailboxes: ReadonlySet<string>;
}

/** Mailboxes that belong to a place or a task rather than to somebody. */
const usualMailboxes = new Set(
  "commits contact developer development engineering github githubcom gitlab gitlabcom infrastructure noreply opensource personal postmaster private public security support ubuntu vagrant vscode webmaster".split(
    " ",
  ),
);
/** Shorter mailboxes than this are given names and initials, which many share. */
const mailboxAtLeast = 6;

/** Every given and last name of the people: what is one of them says little as a mailbox. */
function plainNames(persons: readonly Person[]): ReadonlySet<string> {
  const forms = persons.map(({ name }) => nameForm(name).words);
  return new Set(forms.filter((words) => words.length > 1).flat());
}

function profileOf(person: Person, names: ReadonlySet<string>): Profile {
  const tells = (box: string): boolean =>
    box.length >= mailboxAtLeast && !usualMailboxes.has(box) && !names.has(box);
  const mailboxes = new Set(person.emails.map(mailboxOf).filter(tells));
  return { person, name: nameForm(person.name), mailboxes };
}

/** `Mina.Okafor+git@…` is `minaokafor`. */
function mailboxOf(email: string): string {
  const box = accountOf(email)?.login ?? email.slice(0, Math.max(0, email.lastIndexOf("@")));
  return fold(box.replace(/(?<=.)\+.*$/, "")).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** People by what they have in common, so that not everybody is compared with everybody. */
function groupsOf(profiles: readonly Profile[]): Map<string, Profile[]> {
  const groups = new Map<string, Profile[]>();
  for (const profile of profiles) {
    for (const key of keysOf(profile)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(profile);
    }
  }
  return groups;
}

function keysOf({ name: { words, whole }, mailboxes }: Profile): Set<string> {
  const keys = [whole, ...mailboxes];
  // Apart from the keys above by its blank.
  if (words.length > 1) keys.push(`family ${words.at(-1)}`);
  return new Set(keys);
}

function pairsIn(group: readonly Profile[]): SuspectedDuplicate[] {
  return group.flatMap((one, at) =>
    group.slice(at + 1).flatMap((two) => {
      const because =
        one.person.onRoster && two.person.onRoster ? undefined : reasonFor(one, two, group);
      if (because === undefined) return [];
      const [proper, other] = isMoreProper(two, one) ? [two, one] : [one, two];
      return { proper: proper.person, other: other.person, because };
    }),
  );
}

function reasonFor(
  one: Profile,
  two: Profile,
  group: readonly Profile[],
): DuplicateReason | undefined {
  const [a, b] = [one.name, two.name];
  if (a.whole === b.whole && a.whole !== "") {
    if (a.words.length > 1 && b.words.length > 1) return "sameName";
    if (a.words.length + b.words.length > 2 || isLogin(one) || isLogin(two)) return "sameLetters";
  }
  if (isInitialOf(a, b, group) || isInitialOf(b, a, group)) return "initial";
  const shared = [...one.mailboxes].some((box) => two.mailboxes.has(box));
  if (shared && mayBeOneName(one, two)) return "sameMailbox";
  if (isMailboxOf(one, two) || isMailboxOf(two, one)) return "nameIsMailbox";
  return undefined;
}

/** A name of one word that is the person's own login or mailbox too. */
function isLogin({ name, mailboxes }: Profile): boolean {
  return name.words.length === 1 && (/\d/.test(name.whole) || mailboxes.has(name.whole));
}

/** "S. French" for "Sarah French", as long as nobody else has that family name. */
function isInitialOf(short: NameForm, full: NameForm, group: readonly Profile[]): boolean {
  const [initial = "", last = ""] = short.words;
  const [given = "", family = ""] = full.words;
  if (short.words.length !== 2 || full.words.length !== 2) return false;
  if (initial.length !== 1 || given.length < 2 || given[0] !== initial) return false;
  if (last !== family || last.length < 3) return false;
  const bearers = group.filter(({ name: { words } }) => words.at(-1) === last);
  return bearers.every(({ name: { words } }) => words[0] === initial || words[0] === given);
}

/** The mailbox says the same; the names at least do not say otherwise. */
function mayBeOneName(one: Profile, two: Profile): boolean {
  const [a, b] = [one.name, two.name];
  if (a.words.length < 2 && two.mailboxes.has(a.whole)) return true;
  if (b.words.length < 2 && one.mailboxes.has(b.whole)) return true;
  const [given = "", other = ""] = [a.words[0], b.words[0]];
  if (given === "" || other === "") return false;
  return given.startsWith(other) || other.startsWith(given);
}

/** Somebody called by what is another's mailbox, or with a mailbox that is another's full name. */
function isMailboxOf(one: Profile, two: Profile): boolean {
  if (!two.mailboxes.has(one.name.whole)) return false;
  return one.name.words.length === 1 || mayBeOneName(one, two);
}

/** The lead, then the roster, then a name in words rather than a login, then the newer one. */
function isMoreProper(one: Profile, two: Profile): boolean {
  const rank = ({ person, name }: Profile): number =>
    (person.isLead ? 4 : 0) + (person.onRoster ? 2 : 0) + (name.words.length > 1 ? 1 : 0);
  return rank(one) > rank(two) || (rank(one) === rank(two) && one.person.id < two.person.id);
}

const strengths: readonly DuplicateReason[] = [
  "sameName",
  "sameLetters",
  "sameMailbox",
  "nameIsMailbox",
  "initial",
];

function byStrength(a: SuspectedDuplicate, b: SuspectedDuplicate): number {
  return (
    strengths.indexOf(a.because) - strengths.indexOf(b.because) ||
    a.proper.id - b.proper.id ||
    a.other.id - b.other.id
  );
}

/** A mailmap is not followed twice, so nobody may stand on both sides of it. */
function withoutChains(pairs: readonly SuspectedDuplicate[]): SuspectedDuplicate[] {
  const propers = new Set<number>();
  const others = new Set<number>();
  return pairs.filter(({ proper, other }) => {
    const free = !others.has(proper.id) && !others.has(other.id) && !propers.has(other.id);
    if (!free) return false;
    propers.add(proper.id);
    others.add(other.id);
    return true;
  });
}

/** Takes why two people may be one; gives it in words. */
export const duplicateText: Readonly<Record<DuplicateReason, string>> = {
  get sameName() {
    return l10n.t("the same name");
  },
  get sameLetters() {
    return l10n.t("the same name, once in one word");
  },
  get initial() {
    return l10n.t("the same family name, and the first name fits its initial");
  },
  get sameMailbox() {
    return l10n.t("the same mailbox or login");
  },
  get nameIsMailbox() {
    return l10n.t("the name of one is the mailbox or login of the other");
  },
};
