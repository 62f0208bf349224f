import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { runGit } from "../fixtures/git";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { Keyboard } from "./keyboard";
import { pageOf } from "./webviewPage";

/** The line of the demo's file that the lead has begun to fix. */
export const giveBack = "  await charges.giveBack(charge, request.amount);";

const guarded = `  try {
    await charges.giveBack(charge, request.amount);
  } catch (error) {
    throw new Error("Refund failed", { cause: error });
  }`;

/** The demo repository with a fix of the lead's in its file, which Tomasz could take. */
export class BegunFix {
  private constructor(
    readonly folder: string,
    /** The changed file. */
    readonly file: string,
    /** What it holds without the fix, … */
    readonly original: string,
    /** … and with it. */
    readonly changed: string,
  ) {}

  /** Makes it in an empty folder. */
  static async in(root: string): Promise<BegunFix> {
    const folder = (await demoWorkspace(root)) ?? "";
    const file = path.join(folder, demoFile);
    const original = await readFile(file, "utf8");
    const changed = original.replace(giveBack, guarded);
    await writeFile(file, changed);
    return new BegunFix(folder, file, original, changed);
  }

  /** What the file holds now. */
  now(): Promise<string> {
    return readFile(this.file, "utf8");
  }

  /** The refs of parked changes, as git lists them. */
  refs(): Promise<string> {
    return runGit(this.folder, ["for-each-ref", "refs/baton/parked"]);
  }
}

/** What a person does in an editor to hand the fix back. */
export class HandingBack {
  private readonly keys: Keyboard;

  constructor(private readonly editor: EditorPage) {
    this.keys = new Keyboard(editor);
  }

  /** Drafts the hint for Tomasz. */
  async draft(): Promise<void> {
    await this.editor.runCommand("Baton: Hand Back This File's Change");
    await this.keys.list("Who could take this change from here?");
    await this.keys.take();
    await this.keys.list("How soon is it needed?");
    await this.keys.take();
    await this.drafted();
  }

  /** Waits until the draft and the page beside it are there. */
  async drafted(): Promise<void> {
    await this.page().getByText("Tomasz gets this first").waitFor();
    await this.editor.page.locator(".tab.active", { hasText: "Hint for Tomasz.md" }).waitFor();
  }

  /** What the page of what Tomasz gets shows. */
  page(): FrameLocator {
    return pageOf(this.editor);
  }

  /** Presses the keys that confirm, once the draft can take them, which is a moment after it is seen. */
  async confirm(): Promise<void> {
    await this.inTitle("Confirm Hand Back").waitFor();
    // On a busy machine the page may have taken the keys without its group: they go to the draft from here.
    await this.keys.press("Control+1");
    const group = this.editor.page.locator(".editor-group-container.active");
    await group.locator(".monaco-editor.focused").waitFor();
    await this.keys.press("Control+Enter");
  }

  /** Opens the list of what is handed back. */
  async list(): Promise<void> {
    await this.editor.runCommand("Baton: Handed Back");
    await this.keys.list("What would you like to go on with?");
  }

  /** Opens the list of what can be done about the fix that Tomasz has. */
  async openItem(): Promise<void> {
    await this.list();
    await this.keys.take();
    await this.keys.list("Handed Back, Tomasz: refund.ts");
  }

  /** A button in the title of the editor that has the focus. */
  inTitle(button: string): Locator {
    const actions = ".editor-group-container.active .editor-actions";
    return this.editor.page.locator(actions).getByRole("button", { name: button });
  }
}
