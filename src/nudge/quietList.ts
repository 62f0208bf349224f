import { commands, l10n, type QuickPickItem, window } from "vscode";
import { type KeepingQuiet, undoable } from "../core/coaching/policy/undoable";
import { momentText } from "../core/coaching/policy/momentText";
import type { Calendar } from "../core/text/calendar";
import { labelText } from "../core/text/plain";
import type { Clock } from "../host/clock";
import { commandIds } from "../host/commandIds";
import type { Ledger } from "../host/records/ledger";
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
    const settings = l10n.t("Settings");
    const said = l10n.t("Nothing keeps Baton quiet but your settings.");
    const chosen = await window.showInformationMessage(said, settings);
    if (chosen === settings) await commands.executeCommand(commandIds.openSettings);
    return;
  }
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Baton: What Keeps Baton Quiet"),
    placeHolder: l10n.t("Pick what is to end"),
    canPickMany: true,
    matchOnDescription: true,
  });
  for (const { undo } of chosen ?? []) undo();
}

function itemsOf({ ledger, quiet, clock, calendar }: QuietListParts): QuietItem[] {
  const { policy } = readSettings(undefined);
  const presenting: QuietItem = {
    label: l10n.t("$(device-camera-video) You are presenting"),
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
        label: l10n.t("$(flame) Incident mode"),
        description:
          one.until === null ? l10n.t("until you end it") : l10n.t("until {0}", at(one.until)),
      };
    case "snooze":
      return { label: l10n.t("$(clock) Snoozed"), description: l10n.t("until {0}", at(one.until)) };
    case "quiet":
      return {
        label: `$(bell-slash) ${labelText(one.name, 80)}`,
        description: neverText(one.what, calendar.day(one.since)),
      };
    case "mine":
      return {
        label: `$(account) ${labelText(one.name, 80)}`,
        description: l10n.t("yours since {0}", calendar.day(one.since)),
      };
    case "silent":
      return {
        label: l10n.t("$(mute) Nudges {0}", momentText[one.rule]),
        description: l10n.t("fell silent: {0} of {1} were not useful", one.notUseful, one.shown),
      };
    case "resting":
      return {
        label: l10n.t("$(debug-pause) Nudges {0}", momentText[one.rule]),
        description: l10n.t("rest until {0}", calendar.day(one.until)),
      };
  }
}

function neverText(what: Extract<KeepingQuiet, { kind: "quiet" }>["what"], day: string): string {
  switch (what) {
    case "file":
      return l10n.t("never about this file, since {0}", day);
    case "area":
      return l10n.t("never about this area, since {0}", day);
    case "person":
      return l10n.t("never about this person, since {0}", day);
  }
}
