import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { AreaPerson } from "../core/coaching/handOver/areaPeople";
import { factText } from "../core/coaching/words";
import type { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import { pick } from "../host/shown/quickPicks";
import { title } from "./title";

interface PersonItem extends QuickPickItem {
  readonly one?: AreaPerson;
}

/** How facts are told in the list. */
interface Telling {
  readonly calendar: Calendar;
  /** Unix seconds. */
  readonly now: number;
}

/** Takes who the area could go to, and an address; gives the person of that address, else the one the lead picks. */
export async function pickedPerson(
  people: readonly AreaPerson[],
  email: string | undefined,
  telling: Telling,
): Promise<AreaPerson | undefined> {
  const named = people.find(({ person }) => email !== undefined && person.emails.includes(email));
  if (named) return named;
  if (people.length === 0) {
    void window.showInformationMessage(l10n.t("Nobody else has worked on this area of late."));
    return undefined;
  }
  const placeholder = l10n.t("Who could own it?");
  const picked = await pick({ title, placeholder, items: itemsOf(people, telling) });
  return picked.kind === "chosen" ? picked.items[0]?.one : undefined;
}

function itemsOf(people: readonly AreaPerson[], telling: Telling): PersonItem[] {
  return people.flatMap((one, at) => {
    const label = headingOf(one);
    const heading = { label, kind: QuickPickItemKind.Separator };
    const before = people[at - 1];
    const item = { label: labelText(one.person.name), description: factsOf(one, telling), one };
    return before && headingOf(before) === label ? [item] : [heading, item];
  });
}

function headingOf({ role, stranger, facts }: AreaPerson): string {
  if (stranger) return l10n.t("Outside your team");
  if (facts.length === 0) return l10n.t("New to this area");
  return role === "learner" ? l10n.t("Has room to grow here") : l10n.t("Knows it already");
}

function factsOf({ facts }: AreaPerson, { calendar, now }: Telling): string {
  return facts.map((fact) => factText(fact, { calendar, now, quote: labelText })).join(", ");
}
