import { type Event, type ExtensionContext, window } from "vscode";
import type { PanelView } from "../core/time/panel/panelView";
import { TrackedFiles } from "../git/trackedFiles";
import type { Badge } from "../host/shown/badge";
import type { AlarmClock } from "../host/clock";
import { weekCommands } from "../host/commandIds";
import { Disposables } from "../host/disposables";
import { registerHandlers } from "../host/handlers";
import type { Listeners } from "../host/listeners";
import type { Log } from "../host/log";
import { takeAct } from "./weekActs";
import { WeekBadge } from "./weekBadge";
import { panelType, WeekPanel } from "./weekPanel";
import { WeekSource, type WeekSourceParts } from "./weekSource";

/** The weekly summary as the rest of Baton sees it. */
export interface WeekFeature extends Disposables {
  /** What the panel shows; nothing while it is closed. */
  readonly shown: () => PanelView | undefined;
  /** Fires when that was looked at anew. */
  readonly onDidShow: Event<void>;
  /** Takes what a page could send. */
  readonly receive: (message: unknown) => Promise<void>;
  /** What it says in Baton's status bar item. */
  readonly badge: Badge;
  /** Whatever listens to events. */
  readonly listeners: readonly Listeners[];
}

/** Takes the extension's context and the parts; sets up the weekly summary and its command. The caller owns it. */
export function registerWeek(
  { extensionUri, globalState }: ExtensionContext,
  parts: Omit<WeekSourceParts, "tracked"> & { readonly clock: AlarmClock; readonly log: Log },
): WeekFeature {
  const owner = new Disposables();
  const source = new WeekSource({ ...parts, tracked: new TrackedFiles(parts.git) });
  const panel = owner.own(
    new WeekPanel({
      ...parts,
      source,
      extension: extensionUri,
      take: (message, found) => takeAct(parts, message, found),
    }),
  );
  owner.own(
    window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: (restored, state: unknown) => {
        panel.restore(restored, state);
        return Promise.resolve();
      },
    }),
  );
  const badge = owner.own(new WeekBadge(globalState, parts.clock));
  const openWeek = async (): Promise<void> => {
    const { due } = badge;
    // The week of now is not named, so that the panel goes on to the next one by itself.
    panel.open(due === undefined || due === source.thisMonday ? {} : { monday: due });
    await badge.dismiss();
  };
  registerHandlers(owner, weekCommands, { openWeek });
  return Object.assign(owner, {
    shown: () => panel.shown,
    onDidShow: panel.onDidShow,
    receive: (message: unknown) => panel.receive(message),
    badge,
    listeners: [panel, badge],
  });
}
