import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { hostileFile, hostileWorkspace } from "../fixtures/hostile";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { Keyboard } from "./keyboard";
import { pageOf } from "./webviewPage";

const nudgeId = "baton.baton.baton.nudge";
const iconAlways = { "baton.quietAppearance": "icon" };

describe("the first day", () => {
  let root = "";
  let editor: EditorPage;
  let keys: Keyboard;

  before(async () => {
    root = await tempFolder("ui-first-day");
    const folder = await demoWorkspace(root);
    // Where the window is narrow the editor leaves the pictures of a walkthrough out.
    editor = await openEditor({ folder, file: demoFile, width: 1600 });
    keys = new Keyboard(editor);
    await editor.statusBarItem(`${people.noor.name} knows this`).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  it("has a walkthrough of five steps, each with a picture, that leads to what Baton would have said", async () => {
    const { page } = editor;
    await editor.runCommand("Baton: Open Walkthrough");
    const steps = page.locator(".getting-started-step");
    await steps.filter({ hasText: "Look at your week" }).waitFor();
    assert.equal(await steps.count(), 5);
    await steps.filter({ hasText: "See what Baton would have said" }).click();
    await pageOf(editor).getByText("9 of your 26 commits").waitFor();
    await page.getByRole("button", { name: "Show the Last Twelve Weeks" }).click();
    await page.locator(".tab.active", { hasText: "What Baton would have said" }).waitFor();
  });

  it("tells all that is kept, deletes it by keyboard and has it back, and the list follows", async () => {
    const { page } = editor;
    await editor.openFile(demoFile);
    await editor.runCommand("Baton: Snooze for an Hour");
    await editor.notification("quiet for an hour").waitFor();
    await editor.clearNotifications();
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: "Record of nudges" });
    await editor.runCommand("Baton: Show Privacy Summary");
    await keys.list("on this machine");
    await row.filter({ hasText: /[1-9]\d* entr/ }).waitFor();
    await keys.take("Record of nudges");
    await keys.list("Record of nudges");
    await keys.take("Delete some");
    await keys.list("What is to be deleted from the disk?");
    await keys.take("Everything");
    await keys.list("on this machine");
    await row.filter({ hasText: "0 entries" }).waitFor();
    await editor.pressInNotification("Undo");
    await row.filter({ hasText: /[1-9]\d* entr/ }).waitFor();
    await keys.press("Escape");
    // All editors of this file share one record.
    await editor.runCommand("Baton: Wake");
  });
});

describe("Baton's view of a repository by somebody who means harm", () => {
  it("shows names, rules and paths as they are, with Baton's icons alone", async () => {
    const root = await tempFolder("ui-first-day-hostile");
    const folder = await hostileWorkspace(root);
    const editor = await openEditor({ folder, file: hostileFile });
    try {
      await editor.statusBarItem("knows this").waitFor();
      await editor.runCommand("Baton: Focus on Who Knows This File View");
      const rows = editor.page.locator(".pane-body .monaco-list-row");
      const person = rows.filter({ hasText: "$(trash)[run](command:" }).first();
      await person.waitFor();
      await rows.filter({ hasText: "CODEOWNERS line 1" }).first().waitFor();
      assert.equal(await person.locator(".codicon-trash").count(), 0);
      assert.equal(
        await rows.locator(".codicon-bug, img:not(.monaco-tl-twistie), b, i").count(),
        0,
      );
      assert.match((await person.getAttribute("aria-label")) ?? "", /knows this file/);
    } finally {
      await editor.close();
      await removeFolder(root);
    }
  });
});

describe("the first day in an empty window", () => {
  it("says in each view and at each step what to do", async () => {
    const editor = await openEditor({ settings: iconAlways });
    try {
      await editor.statusBarItem(nudgeId).waitFor();
      await editor.runCommand("Baton: Focus on Who Knows This File View");
      const { page } = editor;
      await page.getByText("Baton says who knows each of its files").waitFor();
      await page.getByText("What you hand back to a teammate is listed here").waitFor();
      await page.getByText("No review comments here yet. Open a folder").waitFor();
      assert.ok((await page.getByRole("button", { name: "Open Folder" }).count()) >= 3);
      for (const command of ["Show What Baton Would Have Said", "Open a File of My Team"]) {
        await editor.runCommand(`Baton: ${command}`);
        await editor.notification("Open a folder of a git repository").waitFor();
        await editor.clearNotifications();
      }
    } finally {
      await editor.close();
    }
  });
});
