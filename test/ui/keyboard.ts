import type { EditorPage } from "../harness/editorPage";

/** The hands of somebody who uses the keyboard alone. A list takes keys only once it has the focus. */
export class Keyboard {
  constructor(private readonly editor: EditorPage) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.editor.page.keyboard.press(key);
  }

  /** Waits for a list by a part of its title or of what it asks, until it takes keys. */
  async list(asks: string): Promise<void> {
    const { page } = this.editor;
    const title = page.locator(".quick-input-title", { hasText: asks });
    await title.or(page.getByPlaceholder(asks)).first().waitFor();
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await page.locator(".quick-input-widget:visible input.input:focus").waitFor();
  }

  /** Takes the row that is left when its words are typed; without words, the one the list begins at. */
  async take(words = ""): Promise<void> {
    const { page } = this.editor;
    if (words !== "") await page.keyboard.type(words);
    const rows = page.locator(".quick-input-list .monaco-list-row.focused");
    await rows.filter({ hasText: words }).waitFor();
    await this.press("Enter");
  }

  /** Presses Enter while what is typed fits no row, and goes back: a list that has taken it is gone then. */
  async enterOnNothing(): Promise<void> {
    const row = this.editor.page.locator(".quick-input-list .monaco-list-row").first();
    await this.editor.page.keyboard.type("zq");
    await row.waitFor({ state: "detached" });
    await this.press("Enter", "Backspace", "Backspace");
    await row.waitFor();
  }
}
