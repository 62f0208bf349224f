import assert from "node:assert/strict";
import { hostileFile, hostileName, hostileWorkspace } from "../fixtures/hostile";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { pageOf } from "./webviewPage";

describe("a repository by somebody who means harm", () => {
  let root = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("hostile");
    const folder = await hostileWorkspace(root);
    editor = await openEditor({ folder, file: hostileFile });
    await editor.statusBarItem("knows this").waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  it("shows its author's name as it is in the status bar, without an icon of theirs", async () => {
    const item = editor.statusBarItem("knows this");
    assert.match(await item.innerText(), /\$\(trash\)\[run\]\(/);
    assert.equal(await item.locator(".codicon-trash").count(), 0);
  });

  it("shows all of it as plain text in the hover, where every link is Baton's", async () => {
    const hover = await editor.hoverStatusBar("knows this");
    const text = await hover.innerText();
    // Git itself takes angle brackets out of a name.
    assert.ok(text.includes(hostileName.replace(/[<>]/g, "").slice(0, 70)), text);
    assert.ok(text.includes("*<i>* → @evil/team"), text);
    assert.ok(text.includes("CODEOWNERS line 2: Invalid pattern"), text);
    assert.equal(await hover.locator("img, i, b, code, h1, .codicon").count(), 0);
    const links = hover.locator("a");
    const targets = await links.evaluateAll((found) =>
      found.map((link) => link.getAttribute("data-href") ?? link.getAttribute("href") ?? ""),
    );
    assert.ok(targets.length >= 4);
    assert.deepEqual(
      targets.filter((target) => !target.startsWith("command:baton.")),
      [],
    );
  });

  it("shows it as plain text in the pick list", async () => {
    await editor.clickStatusBar("knows this");
    await editor.quickPickEntries();
    const list = editor.page.locator(".quick-input-widget");
    assert.equal(await list.locator(".codicon-trash, .codicon-bug, img").count(), 0);
    assert.ok((await list.innerText()).includes("<i>x<i>"));
    await editor.page.keyboard.press("Escape");
  });

  it("shows it as plain text on the page that explains, without a link", async () => {
    await editor.runCommand("Baton: Explain This Suggestion");
    const page = pageOf(editor);
    await page.getByRole("heading", { name: /^Why \$\(trash\)\[run\]/ }).waitFor();
    const body = page.locator("body");
    assert.equal(await body.locator("a, img, i, b, h4, .codicon").count(), 0);
    await editor.page.locator(".tab").first().click();
    await editor.statusBarItem("knows this").waitFor();
  });

  it("gets nothing into the invitation that would be markup in a chat", async () => {
    await editor.runCommand("Baton: Pair on This File");
    await editor.notification(/copied/).waitFor();
    const [greeting = "", ...rest] = (await editor.clipboard()).split(" on ");
    assert.doesNotMatch(greeting, /[[\]()<>*`@]/);
    // The path stands in a code span, where nothing is markup.
    assert.match(rest.join(" on "), /^`[^`]*`, line 1\?/);
  });

  it("has run nothing", async () => {
    assert.ok(await editor.page.locator(".part.statusbar").isVisible());
    assert.ok(await editor.page.locator(".part.sidebar, .part.activitybar").first().isVisible());
  });
});
