import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";

import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { runGit } from "../fixtures/git";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

const noor = `${people.noor.name} knows this`;
const giveBack = "  await charges.giveBack(charge, request.amount);";
const guarded = `  try {
    await charges.giveBack(charge, request.amount);
  } catch (error) {
    throw new Error("Refund failed", { cause: error });
  }`;

describe("handing back, by keyboard alone", () => {
  let root = "";
  let folder = "";
  let file = "";
  let original = "";
  let changed = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-hand-back");
    folder = (await demoWorkspace(root)) ?? "";
    file = path.join(folder, demoFile);
    original = await readFile(file, "utf8");
    changed = original.replace(giveBack, guarded);
    await writeFile(file, changed);
    editor = await openEditor({ folder, file: demoFile });
    await editor.statusBarItem(noor).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await editor.page.keyboard.press(key);
  };

  /** Waits for a list by a part of its title or of what it asks. */
  const list = async (asks: string): Promise<void> => {
    const title = editor.page.locator(".quick-input-title", { hasText: asks });
    await title.or(editor.page.getByPlaceholder(asks)).first().waitFor();
    await editor.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
  };

  /** Takes the row that is left when its words are typed. */
  const take = async (words: string): Promise<void> => {
    await editor.page.keyboard.type(words);
    const rows = editor.page.locator(".quick-input-list .monaco-list-row.focused");
    await rows.filter({ hasText: words }).waitFor();
    await press("Enter");
  };

  const handBack = async (): Promise<void> => {
    await editor.runCommand("Baton: Hand Back This File's Change");
    await list("Who could take this change from here?");
    await press("Enter");
    await list("How soon is it needed?");
    await press("Enter");
    await editor.page.locator(".tab.active", { hasText: "Hint for Tomasz.md" }).waitFor();
    // The cursor is in the hint once the page beside it is there.
    await editor.statusBarItem("Ln 1, Col 1").waitFor();
  };

  const inTitle = (button: string): Locator =>
    editor.page
      .locator(".editor-group-container.active .editor-actions")
      .getByRole("button", { name: button });

  /** Once the draft can take the keys, which is a moment after it is seen. */
  const confirm = async (): Promise<void> => {
    await inTitle("Confirm Hand Back").waitFor();
    await editor.page.locator(".editor-group-container.active .monaco-editor.focused").waitFor();
    await press("Control+Enter");
    await editor.notification(/Handed back to Tomasz/).waitFor();
    assert.equal(await readFile(file, "utf8"), original);
  };

  const handedBack = async (): Promise<void> => {
    await editor.runCommand("Baton: Handed Back");
    await list("What would you like to go on with?");
  };

  const refs = (): Promise<string> => runGit(folder, ["for-each-ref", "refs/baton/parked"]);

  it("drafts, shows what the teammate gets while the lead writes, and sends the first rung", async () => {
    await handBack();
    await inTitle("Confirm Hand Back").waitFor();
    await inTitle("Cancel Hand Back").waitFor();
    const page = editor.page.frameLocator("iframe.webview").frameLocator("iframe");
    await page.getByText("Tomasz gets this first").waitFor();
    await editor.goToLine(6);
    await press("Enter");
    await editor.goToLine(16);
    await editor.page.keyboard.type("Noor wrote the charge.");
    await page.getByText("Noor wrote the charge.").first().waitFor();
    await confirm();
    const sent = await editor.clipboard();
    assert.match(sent, /^Hi Tomasz,/);
    assert.doesNotMatch(sent, /Refund failed/);
    assert.match(await refs(), /refs\/baton\/parked\//);
  });

  it("takes it all back with Undo, the hint included", async () => {
    await editor.pressInNotification("Undo");
    await editor.page.locator(".tab.active", { hasText: "Hint for Tomasz.md" }).waitFor();
    assert.equal(await readFile(file, "utf8"), changed);
    assert.equal(await refs(), "");
    await confirm();
    await editor.clearNotifications();
  });

  it("keeps the next rung back until there is an answer", async () => {
    const before = await editor.clipboard();
    await handedBack();
    await press("Enter");
    await list("Handed Back, Tomasz: refund.ts");
    await take("Next: rung 3");
    await list("Has Tomasz answered?");
    await take("Not yet");
    await handedBack();
    assert.equal(await editor.clipboard(), before);
    await press("Enter");
    await list("Handed Back, Tomasz: refund.ts");
    await take("Next: rung 3");
    await list("Has Tomasz answered?");
    await press("Enter");
    await editor.notification("Copied for Tomasz: rung 3").waitFor();
    assert.match(await editor.clipboard(), /^Hi Tomasz,[^]*ask for the whole of mine\.$/);
    await editor.clearNotifications();
  });

  it("sends the change as a patch that applies in a clone", async () => {
    await handedBack();
    await press("Enter");
    await list("Handed Back, Tomasz: refund.ts");
    await take("Send my change as a patch");
    await list("git apply and git am take it");
    await take("Copy the patch");
    await editor.notification("The patch is copied").waitFor();
    const clone = path.join(root, "clone");
    await runGit(root, ["clone", "--quiet", folder, clone]);
    await runGit(clone, ["apply"], Buffer.from(await editor.clipboard()));
    assert.equal(await readFile(path.join(clone, demoFile), "utf8"), changed);
    await editor.clearNotifications();
  });

  it("names the files on a conflict, and leaves the parked change where it is", async () => {
    const meanwhile = original.replace(giveBack, giveBack.replace("giveBack", "sendBack"));
    await writeFile(file, meanwhile);
    await handedBack();
    await press("Enter");
    await list("Handed Back, Tomasz: refund.ts");
    await take("Bring my change back");
    await editor.notification(/1 file needs a look: src\/payments\/refund\.ts/).waitFor();
    assert.equal(await readFile(file, "utf8"), meanwhile);
    assert.match(await refs(), /refs\/baton\/parked\//);
    await editor.pressInNotification("Bring Back With Conflict Markers");
    await editor.notification(/Now for you to settle/).waitFor();
    assert.match(await readFile(file, "utf8"), /^<<<<<<< /m);
    await editor.clearNotifications();
    await writeFile(file, original);
  });

  it("says that the teammate committed there, thanks them, and drops the lead's version", async () => {
    const solved = original.replace(giveBack, `  // Told to the caller.\n${giveBack}`);
    await writeFile(file, solved);
    const author = `${people.tomasz.name} <${people.tomasz.email}>`;
    await runGit(folder, [
      "commit",
      "--quiet",
      "--all",
      "--author",
      author,
      "-m",
      "Tell the caller",
    ]);
    await editor.notification("Tomasz Wilk committed the change you hinted at today").waitFor();
    await editor.pressInNotification("Thank Tomasz");
    await editor.notification("Thank-you for Tomasz copied").waitFor();
    assert.match(
      await editor.clipboard(),
      /^Hi Tomasz, thank you for your change to `src\/payments\/refund\.ts` today\.\n/,
    );
    await editor.pressInNotification("Drop My Version");
    await list("Git keeps its commit for some weeks");
    await press("Enter");
    await editor.notification(/Dropped\. Git still has it/).waitFor();
    assert.equal(await refs(), "");
    await editor.clearNotifications();
    await editor.runCommand("Baton: Handed Back");
    await editor.notification("Nothing is handed back here").waitFor();
    await rm(path.join(root, "clone"), { recursive: true });
  });
});
