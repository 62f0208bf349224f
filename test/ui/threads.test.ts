import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { uiServer } from "../harness/uiServer";
import { userFolderOf } from "../harness/userSettings";
import { Keyboard } from "./keyboard";

describe("reviewing with Baton's own threads, by keyboard alone", () => {
  let root = "";
  let folder = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-threads");
    folder = (await demoWorkspace(root)) ?? "";
    await openAnew();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  const openAnew = async (): Promise<void> => {
    editor = await openEditor({ folder, file: demoFile });
    await editor.statusBarItem(`${people.noor.name} knows this`).waitFor();
  };

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await editor.page.keyboard.press(key);
  };

  /** Waits for a list by what it asks, and takes the first row, or that with the words. */
  const take = async (asks: string, words = ""): Promise<void> => {
    const title = editor.page.locator(".quick-input-title", { hasText: asks });
    await title.or(editor.page.getByPlaceholder(asks)).first().waitFor();
    await editor.page.keyboard.type(words);
    const rows = editor.page.locator(".quick-input-list .monaco-list-row.focused");
    await rows.filter({ hasText: words }).waitFor();
    await press("Enter");
  };

  const widget = (): Locator => editor.page.locator(".review-widget:visible");

  /** Waits until the cursor is in a box that holds a text. */
  const box = async (text: string): Promise<void> => {
    const boxes = widget().locator(".edit-container .monaco-editor.focused");
    await boxes.filter({ hasText: spaced(text) }).waitFor();
  };

  /** What the files of all threads hold. */
  const keptText = async (): Promise<string> => {
    const { dataDir } = await uiServer();
    const storage = path.join(userFolderOf(dataDir), "globalStorage", "baton.baton");
    const names = await readdir(path.join(storage, "reviewThreads", "v1"), { recursive: true });
    const files = names.filter((name) => name.endsWith(".json"));
    const texts = files.map((name) => readFile(path.join(storage, "reviewThreads", "v1", name)));
    return (await Promise.all(texts)).join("\n");
  };

  const saved = (text: string): Locator => {
    return widget().locator(".comment-body:visible", { hasText: text });
  };

  it("begins a comment for whom, how severe, and how much is given away", async () => {
    await editor.goToLine(25);
    await editor.runCommand("Baton: Comment on Selection");
    const keys = new Keyboard(editor);
    await keys.list("Whom is it for?");
    await keys.enterOnNothing();
    await take("Whom is it for?");
    await take("How much does it ask?", "Blocking");
    await take("How much do you give away?");
    await box("issue (blocking): ");
    await editor.page.keyboard.type(" Money leaves twice otherwise.");
    await box("Money leaves twice otherwise.");
  });

  it("brings back what was being typed when the window is opened anew", async () => {
    while (!(await keptText()).includes("leaves twice")) await editor.page.waitForLoadState();
    await editor.close();
    await openAnew();
    await editor.runCommand("Baton: Review Drafts");
    await take("1 thread: open");
    await box("leaves twice");
  });

  it("is saved, listed and gone to", async () => {
    await press("Control+Enter");
    await saved("Money leaves twice otherwise.").waitFor();
    await editor.openFile("README.md");
    await editor.runCommand("Baton: Review Drafts");
    await take("1 thread: open");
    await editor.page.locator(".tab.active", { hasText: "refund.ts" }).waitFor();
    await saved("Money leaves twice otherwise.").waitFor();
  });

  it("keeps the next step back until they have answered", async () => {
    await editor.goToLine(25);
    await editor.runCommand("Baton: They Answered");
    const input = editor.page.locator(".quick-input-widget:visible input.input");
    await input.waitFor();
    await editor.page.keyboard.type("The bank would refuse it.");
    await press("Enter");
    await saved("The bank would refuse it.").waitFor();
    await editor.clearNotifications();
    await editor.goToLine(25);
    await editor.runCommand("Baton: Next Step of the Hint");
    await box("");
    await press("Control+Enter");
    await widget().locator(".edit-container").waitFor({ state: "detached" });
    await widget().getByText("pointer; the partial example waits for an answer").waitFor();
  });

  it("praises with a reason in two lines", async () => {
    await editor.goToLine(14);
    await editor.runCommand("Baton: Praise Selection");
    await editor.page.getByPlaceholder("The retry lives in one place").waitFor();
    await editor.page.keyboard.type("The limit stands where it is used");
    await press("Enter");
    await editor.page.getByPlaceholder("every caller now gets it for free").waitFor();
    await editor.page.keyboard.type("nobody has to look it up");
    await press("Enter");
    await box("praise: The limit");
    await press("Control+Enter");
    await saved(
      "praise: The limit stands where it is used, because nobody has to look it up",
    ).waitFor();
  });

  it("resolves, filters and exports the review as one file", async () => {
    await editor.goToLine(25);
    await editor.runCommand("Baton: Resolve Thread");
    // The editor closes what is resolved, and takes the focus for that.
    await saved("Money leaves twice otherwise.").waitFor({ state: "hidden" });
    await editor.runCommand("Baton: Review Drafts");
    await take("1 thread: open", "Show others");
    await take("Show which threads?", "Resolved");
    await take("1 thread: resolved");
    await saved("Money leaves twice otherwise.").waitFor();
    await editor.runCommand("Baton: Export Review");
    await editor.page.locator(".quick-input-widget:visible input.input").waitFor();
    await press("Enter");
    await editor.notification("2 threads written to review.md").waitFor();
    const text = await readFile(path.join(folder, "review.md"), "utf8");
    assert.match(text, /^# Review: tea-shop\n\n.*No open remarks, praise once, 1 resolved\.\n/);
    assert.match(
      text,
      /Money leaves twice otherwise\.\n\n\*\*Noor Haddad:\*\* The bank would refuse/,
    );
    assert.doesNotMatch(text, /gap|```suggestion/);
  });

  it("opens a rule for the team instead of a third comment on one thing to one person", async () => {
    await editor.clearNotifications();
    const said = ["Tests miss this.", "What does a mock hide?", "No assert is left here."];
    for (const [at, text] of said.entries()) {
      await editor.goToLine(33 + at);
      await editor.runCommand("Baton: Comment on Selection");
      await take("Whom is it for?", "Noor");
      await take("How much does it ask?", "To know");
      await take("How much do you give away?", "My own words");
      await box("note: ");
      await editor.page.keyboard.type(text);
      await box(text);
      await press("Control+Enter");
      await saved(text).waitFor();
    }
    await editor.notification(/third comment to Noor about tests/).waitFor();
    await editor.pressInNotification("Write a Team Rule");
    await editor.page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
    const lines = editor.page.locator(".editor-instance .view-line:visible");
    for (const wanted of ["# A rule about tests", "## What we do", "## What led to it", ...said]) {
      await lines.filter({ hasText: spaced(wanted) }).waitFor();
    }
    await lines.filter({ hasText: spaced("Seen in 1 file: `src/payments/refund.ts`.") }).waitFor();
    assert.equal(await lines.filter({ hasText: "Noor" }).count(), 0);
  });
});

/** The editor draws blanks as hard ones. */
function spaced(text: string): RegExp {
  const words = text
    .trim()
    .split(" ")
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(words.join("\\s"));
}
