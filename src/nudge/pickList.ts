import { commands, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import type { Quiet } from "../core/coaching/fileView";
import { givenName } from "../core/coaching/messages";
import { type MessageAct, messageActs, orderFor, purposeOf } from "../core/coaching/order";
import { namedAtMost } from "../core/coaching/situation";
import {
  factText,
  purposeText,
  roleText,
  standingText,
  type Wording,
} from "../core/coaching/words";
import { labelText } from "../core/text/plain";
import { type CommandId, commandIds } from "../host/commandIds";
import type { ViewedFile } from "../host/fileViews";
import type { Acts, Chosen } from "./acts";

/** An act in the list. */
interface ActItem extends QuickPickItem {
  readonly command?: CommandId;
  readonly run?: () => Promise<void>;
}

/** Takes what is known of the file; shows the acts and does the chosen one. */
export async function showActs(
  viewed: ViewedFile,
  quiet: Quiet | undefined,
  acts: Acts,
  wording: Wording,
): Promise<void> {
  const items = [
    ...peopleItems(viewed, acts, wording),
    ...quietItems(viewed, quiet),
    ...otherItems(viewed),
  ];
  const path = viewed.place ? labelText(viewed.place.path, 80) : "";
  const chosen = await window.showQuickPick(items, {
    title: path === "" ? "Baton" : `Baton: ${path}`,
    placeHolder: placeHolderOf(viewed),
    matchOnDetail: true,
  });
  if (chosen?.command) await commands.executeCommand(chosen.command);
  // What was chosen is done for the person and file that were shown, even if others are shown by now.
  await chosen?.run?.();
}

function placeHolderOf({ view }: ViewedFile): string {
  if (view.kind !== "known") return "What would you like to do?";
  const { standing, suggestions } = view.situation;
  if (suggestions.every(({ stranger }) => stranger))
    return "Nobody on your team has worked here of late.";
  return standing.teamOwned
    ? "What would you rather do than fix it?"
    : standingText[standing.because];
}

function peopleItems({ view, place }: ViewedFile, acts: Acts, wording: Wording): ActItem[] {
  if (view.kind !== "known" || !place) return [];
  const people = view.situation.suggestions.slice(0, namedAtMost);
  return messageActs.flatMap((act) => {
    const heading = { label: purposeText[purposeOf[act]], kind: QuickPickItemKind.Separator };
    const items = orderFor(act, people).map((suggestion) => {
      const isSteward = suggestion === people[0];
      return personItem(act, { suggestion, place }, isSteward, acts, wording);
    });
    return items.length === 0 ? [] : [heading, ...items];
  });
}

function personItem(
  act: MessageAct,
  chosen: Chosen,
  isSteward: boolean,
  acts: Acts,
  wording: Wording,
): ActItem {
  const { person, facts } = chosen.suggestion;
  const file = labelText(chosen.place.path.split("/").at(-1) ?? "", 40);
  const short = givenName(person.name);
  const label =
    act === "ask"
      ? `$(comment-discussion) Ask ${short} a question`
      : `$(organization) Pair with ${short} on ${file}`;
  // The list cuts a longer line off.
  const why = facts[0] ? factText(facts[0], wording) : "";
  const description = `${labelText(person.name)} ${roleText(chosen.suggestion, isSteward)}`;
  return { label, description, detail: why, run: () => acts.do(act, chosen) };
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
  if (view.kind === "known") items.push({ label: "$(question) Why?", command: commandIds.explain });
  if (view.kind === "known" && view.situation.ownership.kind !== "noRule") {
    const { line } = view.situation.ownership.rule;
    items.push({
      label: `$(go-to-file) Open CODEOWNERS line ${line}`,
      command: commandIds.whoOwns,
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
