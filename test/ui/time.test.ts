import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { pageOf } from "./webviewPage";

const noor = `${people.noor.name} knows this`;

describe("recorded time, in the hands of a person", () => {
  let root = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui");
    const folder = await demoWorkspace(root);
    editor = await openEditor({ folder, file: demoFile });
    await editor.statusBarItem(noor).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });
  afterEach(() => editor.page.keyboard.press("Escape"));

  /** Waits until the hover of Baton's item says something. */
  const hoverSays = async (text: string): Promise<void> => {
    const hover = await editor.hoverStatusBar(noor);
    await hover.getByText(text).waitFor();
    await editor.page.mouse.move(0, 0);
    await editor.page.keyboard.press("Escape");
  };

  it("is told in the hover, and paused and resumed by keyboard", async () => {
    await hoverSays("on this file today");
    await editor.runCommand("Baton: Pause Recording");
    assert.deepEqual(await editor.quickPickEntries(), ["For an hour", "Until I say so"]);
    await editor.page.keyboard.press("ArrowDown");
    await editor.page.keyboard.press("Enter");
    await editor.notification("Recording is paused until you resume it.").waitFor();
    await hoverSays("Recording is paused until you resume it.");
    await editor.clearNotifications();
    await editor.runCommand("Baton: Resume Recording");
    await hoverSays("on this file today");
  });

  it("is paused by the link in the hover", async () => {
    const hover = await editor.hoverStatusBar(noor);
    await hover.getByText("Pause", { exact: true }).click();
    await editor.pick("For an hour");
    await editor.notification(/Recording is paused until \d\d:\d\d/).waitFor();
    await editor.pressInNotification("Resume");
    await hoverSays("on this file today");
  });

  it("is shown on a page as it was kept, with what was typed as a number alone", async () => {
    await editor.goToLine(1);
    for (const letter of "secret") await editor.page.keyboard.type(letter, { delay: 200 });
    await editor.runCommand("Baton: Show Raw Time Data");
    const page = pageOf(editor);
    await page.getByRole("heading", { name: "Time that Baton has recorded" }).waitFor();
    await page
      .getByText(/typing: src\/payments\/refund\.ts/)
      .first()
      .waitFor();
    assert.doesNotMatch(await page.locator(".markdown-body").innerText(), /secret/);
    assert.equal(await page.locator(".markdown-body a").count(), 0);
    await editor.runCommand("View: Close Editor");
  });
});
