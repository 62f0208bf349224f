import * as l10n from "@vscode/l10n";
import { type People, type Person, personNamed } from "./people";
import { entryName, placeAndName, type Roster } from "./roster";

/**
 * Takes the roster as parsed, the people and whether somebody has a commit in the history; gives a
 * sentence for each entry that is the lead, and one softer sentence for all whom the history does
 * not know: a roster kept for several repositories has such.
 */
export function rosterAdvice(
  { entries, places }: Pick<Roster, "entries" | "places">,
  people: People,
  hasCommits: (person: number) => boolean,
): string[] {
  const found = entries.map((entry, index) => {
    const person = personOfEntry(people, entry);
    return { name: entry.name, place: places[index] ?? 0, person };
  });
  const self = found
    .filter(({ person }) => person?.isLead)
    .map(({ place, name }) =>
      l10n.t("{0}: this is you. Leave yourself out.", entryName(place, name)),
    );
  const unseen = found.filter(({ person }) => person && !person.isLead && !hasCommits(person.id));
  return [...self, ...unseenAdvice(unseen)];
}

/** Takes people and a roster entry; gives the person it is about. */
export function personOfEntry(
  people: People,
  { emails, handle }: { readonly emails: readonly string[]; readonly handle: string },
): Person | undefined {
  return personNamed(people, emails[0]?.trim() ?? handle);
}

function unseenAdvice(unseen: readonly { name: string; place: number }[]): string[] {
  if (unseen.length === 0) return [];
  const names = unseen.map(({ name, place }) => l10n.t("entry {0}", placeAndName(place, name)));
  return [
    l10n.t(
      "baton.team: Baton sees no commit here by {0}. Check the addresses if that surprises you.",
      names.join(", "),
    ),
  ];
}
