import { commands, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { givenName } from "../core/coaching/messages";
import type { Quiet } from "../core/coaching/fileView";
import { factText, roleText, standingText } from "../core/coaching/words";
import type { Suggestion } from "../core/history/suggest";
import type { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import { commandIds } from "../host/commandIds";
import type { ViewedFile } from "../host/fileViews";

/** An act in the list: the command it runs and what it hands to it. */
interface ActItem extends QuickPickItem {
  readonly command?: string;
  readonly person?: number;
}

/** The list speaks of this many people, as the hover does. */
const peopleAtMost = 3;

/** Takes what is known of the file; shows the acts and does the chosen one. */
export async function showActs(
  viewed: ViewedFile,
  quiet: Quiet | undefined,
  calendar: Calendar,
  now: number,
): Promise<void> {
  const items = [
    ...peopleItems(viewed, calendar, now),
    ...quietItems(viewed, quiet),
    ...otherItems(viewed),
  ];
  const path = viewed.place ? labelText(viewed.place.path, 80) : "";
  const chosen = await window.showQuickPick(items, {
    title: path === "" ? "Baton" : `Baton: ${path}`,
    placeHolder: placeHolderOf(viewed),
    matchOnDetail: true,
  });
  if (chosen?.command) await commands.executeCommand(chosen.command, chosen.person);
}

function placeHolderOf({ view }: ViewedFile): string {
  if (view.kind !== "known") return "What would you like to do?";
  const { standing, suggestions } = view.situation;
  if (suggestions.length === 0) return "Nobody on your team has worked here of late.";
  return standing.teamOwned
    ? "What would you rather do than fix it?"
    : standingText[standing.because];
}

function peopleItems({ view, place }: ViewedFile, calendar: Calendar, now: number): ActItem[] {
  if (view.kind !== "known" || !place) return [];
  const file = labelText(place.path.split("/").at(-1) ?? place.path, 40);
  return view.situation.suggestions
    .slice(0, peopleAtMost)
    .flatMap((suggestion, person) => [
      ...personItems(suggestion, person, file, { calendar, now, quote: labelText }),
    ]);
}

function personItems(
  { person: { name }, role, facts }: Suggestion,
  person: number,
  file: string,
  wording: Parameters<typeof factText>[1],
): ActItem[] {
  const short = givenName(name);
  // The list cuts a longer line off.
  const why = facts[0] ? factText(facts[0], wording) : "";
  const heading = `${labelText(name)} ${roleText(role, person === 0)}`;
  return [
    { label: heading, kind: QuickPickItemKind.Separator },
    {
      label: `$(organization) Pair with ${short} on ${file}`,
      detail: why,
      command: commandIds.pair,
      person,
    },
    { label: `$(comment-discussion) Ask ${short} a question`, command: commandIds.ask, person },
  ];
}

function quietItems({ view, place }: ViewedFile, quiet: Quiet | undefined): ActItem[] {
  const heading: ActItem = { label: "Not now", kind: QuickPickItemKind.Separator };
  const silence: ActItem =
    quiet === "silencedFile"
      ? { label: "$(bell) Speak about this file again", command: commandIds.speakAgain }
      : { label: "$(bell-slash) Not this file", command: commandIds.silenceFile };
  const snooze: ActItem =
    quiet === "snoozed"
      ? { label: "$(bell) Wake Baton", command: commandIds.wake }
      : { label: "$(clock) Snooze an hour", command: commandIds.snooze };
  return place && view.kind === "known" ? [heading, silence, snooze] : [heading, snooze];
}

function otherItems({ view }: ViewedFile): ActItem[] {
  const items: ActItem[] = [{ label: "More", kind: QuickPickItemKind.Separator }];
  if (view.kind === "known" && view.situation.ownership.kind !== "noRule") {
    const { line } = view.situation.ownership.rule;
    items.push({
      label: `$(go-to-file) Open CODEOWNERS line ${line}`,
      command: commandIds.openRule,
    });
  }
  if (view.kind === "reading") {
    items.push({ label: "$(debug-stop) Stop reading history", command: commandIds.stopReading });
  }
  if (view.kind === "stopped" || view.kind === "failed") {
    items.push({ label: "$(refresh) Read the history", command: commandIds.readHistory });
  }
  items.push({ label: "$(settings-gear) Settings", command: commandIds.openSettings });
  items.push({ label: "$(output) Show log", command: commandIds.showLog });
  return items;
}
