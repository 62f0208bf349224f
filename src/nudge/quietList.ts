import { commands, type QuickPickItem, window } from "vscode";
import { type KeepingQuiet, undoable } from "../core/coaching/policy/undoable";
import { momentText } from "../core/coaching/policy/momentText";
import type { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import type { Clock } from "../host/clock";
import { commandIds } from "../host/commandIds";
import type { Ledger } from "../host/ledger";
import { readSettings } from "../host/settings";
import type { Quietness } from "./quiet";

/** What the list is built on. */
export interface QuietListParts {
  readonly ledger: Ledger;
  readonly quiet: Quietness;
  readonly clock: Clock;
  readonly calendar: Calendar;
}

interface QuietItem extends QuickPickItem {
  readonly undo: () => unknown;
}

/** Takes the parts; shows all that keeps Baton quiet, and undoes what the lead picks. */
export async function showQuietList(parts: QuietListParts): Promise<void> {
  const items = itemsOf(parts);
  if (items.length === 0) {
    const settings = "Settings";
    const said = "Nothing keeps Baton quiet but your settings.";
    const chosen = await window.showInformationMessage(said, settings);
    if (chosen === settings) await commands.executeCommand(commandIds.openSettings);
    return;
  }
  const chosen = await window.showQuickPick(items, {
    title: "Baton: What Keeps Baton Quiet",
    placeHolder: "Pick what is to end",
    canPickMany: true,
    matchOnDescription: true,
  });
  for (const { undo } of chosen ?? []) undo();
}

function itemsOf({ ledger, quiet, clock, calendar }: QuietListParts): QuietItem[] {
  const { policy } = readSettings(undefined);
  const presenting: QuietItem = {
    label: "$(device-camera-video) You are presenting",
    undo: () => quiet.present(false),
  };
  const found = undoable(ledger.state, policy.backOff, clock.now());
  return [
    ...(quiet.isPresenting ? [presenting] : []),
    ...found.map((one) => ({ ...rowOf(one, calendar), undo: () => ledger.add(one.undo) })),
  ];
}

function rowOf(one: KeepingQuiet, calendar: Calendar): QuickPickItem {
  const at = (time: number): string => `${calendar.day(time)}, ${calendar.clock(time)}`;
  switch (one.kind) {
    case "incident":
      return {
        label: "$(flame) Incident mode",
        description: one.until === null ? "until you end it" : `until ${at(one.until)}`,
      };
    case "snooze":
      return { label: "$(clock) Snoozed", description: `until ${at(one.until)}` };
    case "quiet":
      return {
        label: `$(bell-slash) ${labelText(one.name, 80)}`,
        description: `never about this ${one.what}, since ${calendar.day(one.since)}`,
      };
    case "mine":
      return {
        label: `$(account) ${labelText(one.name, 80)}`,
        description: `yours since ${calendar.day(one.since)}`,
      };
    case "silent":
      return {
        label: `$(mute) Nudges ${momentText[one.rule]}`,
        description: `fell silent: ${one.notUseful} of ${one.shown} were not useful`,
      };
    case "resting":
      return {
        label: `$(debug-pause) Nudges ${momentText[one.rule]}`,
        description: `rest until ${calendar.day(one.until)}`,
      };
  }
}
