import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

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
  /** Answers the dialog that asks for a file, by its path. */
  const saveAs = async (file: string): Promise<void> => {
    const input = editor.page.locator(".quick-input-widget:visible input.input");
    await editor.page.locator(".quick-input-widget:visible", { hasText: "Export" }).waitFor();
    await input.fill(file);
    await editor.page.keyboard.press("Enter");
    await editor.notification(/\d+ spans? written\./).waitFor();
    await editor.clearNotifications();
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
    const page = editor.page.frameLocator("iframe.webview").frameLocator("iframe");
    await page.getByRole("heading", { name: "Time that Baton has recorded" }).waitFor();
    await page
      .getByText(/typing: src\/payments\/refund\.ts/)
      .first()
      .waitFor();
    assert.doesNotMatch(await page.locator(".markdown-body").innerText(), /secret/);
    assert.equal(await page.locator(".markdown-body a").count(), 0);
    await editor.runCommand("View: Close Editor");
  });

  it("is exported as a table and as JSON", async () => {
    const [table, json] = [path.join(root, "time.csv"), path.join(root, "time.json")];
    await editor.runCommand("Baton: Export Recorded Time");
    await saveAs(table);
    await editor.runCommand("Baton: Export Recorded Time");
    await saveAs(json);
    const [heads = "", first = ""] = (await readFile(table, "utf8")).split("\r\n");
    assert.match(heads, /^start,end,seconds,mode,incident,repository,path,/);
    assert.match(first, /,src\/payments\/refund\.ts,yes,/);
    const { entries, days }: { entries: unknown[]; days: unknown[] } = JSON.parse(
      await readFile(json, "utf8"),
    );
    assert.ok(entries.length > 0 && days.length === 1);
  });

  it("is deleted, and comes back on undo", async () => {
    await editor.runCommand("Baton: Delete Recorded Time");
    const entries = await editor.quickPickEntries();
    assert.deepEqual(entries, ["The last hour", "Today", "Everything"]);
    await editor.pick("Everything");
    await editor.notification(/\d+ lines? of recorded time deleted\./).waitFor();
    await editor.pressInNotification("Undo");
    await editor.runCommand("Baton: Delete Recorded Time");
    await editor.pick("Today");
    await editor.notification(/[1-9]\d* lines? of recorded time deleted\./).waitFor();
    await editor.clearNotifications();
  });
});
