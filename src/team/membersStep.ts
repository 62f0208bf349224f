import { l10n, type QuickPickItem, QuickPickItemKind } from "vscode";
import { type SuspectedDuplicate, suspectedDuplicates } from "../core/people/duplicates";
import { mergesOf, mergeText } from "../core/people/merges";
import {
  type Candidate,
  candidateText,
  placeText,
  type TeamFiles,
  teamCandidates,
} from "../core/people/setUp/candidates";
import type { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import { duplicateItem } from "./duplicateItem";
import { pick } from "../host/shown/quickPicks";
import { keyOf, type SetUpState } from "./setUpState";
import type { Outcome, StepPlace } from "../host/shown/steps";
import { teamFilesOf } from "./teamFiles";

interface MemberItem extends QuickPickItem {
  readonly candidate?: Candidate;
}

/** Who is on the team; then who of them may be one person twice. */
export async function membersStep(
  state: SetUpState,
  calendar: Calendar,
  place: StepPlace,
): Promise<Outcome> {
  const { history, now, chosen } = state;
  const { files, isTeamFile } = teamFilesOf(state);
  const found = teamCandidates(history, isTeamFile, now, chosen.settings.departedDays);
  for (;;) {
    const items = itemsOf(found, state, files, calendar);
    const ticked = items.filter(({ candidate }) => candidate && isTicked(state, candidate));
    const picked = await pick({
      ...place,
      placeholder: placeholderOf(found, state),
      items,
      ticked,
    });
    if (picked.kind !== "chosen") return picked.kind;
    const people = picked.items.flatMap(({ candidate }) => candidate?.person ?? []);
    state.tickedPeople = new Set(people.map(keyOf));
    const outcome = await duplicatesStep(state, place);
    if (outcome !== "back") return outcome;
  }
}

function isTicked(state: SetUpState, { person, ticked }: Candidate): boolean {
  return state.tickedPeople?.has(keyOf(person)) ?? ticked;
}

function placeholderOf(found: readonly Candidate[], { history }: SetUpState): string {
  if (found.length === 0)
    return l10n.t("Nobody else has committed here in the months that Baton reads.");
  return history.team.source === "roster"
    ? l10n.t("Who is on your team? Ticked is who is on it now.")
    : l10n.t("Who is on your team? Ticked is who Baton infers from history.");
}

function itemsOf(
  found: readonly Candidate[],
  state: SetUpState,
  files: TeamFiles,
  calendar: Calendar,
): MemberItem[] {
  return found.flatMap((candidate, at) => {
    const heading = { label: placeText(candidate.place, files), kind: QuickPickItemKind.Separator };
    const item: MemberItem = {
      label: labelText(candidate.person.name),
      description: candidateText(candidate, calendar, state.now),
      detail: addressesText(candidate, state),
      candidate,
    };
    return found[at - 1]?.place === candidate.place ? [item] : [heading, item];
  });
}

/** Every address, and why the further ones are the same person's. */
function addressesText({ person }: Candidate, { chosen }: SetUpState): string {
  const merges = mergesOf(person, [], chosen.settings.roster);
  const texts = merges.map(mergeText);
  return labelText(texts.length === 0 ? person.handles.join(", ") : texts.join(", "), 200);
}

/** Offers to put into one entry who may be one person; where nobody is suspected it passes by. */
async function duplicatesStep(state: SetUpState, place: StepPlace): Promise<Outcome> {
  const pairs = suspectedAmong(state);
  if (pairs.length === 0) {
    state.joined = new Map();
    return "next";
  }
  const items = pairs.map(duplicateItem);
  const ticked = items.filter(({ pair: { proper, other } }) => {
    return state.joined.get(keyOf(other)) === keyOf(proper);
  });
  const placeholder = l10n.t("Tick those who are one person to you: they get one entry.");
  const picked = await pick({ ...place, canGoBack: true, placeholder, items, ticked });
  if (picked.kind !== "chosen") return picked.kind;
  state.joined = new Map(
    picked.items.map(({ pair: { proper, other } }) => [keyOf(other), keyOf(proper)]),
  );
  return "next";
}

function suspectedAmong({ history, chosen, tickedPeople }: SetUpState): SuspectedDuplicate[] {
  const { people } = history;
  return suspectedDuplicates(people, chosen.read.log.contacts).filter(({ proper, other }) => {
    const isChosen = [proper, other].some((person) => tickedPeople?.has(keyOf(person)) ?? false);
    return isChosen && !proper.isLead && !other.isLead;
  });
}
