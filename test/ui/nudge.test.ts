import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { pageOf } from "./webviewPage";

const noor = `${people.noor.name} knows this`;

describe("the nudge, in the hands of a person", () => {
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

  const clipboardOnce = async (wanted: RegExp): Promise<void> => {
    await editor.notification(/copied/).waitFor();
    assert.match(await editor.clipboard(), wanted);
    await editor.clearNotifications();
  };

  it("names the steward, and says it to a screen reader", async () => {
    const item = editor.statusBarItem(noor);
    assert.match((await item.innerText()).trim(), /Noor Haddad knows this$/);
    const label = await item.locator("a").first().getAttribute("aria-label");
    assert.equal(label, "Baton: Noor knows this file. Select to pair or ask.");
  });

  it("gives the facts in the hover, and its link opens the rule", async () => {
    const hover = await editor.hoverStatusBar(noor);
    const text = await hover.innerText();
    assert.match(text, /Noor Haddad knows this file/);
    assert.match(text, /5 of the last 9 commits here, last/);
    assert.match(text, /Tomasz Wilk has some contact and room to grow/);
    await hover.getByText("CODEOWNERS line 2").click();
    await editor.page.locator(".tab.active", { hasText: "CODEOWNERS" }).waitFor();
    await editor.page.getByText(/Ln 2, Col \d+ \(\d+ selected\)/).waitFor();
    await editor.openFile(demoFile);
    await editor.statusBarItem(noor).waitFor();
  });

  it("copies an invitation from the pick list, with the line of the cursor", async () => {
    await editor.goToLine(13);
    await editor.clickStatusBar(noor);
    await editor.pick("Pair with Noor on refund.ts");
    await clipboardOnce(
      /^Hi Noor, would you pair with me on `src\/payments\/refund\.ts`, line 13 \(`refund`\)\?/,
    );
  });

  it("copies a question for the person whose link was taken", async () => {
    const hover = await editor.hoverStatusBar(noor);
    await hover.getByText("Ask Tomasz a question").click();
    await clipboardOnce(/^Hi Tomasz, a question about `src\/payments\/refund\.ts`/);
  });

  it("is reached by keyboard alone", async () => {
    await editor.runCommand("Baton: Show Acts for This File");
    const entries = await editor.quickPickEntries();
    const acts = entries.filter((entry) => /^(?:Ask|Pair) /.test(entry));
    assert.deepEqual(acts, [
      "Ask Noor a question",
      "Ask Tomasz a question",
      "Ask Priya a question",
      "Pair with Tomasz on refund.ts",
      "Pair with Noor on refund.ts",
      "Pair with Priya on refund.ts",
    ]);
    await editor.page.keyboard.press("Enter");
    await clipboardOnce(/^Hi Noor, a question about/);
  });

  it("pairs with who has room to grow when nobody is named, and says why", async () => {
    await editor.runCommand("Baton: Pair on This File");
    await editor.notification(/Invitation for Tomasz, who has room to grow here, copied/).waitFor();
    assert.match(await editor.clipboard(), /^Why you: .*You have made a start here/m);
    await editor.clearNotifications();
  });

  it("explains itself on a page that is kept up to date and leads nowhere", async () => {
    const hover = await editor.hoverStatusBar(noor);
    await hover.getByText("Why?").click();
    await editor.page.locator(".tab.active", { hasText: "Why Noor Haddad" }).waitFor();
    const page = pageOf(editor);
    await page.getByRole("heading", { name: "Why Noor Haddad for refund.ts" }).waitFor();
    await page.getByText("You, with 4 commits here.").waitFor();
    assert.equal(await page.locator(".markdown-body a").count(), 0);
    await editor.openFile(demoFile);
    await editor.statusBarItem(noor).waitFor();
  });

  it("opens the invitation as a draft when asked", async () => {
    await editor.runCommand("Baton: Pair on This File");
    await editor.notification(/Invitation for Tomasz/).waitFor();
    await editor.pressInNotification("Edit First");
    await editor.page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
    await editor.page.locator(".view-line", { hasText: "Hi Tomasz" }).waitFor();
    await editor.openFile(demoFile);
    await editor.statusBarItem(noor).waitFor();
  });

  it("is quiet about a file when told to, until the lead takes it back", async () => {
    await editor.clickStatusBar(noor);
    await editor.pick("Not this file");
    await editor.statusBarItem(noor).waitFor({ state: "detached" });
    await editor.notification(/stays quiet about src\/payments\/refund\.ts/).waitFor();
    await editor.pressInNotification("Undo");
    await editor.statusBarItem(noor).waitFor();
  });

  it("is quiet for an hour when told to, and wakes from the pick list", async () => {
    await editor.clickStatusBar(noor);
    await editor.pick("Snooze an hour");
    await editor.statusBarItem(noor).waitFor({ state: "detached" });
    await editor.clearNotifications();
    await editor.runCommand("Baton: Show Acts for This File");
    await editor.pick("Wake Baton");
    await editor.statusBarItem(noor).waitFor();
  });

  it("shows its log", async () => {
    await editor.clickStatusBar(noor);
    await editor.pick("Show log");
    await editor.page.locator(".output-view-container, .panel .view-line").first().waitFor();
    await editor.page
      .getByText(/commits\sknown\safter\s\d+\sms/)
      .first()
      .waitFor();
    await editor.openFile(demoFile);
  });
});
