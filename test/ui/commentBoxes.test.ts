import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

describe("a comment box of another extension, by keyboard alone", () => {
  let root = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-boxes");
    const folder = (await demoWorkspace(root)) ?? root;
    editor = await openEditor({ folder, file: demoFile });
    await editor.statusBarItem(`${people.noor.name} knows this`).waitFor();
    await editor.runCommand("Other Review: Start");
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await editor.page.keyboard.press(key);
  };
  const box = () => editor.page.locator(".comment-form .monaco-editor:visible").first();
  const inBox = (text: string | RegExp) => box().locator(".view-line", { hasText: text }).first();
  const openBox = async (line: number): Promise<void> => {
    await press("Control+1");
    await editor.goToLine(line);
    const cursor = box().locator(".native-edit-context:focus, textarea:focus").first();
    // Nothing opens until VS Code knows from the tool that there may be comments on the line.
    for (let isOpen = false; !isOpen;) {
      await editor.runCommand("Comments: Add Comment on Current Selection");
      isOpen = await cursor.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    }
  };

  /** The line is drawn a little before VS Code has asked for what mends it. */
  const fixesListed = async (title: string): Promise<void> => {
    const fix = editor.page.locator(".action-widget", { hasText: title });
    for (let isListed = false; !isListed;) {
      await press("Control+.");
      isListed = await fix.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    }
  };

  it("is written, mended with Ctrl+. and sent with Ctrl+Enter", async () => {
    await openBox(7);
    await editor.page.keyboard.type("Rename this.");
    await box().locator(".squiggly-info").first().waitFor();
    await fixesListed("Say why");
    await press("Enter");
    await inBox(/Rename\sthis,\sbecause\sa\sreader\swould\stake\sit\sfor/).waitFor();
    // The cursor stands where the reason goes on.
    await editor.page.keyboard.type("the total");
    await inBox(/take\sit\sfor\sthe\stotal\./).waitFor();
    await box().locator(".squiggly-info").first().waitFor({ state: "detached" });
    await press("Control+Enter");
    const sent = editor.page.locator(".review-comment .comment-body", { hasText: "take it for" });
    await sent.waitFor();
    assert.match(
      await sent.innerText(),
      /Rename this, because a reader would take it for the total\./,
    );
  });

  it("completes labels on a slash", async () => {
    await openBox(12);
    await editor.page.keyboard.type("/sugg");
    const list = editor.page.locator(".suggest-widget.visible");
    await list
      .locator(".monaco-list-row.focused", { hasText: "suggestion (non-blocking)" })
      .waitFor();
    await press("Enter");
    await inBox(/^suggestion\s\(non-blocking\):/).waitFor();
  });
});
