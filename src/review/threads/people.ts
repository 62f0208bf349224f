import { l10n, type QuickPickItem, QuickPickItemKind, type Uri } from "vscode";
import { familiarityOf } from "../../core/coaching/handBack/candidates";
import { withGrowers } from "../../core/coaching/growers";
import type { Familiarity } from "../../core/coaching/hints/hint";
import { orderFor } from "../../core/coaching/order";
import { factText, roleText } from "../../core/coaching/words";
import { isColleague } from "../../core/history/knowledge";
import type { Suggestion } from "../../core/history/suggest";
import { emailKey } from "../../core/people/contact";
import type { Person } from "../../core/people/people";
import { teamCandidates } from "../../core/people/setUp/candidates";
import type { Topic } from "../../core/people/topics";
import type { Lines } from "../../core/review/threads/thread";
import { labelText } from "../../core/text/plain";
import { GitError } from "../../git/gitError";
import { lineAuthors } from "../../git/lineAuthors";
import type { FilePlace } from "../../git/repository";
import type { Basis } from "../../host/repositories/fileViews";
import { readSettings } from "../../host/settings";
import type { ThreadParts } from "./parts";

/** Whom a comment is for. */
export interface Addressee {
  /** As `emailKey` gives it. */
  readonly email: string;
  readonly name: string;
  /** How well they know the file. */
  readonly familiarity: Familiarity;
}

/** Somebody the comment may be for, or nobody in particular, as a row of the list. */
export interface AddresseeItem extends QuickPickItem {
  readonly addressee?: Addressee;
}

/** What a comment is about. */
export interface Subject {
  readonly place: FilePlace;
  readonly file: Uri;
  readonly lines: Lines | undefined;
  readonly topic: Topic | undefined;
}

/** A choice to be made from; the team follows. */
const suggestedAtMost = 5;

const nobody: AddresseeItem = {
  label: l10n.t("Nobody in particular"),
  description: l10n.t("whoever takes it up"),
};

/**
 * Takes the parts and what the comment is about; gives rows of people: who wrote the lines, who is
 * suggested for the file, the rest of the team, nobody in particular. Without a history there is only
 * that last row.
 */
export async function addresseeItems(
  parts: ThreadParts,
  subject: Subject,
): Promise<AddresseeItem[]> {
  const { view, basis } = await parts.views.of(subject.file);
  if (view.kind !== "known" || !basis) return [nobody];
  const authors = await authorsOf(parts, subject);
  const suggestions = suggestionsFor(parts, subject, basis, view.situation.suggestions);
  const wrote = authors.flatMap((email) => personOf(basis, email) ?? []).slice(0, 1);
  const rows = [
    ...wrote.map((person) => authorItem(person, suggestions)),
    ...suggestions.slice(0, suggestedAtMost).map((one) => suggestedItem(parts, one, suggestions)),
  ];
  const first = onePerPerson(rows);
  const others = teamItems(parts, basis).filter((item) => !isIn(first, item));
  return [
    ...headed(l10n.t("For this place"), first),
    ...headed(l10n.t("On your team"), others),
    ...(first.length + others.length > 0 ? [{ label: "", kind: QuickPickItemKind.Separator }] : []),
    nobody,
  ];
}

async function authorsOf({ git }: ThreadParts, { place, lines }: Subject): Promise<string[]> {
  if (!lines) return [];
  try {
    return await lineAuthors(git, place, lines.from, lines.to);
  } catch (error) {
    if (error instanceof GitError) return [];
    throw error;
  }
}

function suggestionsFor(
  { clock }: ThreadParts,
  { file, topic }: Subject,
  { history }: Basis,
  known: readonly Suggestion[],
): Suggestion[] {
  const { roster, departedDays } = readSettings(file);
  const topics = topic ? [topic] : [];
  const grown = withGrowers(known, topics, { history, roster, departedDays, at: clock.now() });
  return orderFor("hint", grown);
}

function personOf({ history }: Basis, email: string): Person | undefined {
  const { people } = history;
  return people.persons.find(({ id, emails }) => emails.includes(email) && isColleague(people, id));
}

/** Whoever wrote the lines has worked there, whatever else they have done. */
function authorItem(person: Person, suggestions: readonly Suggestion[]): AddresseeItem {
  const named = suggestions.find((one) => one.person.id === person.id);
  const known = named ? familiarityOf(named) : "some";
  const familiarity = known === "new" ? "some" : known;
  return itemOf(person, familiarity, l10n.t("wrote most of these lines last"));
}

function suggestedItem(
  { calendar, clock }: ThreadParts,
  suggestion: Suggestion,
  all: readonly Suggestion[],
): AddresseeItem {
  const [fact] = suggestion.facts;
  const wording = { calendar, now: clock.now(), quote: labelText };
  const role = roleText(suggestion, suggestion === all[0]);
  const detail = fact ? { detail: factText(fact, wording) } : {};
  return { ...itemOf(suggestion.person, familiarityOf(suggestion), role), ...detail };
}

function teamItems({ clock }: ThreadParts, { history, settings }: Basis): AddresseeItem[] {
  return teamCandidates(history, () => false, clock.now(), settings.departedDays)
    .filter(({ ticked }) => ticked)
    .map(({ person }) => itemOf(person, "new", ""));
}

function itemOf(person: Person, familiarity: Familiarity, description: string): AddresseeItem {
  const email = emailKey(person.emails[0] ?? "");
  const addressee = { email, name: person.name, familiarity };
  return { label: labelText(person.name), description, addressee };
}

function onePerPerson(items: readonly AddresseeItem[]): AddresseeItem[] {
  return items.filter((item, at) => !isIn(items.slice(0, at), item));
}

function isIn(items: readonly AddresseeItem[], { addressee }: AddresseeItem): boolean {
  return items.some((one) => one.addressee?.email === addressee?.email);
}

function headed(label: string, items: readonly AddresseeItem[]): AddresseeItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}
