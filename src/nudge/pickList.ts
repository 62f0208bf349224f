import { commands, l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
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
import type { ViewedFile } from "../host/repositories/fileViews";
import type { BannerAct, StatusBanner } from "../host/shown/statusBanner";
import type { Acts, Chosen } from "./acts";

/** An act in the list. */
interface ActItem extends QuickPickItem {
  readonly command?: CommandId;
  readonly run?: () => Promise<void>;
}

/** What the list is made of. */
export interface ListInput {
  readonly viewed: ViewedFile;
  readonly quiet: Quiet | undefined;
  readonly banner: StatusBanner;
  /** What can be done about what is said beside the item. */
  readonly badgeActs: readonly BannerAct[];
  /** What the nudge offers, while there is one; made safe. */
  readonly offered: string | undefined;
  readonly wording: Wording;
}

/** Takes the above and the acts; shows the acts and does the chosen one. */
export async function showActs(input: ListInput, acts: Acts): Promise<void> {
  const { viewed, quiet, banner, wording } = input;
  const people = peopleItems(viewed, acts, wording);
  // What the item shows comes first in the list behind it.
  const isShown = banner.line !== undefined;
  const items: ActItem[] = [
    ...offeredItems(input),
    ...input.badgeActs,
    ...(isShown ? [...bannerItems(banner), ...people] : [...people, ...bannerItems(banner)]),
    ...quietItems(viewed, quiet),
    ...otherItems(viewed),
  ];
  const path = viewed.place ? labelText(viewed.place.path, 80) : "";
  const chosen = await window.showQuickPick(items, {
    title: path === "" ? "Baton" : l10n.t("Baton: {0}", path),
    placeHolder: placeHolderOf(viewed),
    matchOnDetail: true,
  });
  if (chosen?.command) await commands.executeCommand(chosen.command);
  // What was chosen is done for the person and file that were shown, even if others are shown by now.
  await chosen?.run?.();
}

function placeHolderOf({ view }: ViewedFile): string {
  if (view.kind !== "known") return l10n.t("What would you like to do?");
  const { standing, suggestions } = view.situation;
  if (suggestions.every(({ stranger }) => stranger))
    return l10n.t("Nobody on your team has worked here of late.");
  return standing.teamOwned
    ? l10n.t("What would you rather do than fix it?")
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
      ? l10n.t("$(comment-discussion) Ask {0} a question", short)
      : l10n.t("$(organization) Pair with {0} on {1}", short, file);
  // The list cuts a longer line off.
  const why = facts[0] ? factText(facts[0], wording) : "";
  const description = `${labelText(person.name)} ${roleText(chosen.suggestion, isSteward)}`;
  return { label, description, detail: why, run: () => acts.do(act, chosen) };
}

function offeredItems({ offered }: ListInput): ActItem[] {
  if (offered === undefined) return [];
  return [
    { label: `$(organization) ${offered}`, command: commandIds.doNudge },
    { label: l10n.t("$(question) Why did I see this?"), command: commandIds.whyThis },
  ];
}

function bannerItems({ heading, acts }: StatusBanner): ActItem[] {
  return [{ label: heading, kind: QuickPickItemKind.Separator }, ...acts];
}

function quietItems({ view, place }: ViewedFile, quiet: Quiet | undefined): ActItem[] {
  const heading: ActItem = { label: l10n.t("Not now"), kind: QuickPickItemKind.Separator };
  const why: ActItem = {
    label: l10n.t("$(circle-slash) Not now, because…"),
    command: commandIds.notNow,
  };
  const silence: ActItem =
    quiet === "silencedFile"
      ? { label: l10n.t("$(bell) Speak about this file again"), command: commandIds.speakAgain }
      : { label: l10n.t("$(bell-slash) Not this file"), command: commandIds.silenceFile };
  const rest: ActItem[] = [
    snoozeItem(quiet),
    quiet === "incident"
      ? { label: l10n.t("$(flame) End the incident"), command: commandIds.endIncident }
      : { label: l10n.t("$(flame) An incident"), command: commandIds.incident },
    { label: l10n.t("$(list-unordered) What keeps Baton quiet"), command: commandIds.quietList },
  ];
  return place && view.kind === "known" ? [heading, why, silence, ...rest] : [heading, ...rest];
}

function snoozeItem(quiet: Quiet | undefined): ActItem {
  return quiet === "snoozed"
    ? { label: l10n.t("$(bell) Wake Baton"), command: commandIds.wake }
    : { label: l10n.t("$(clock) Snooze an hour"), command: commandIds.snooze };
}

function otherItems({ view }: ViewedFile): ActItem[] {
  const items: ActItem[] = [{ label: l10n.t("More"), kind: QuickPickItemKind.Separator }];
  if (view.kind === "known") {
    items.push({ label: l10n.t("$(question) Why?"), command: commandIds.explain });
    items.push({
      label: l10n.t("$(comment-unresolved) Why no nudge?"),
      command: commandIds.whyNot,
    });
    items.push({
      label: l10n.t("$(arrow-right) Hand over this area"),
      command: commandIds.handOver,
    });
  }
  if (view.kind === "known" && view.situation.ownership.kind !== "noRule") {
    const { line } = view.situation.ownership.rule;
    items.push({
      label: l10n.t("$(go-to-file) Open CODEOWNERS line {0}", line),
      command: commandIds.whoOwns,
    });
  }
  if (view.kind === "reading") {
    items.push({
      label: l10n.t("$(debug-stop) Stop reading history"),
      command: commandIds.stopReading,
    });
  }
  if (view.kind === "stopped" || view.kind === "failed") {
    items.push({ label: l10n.t("$(refresh) Read the history"), command: commandIds.readHistory });
  }
  items.push({ label: l10n.t("$(graph) Your week"), command: commandIds.openWeek });
  items.push({ label: l10n.t("$(settings-gear) Settings"), command: commandIds.openSettings });
  items.push({ label: l10n.t("$(output) Show log"), command: commandIds.showLog });
  return items;
}
