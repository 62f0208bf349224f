import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

describe("Restricted Mode", () => {
  let root = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("restricted");
    const folder = await demoWorkspace(root);
    const settings = { "baton.quietAppearance": "icon" };
    editor = await openEditor({ folder, file: demoFile, trust: false, settings });
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  it("keeps Baton quiet, and the hover says why", async () => {
    const hover = await editor.hoverStatusBar("baton.baton.baton.nudge");
    assert.match(await hover.innerText(), /Restricted Mode, so Baton starts no git/);
  });

  it("is why nothing is explained", async () => {
    await editor.runCommand("Baton: Explain This Suggestion");
    await editor.notification(/Restricted Mode, so Baton starts no git/).waitFor();
    await editor.clearNotifications();
  });

  it("has Who Owns This File? say why it cannot tell", async () => {
    await editor.runCommand("Baton: Who Owns This File?");
    await editor.notification(/Restricted Mode, so Baton starts no git\. Trust it/).waitFor();
    await editor.clearNotifications();
  });

  it("ends when the workspace is trusted, and Baton names the steward", async () => {
    await editor.trustWorkspace();
    await editor.statusBarItem(`${people.noor.name} knows this`).waitFor();
  });
});
