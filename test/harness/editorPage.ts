import { mkdir } from "node:fs/promises";
import path from "node:path";

import type { Locator, Page } from "playwright-core";

import { outRoot } from "./paths";
import { untilSeen } from "./untilSeen";

/** An editor in a browser, with the handles a test needs; `page` is there for all else. */
export class EditorPage {
  constructor(
    readonly page: Page,
    private readonly folder: string | undefined,
  ) {}

  /** The status bar item with a text in its label, or with an id such as `baton.baton.steward`. */
  statusBarItem(textOrId: string): Locator {
    const byId = this.page.locator(`.statusbar-item[id="${quoted(textOrId)}"]`);
    const byText = this.page.locator(".statusbar-item", { hasText: textOrId });
    return byId.or(byText).first();
  }

  /** Rests the mouse on a status bar item, and answers the hover that comes up. */
  async hoverStatusBar(textOrId: string): Promise<Locator> {
    await this.page.mouse.move(0, 0);
    await this.statusBarItem(textOrId).hover();
    const hover = this.page.locator(".workbench-hover-container .monaco-hover").last();
    await hover.waitFor();
    return hover;
  }

  /** Clicks a status bar item. */
  async clickStatusBar(textOrId: string): Promise<void> {
    await this.statusBarItem(textOrId).locator("a").first().click();
  }

  /** The labels of the pick list that is open, from the top; waits for it. */
  async quickPickEntries(): Promise<string[]> {
    const rows = this.#quickInput().locator(".monaco-list-row .label-name");
    await rows.first().waitFor();
    const labels = await rows.allInnerTexts();
    // Icons are letters of a font of their own, in the range Unicode leaves to everybody.
    return labels.map((label) => label.replace(/[\uE000-\uF8FF]/g, "").trim());
  }

  /** Takes the entry of the open pick list that has a text, typed first: a long list shows its beginning. */
  async pick(text: string): Promise<void> {
    await this.#quickInput().locator(".monaco-list-row").first().waitFor();
    const input = this.#quickInput().locator("input.input");
    await input.fill(text);
    await this.#quickInput().locator(".monaco-list-row.focused", { hasText: text }).waitFor();
    await input.press("Enter");
  }

  /** Runs a command by its full title, such as "Baton: Show Log", through the palette. */
  async runCommand(title: string): Promise<void> {
    await this.#ask(`>${title}`);
    const rows = this.#quickInput().locator(".monaco-list-row");
    const named = { has: this.page.getByText(title, { exact: true }) };
    const row = rows.filter(named).first();
    await row.waitFor();
    // Another command may have the words of this one, and stand before it.
    if ((await rows.first().filter(named).count()) > 0) await this.#accept();
    else await row.click();
    // The command may open a pick list of its own, in the same place.
    await row.waitFor({ state: "hidden" });
  }

  /** Opens a file through quick open, by its path in the folder; waits for its tab. */
  async openFile(file: string): Promise<void> {
    const name = path.basename(file);
    const ask = async (): Promise<void> => {
      await this.#ask(path.resolve(this.folder ?? "/", file));
      await this.#quickInput().locator(".monaco-list-row", { hasText: name }).first().waitFor();
      await this.#accept();
    };
    await ask();
    // A page that has just come takes the focus, and the input goes away with what was typed.
    await untilSeen(this.page.locator(".tab.active", { hasText: name }), ask);
  }

  /** What the clipboard holds. */
  clipboard(): Promise<string> {
    return this.page.evaluate<string>("navigator.clipboard.readText()");
  }

  /** Puts the cursor on a line of the open file. */
  async goToLine(line: number): Promise<void> {
    await this.#ask(`:${line}`);
    await this.#accept();
    await this.statusBarItem(`Ln ${line},`).waitFor();
  }

  /** The notification with a text, shown or not yet. */
  notification(text: string | RegExp): Locator {
    return this.page.locator(".notification-list-item", { hasText: text }).first();
  }

  /** Presses a button of a notification that is shown. */
  async pressInNotification(button: string): Promise<void> {
    const buttons = this.page.locator(".notification-list-item .monaco-button");
    await buttons.filter({ hasText: button }).first().click();
  }

  /** Takes all notifications away. */
  async clearNotifications(): Promise<void> {
    await this.runCommand("Notifications: Clear All Notifications");
    await this.page.locator(".notification-list-item").first().waitFor({ state: "detached" });
  }

  /** Trusts the folder of a window in Restricted Mode, the way a person does. */
  async trustWorkspace(): Promise<void> {
    await this.clickStatusBar("status.workspaceTrust");
    const editor = this.page.locator(".workspace-trust-editor");
    await editor.locator(".monaco-button", { hasText: /^Trust$/ }).click();
    await this.statusBarItem("status.workspaceTrust").waitFor({ state: "detached" });
    // The page about trust lies over everything else.
    await this.page.locator(".monaco-modal-editor-block .codicon-close:visible").last().click();
    await editor.waitFor({ state: "detached" });
  }

  /** Saves what is seen to `out/shots/NAME.png`. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(outRoot, "shots", `${name}.png`);
    await mkdir(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Closes the page; the server goes on for the next one. */
  close(): Promise<void> {
    return this.page.context().close();
  }

  #quickInput(): Locator {
    return this.page.locator(".quick-input-widget:visible");
  }

  async #ask(text: string): Promise<void> {
    if (await this.#quickInput().isVisible()) await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("F1");
    await this.#quickInput().locator("input.input").fill(text);
  }

  /** Presses Enter in the open input itself: a page that is still loading takes the focus when it comes. */
  async #accept(): Promise<void> {
    await this.#quickInput().locator("input.input").press("Enter");
  }
}

// Inside the quotes of a selector only these two mean something.
function quoted(text: string): string {
  return text.replace(/["\\]/g, "\\$&");
}
