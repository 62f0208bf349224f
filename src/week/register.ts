import { type Event, type ExtensionContext, window } from "vscode";
import type { PanelView } from "../core/time/panel/panelView";
import { TrackedFiles } from "../git/trackedFiles";
import { weekCommands } from "../host/commandIds";
import { Disposables } from "../host/disposables";
import { registerHandlers } from "../host/handlers";
import type { Listeners } from "../host/listeners";
import type { Log } from "../host/log";
import { takeAct } from "./weekActs";
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
  /** Whatever listens to events. */
  readonly listeners: readonly Listeners[];
}

/** Takes the extension's context and the parts; sets up the weekly summary and its command. The caller owns it. */
export function registerWeek(
  { extensionUri }: ExtensionContext,
  parts: Omit<WeekSourceParts, "tracked"> & { readonly log: Log },
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
  registerHandlers(owner, weekCommands, { openWeek: () => panel.open({}) });
  return Object.assign(owner, {
    shown: () => panel.shown,
    onDidShow: panel.onDidShow,
    receive: (message: unknown) => panel.receive(message),
    listeners: [panel],
  });
}
