import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import { orderFor } from "../core/coaching/order";
import { type KnownHistory, namedAtMost } from "../core/coaching/situation";
import { factText, type Wording } from "../core/coaching/words";
import type { Suggestion } from "../core/history/suggest";
import type { Person } from "../core/people/people";
import { candidateText, teamCandidates } from "../core/people/setUp/candidates";
import { labelText } from "../core/text/plain";
import { pick } from "../host/shown/quickPicks";

/** Somebody to pair with, as a row of the list. */
interface PersonItem extends QuickPickItem {
  readonly person?: Person;
}

/** What the list of people is made of. */
export interface StartPick {
  readonly title: string;
  readonly placeholder: string;
  readonly history: KnownHistory;
  /** Repository-relative path of the open file, and who was named for it; absent without one. */
  readonly file: { readonly path: string; readonly suggestions: readonly Suggestion[] } | undefined;
  readonly departedDays: number;
  readonly wording: Wording;
}

/** Takes the above; gives who was chosen, or nobody when the lead left. */
export async function pickedPeople(parts: StartPick): Promise<Person[]> {
  const { title, placeholder } = parts;
  const picked = await pick({ title, placeholder, items: itemsOf(parts), ticked: [] });
  if (picked.kind !== "chosen") return [];
  const { items, active } = picked;
  // Whoever goes with one person need not tick them.
  const rows = items.length > 0 || active === undefined ? items : [active];
  return rows.flatMap(({ person }) => person ?? []);
}

function itemsOf(parts: StartPick): PersonItem[] {
  const forFile = fileItems(parts);
  const named = new Set(forFile.map(({ person }) => person?.id));
  const others = teamItems(parts).filter(({ person }) => !named.has(person?.id));
  const name = labelText(parts.file?.path.split("/").at(-1) ?? "", 40);
  return [...headed(l10n.t("For {0}", name), forFile), ...headed(l10n.t("On your team"), others)];
}

function headed(label: string, items: readonly PersonItem[]): PersonItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}

function fileItems({ file, wording }: StartPick): PersonItem[] {
  const named = orderFor("pair", file?.suggestions.slice(0, namedAtMost) ?? []);
  return named.map(({ person, facts: [fact] }) => {
    return { ...rowOf(person), description: fact ? factText(fact, wording) : "" };
  });
}

function teamItems({ history, departedDays, wording }: StartPick): PersonItem[] {
  const { calendar, now } = wording;
  return teamCandidates(history, () => false, now, departedDays)
    .filter(({ ticked }) => ticked)
    .map((one) => ({ ...rowOf(one.person), description: candidateText(one, calendar, now) }));
}

function rowOf(person: Person): PersonItem {
  return { label: labelText(person.name), person };
}
