import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { PanelView, WeekView } from "../../src/core/time/panel/panelView";
import { commandIds } from "../../src/host/commandIds";
import { hooks } from "./moments";

/** Opens the weekly summary and waits until it shows what is wanted; gives it. Mocha's limit says when it never does. */
export async function weekWhen(wanted: (view: PanelView) => boolean): Promise<PanelView> {
  const { week } = await hooks();
  await vscode.commands.executeCommand(commandIds.openWeek);
  return shownWhen(week, wanted);
}

/** Waits until the panel that is open shows a week as wanted; gives it. */
export async function viewWhen(wanted: (view: WeekView) => boolean): Promise<WeekView> {
  const { week } = await hooks();
  const view = await shownWhen(week, (one) => one.kind === "week" && wanted(one));
  assert.ok(view.kind === "week");
  return view;
}

type Week = Awaited<ReturnType<typeof hooks>>["week"];

function shownWhen(week: Week, wanted: (view: PanelView) => boolean): Promise<PanelView> {
  return new Promise((resolve) => {
    const look = (): void => {
      const view = week.shown();
      if (!view || !wanted(view)) return;
      listening.dispose();
      resolve(view);
    };
    const listening = week.onDidShow(look);
    look();
  });
}

/** The tabs that show the weekly summary. */
export function weekTabs(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("baton.week"),
  );
}
