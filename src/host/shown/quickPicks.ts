import { type QuickInputButton, QuickInputButtons, type QuickPickItem, window } from "vscode";

/** What a step of the guided pick shows. */
export interface PickOptions<Item extends QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly Item[];
  /** Several may be ticked; those ticked at the start. */
  readonly ticked?: readonly Item[];
  /** The one the list begins at. */
  readonly active?: Item | undefined;
  /** Numbers of the step, from 1. */
  readonly step?: number;
  readonly totalSteps?: number;
  readonly canGoBack?: boolean;
}

/** What came of it. */
export type Picked<Item> =
  | {
      readonly kind: "chosen";
      readonly items: readonly Item[];
      /** The row the lead was at, ticked or not. */
      readonly active: Item | undefined;
    }
  | { readonly kind: "back" }
  | { readonly kind: "cancelled" };

/**
 * Takes what to show; shows it until the lead chooses, goes back or leaves. It stays when the window
 * loses the focus, so that looking something up loses nothing.
 */
export function pick<Item extends QuickPickItem>(
  options: PickOptions<Item>,
): Promise<Picked<Item>> {
  const list = window.createQuickPick<Item>();
  list.title = options.title;
  list.placeholder = options.placeholder;
  list.step = options.step;
  list.totalSteps = options.totalSteps;
  list.ignoreFocusOut = true;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  list.buttons = options.canGoBack === true ? [QuickInputButtons.Back] : [];
  list.canSelectMany = options.ticked !== undefined;
  list.items = options.items;
  if (options.ticked) list.selectedItems = options.ticked;
  if (options.active) list.activeItems = [options.active];
  return new Promise((resolve) => {
    let result: Picked<Item> = { kind: "cancelled" };
    const end = (how: Picked<Item>): void => {
      result = how;
      list.hide();
    };
    list.onDidAccept(() => {
      // Enter can come before the list has a row to begin at, or when what is typed fits none.
      if (!list.canSelectMany && list.selectedItems.length === 0) return;
      end({ kind: "chosen", items: list.selectedItems, active: list.activeItems[0] });
    });
    list.onDidTriggerButton((button: QuickInputButton) => {
      if (button === QuickInputButtons.Back) end({ kind: "back" });
    });
    list.onDidHide(() => {
      list.dispose();
      resolve(result);
    });
    list.show();
  });
}
