import { l10n, type QuickPickItem, QuickPickItemKind, Uri } from "vscode";
import type { ChangedFile } from "../core/coaching/change/changedFile";
import { candidatesOf, type Named } from "../core/coaching/handBack/candidates";
import { withGrowers } from "../core/coaching/growers";
import { orderFor } from "../core/coaching/order";
import { factText, roleText } from "../core/coaching/words";
import type { Suggestion } from "../core/history/suggest";
import { candidateText, teamCandidates } from "../core/people/setUp/candidates";
import type { Topic } from "../core/people/topics";
import { labelText } from "../core/text/plain";
import type { ChosenRepository } from "../host/repositories/chosenRepository";
import type { HandBackParts } from "./parts";

/** Somebody the hint may go to, as a row of the list. */
export interface PersonItem extends QuickPickItem {
  readonly suggestion?: Suggestion;
}

/** Each file asked about costs a look; the most changed ones say enough about whose change it is. */
const filesAtMost = 12;
/** A choice to be made from; the team follows. */
const suggestedAtMost = 5;

/**
 * Takes the parts, the repository, its change with the most changed file first, and the topics found;
 * gives rows of people: those suggested for a hint, then the rest of the team.
 */
export async function peopleItems(
  parts: HandBackParts,
  { root, settings }: ChosenRepository,
  change: readonly ChangedFile[],
  topics: readonly Topic[],
): Promise<PersonItem[]> {
  const state = parts.views.historyOf(root, settings);
  if (state.kind !== "known") return [];
  const { history } = state;
  const [now, departedDays] = [parts.clock.now(), settings.departedDays];
  const named = await namedFor(parts, root, change.slice(0, filesAtMost));
  const known = candidatesOf(named).map(({ suggestion }) => suggestion);
  const grown = withGrowers(known, topics, {
    history,
    departedDays,
    at: now,
    roster: settings.roster,
  });
  const suggested = orderFor("hint", grown).slice(0, suggestedAtMost);
  const wording = { calendar: parts.calendar, now, quote: labelText };
  const rows = suggested.map((suggestion): PersonItem => {
    const [fact] = suggestion.facts;
    const description = roleText(suggestion, suggestion === grown[0]);
    const detail = fact ? factText(fact, wording) : "";
    return { label: labelText(suggestion.person.name), description, detail, suggestion };
  });
  const before = new Set(suggested.map(({ person }) => person.id));
  const others = teamCandidates(history, () => false, now, departedDays)
    .filter(({ ticked, person }) => ticked && !before.has(person.id))
    .map((one): PersonItem => {
      const { person } = one;
      const detail = candidateText(one, parts.calendar, now);
      const suggestion: Suggestion = { person, role: "learner", stranger: false, facts: [] };
      return { label: labelText(person.name), detail, suggestion };
    });
  return [...headed(l10n.t("For this change"), rows), ...headed(l10n.t("On your team"), others)];
}

function namedFor(
  parts: HandBackParts,
  root: string,
  change: readonly ChangedFile[],
): Promise<Named[]> {
  return Promise.all(
    change.map(async (file) => {
      const path = file.oldPath ?? file.path;
      const { view } = await parts.views.of(Uri.joinPath(Uri.file(root), path), "wholeHistory");
      return { path, suggestions: view.kind === "known" ? view.situation.suggestions : [] };
    }),
  );
}

function headed(label: string, items: readonly PersonItem[]): PersonItem[] {
  return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator }, ...items];
}
