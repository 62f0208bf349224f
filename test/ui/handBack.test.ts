import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { runGit } from "../fixtures/git";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { BegunFix, giveBack, HandingBack } from "./begunFix";
import { Keyboard } from "./keyboard";

const noor = `${people.noor.name} knows this`;

describe("handing back, by keyboard alone", () => {
  let root = "";
  let fix: BegunFix;
  let editor: EditorPage;
  let keys: Keyboard;
  let handing: HandingBack;

  before(async () => {
    root = await tempFolder("ui-hand-back");
    fix = await BegunFix.in(root);
    editor = await openEditor({ folder: fix.folder, file: demoFile });
    [keys, handing] = [new Keyboard(editor), new HandingBack(editor)];
    await editor.statusBarItem(noor).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  const confirm = async (): Promise<void> => {
    await handing.confirm();
    await editor.notification(/Handed back to Tomasz/).waitFor();
    assert.equal(await fix.now(), fix.original);
  };

  it("drafts, shows what the teammate gets while the lead writes, and sends the first rung", async () => {
    await handing.draft();
    await handing.inTitle("Confirm Hand Back").waitFor();
    await handing.inTitle("Cancel Hand Back").waitFor();
    await editor.goToLine(6);
    await keys.press("Enter");
    await editor.goToLine(16);
    await editor.page.keyboard.type("Noor wrote the charge.");
    await handing.page().getByText("Noor wrote the charge.").first().waitFor();
    await confirm();
    const sent = await editor.clipboard();
    assert.match(sent, /^Hi Tomasz,/);
    assert.doesNotMatch(sent, /Refund failed/);
    assert.match(await fix.refs(), /refs\/baton\/parked\//);
  });

  it("takes it all back with Undo, the hint included", async () => {
    await editor.pressInNotification("Undo");
    await handing.drafted();
    assert.equal(await fix.now(), fix.changed);
    assert.equal(await fix.refs(), "");
    await confirm();
    await editor.clearNotifications();
  });

  it("keeps the next rung back until there is an answer", async () => {
    const before = await editor.clipboard();
    await handing.openItem();
    await keys.take("Next: rung 3");
    await keys.list("Has Tomasz answered?");
    await keys.take("Not yet");
    await handing.list();
    assert.equal(await editor.clipboard(), before);
    await keys.take();
    await keys.list("Handed Back, Tomasz: refund.ts");
    await keys.take("Next: rung 3");
    await keys.list("Has Tomasz answered?");
    await keys.take();
    await editor.notification("Copied for Tomasz: rung 3").waitFor();
    assert.match(await editor.clipboard(), /^Hi Tomasz,[^]*ask for the whole of mine\.$/);
    await editor.clearNotifications();
  });

  it("sends the change as a patch that applies in a clone", async () => {
    await handing.openItem();
    await keys.take("Send my change as a patch");
    await keys.list("git apply and git am take it");
    await keys.take("Copy the patch");
    await editor.notification("The patch is copied").waitFor();
    const clone = path.join(root, "clone");
    await runGit(root, ["clone", "--quiet", fix.folder, clone]);
    await runGit(clone, ["apply"], Buffer.from(await editor.clipboard()));
    assert.equal(await readFile(path.join(clone, demoFile), "utf8"), fix.changed);
    await editor.clearNotifications();
  });

  it("names the files on a conflict, and leaves the parked change where it is", async () => {
    const meanwhile = fix.original.replace(giveBack, giveBack.replace("giveBack", "sendBack"));
    await writeFile(fix.file, meanwhile);
    await handing.openItem();
    await keys.take("Bring my change back");
    await editor.notification(/1 file needs a look: src\/payments\/refund\.ts/).waitFor();
    assert.equal(await fix.now(), meanwhile);
    assert.match(await fix.refs(), /refs\/baton\/parked\//);
    await editor.pressInNotification("Bring Back With Conflict Markers");
    await editor.notification(/Now for you to settle/).waitFor();
    assert.match(await fix.now(), /^<<<<<<< /m);
    await editor.clearNotifications();
    await writeFile(fix.file, fix.original);
  });

  it("says that the teammate committed there, thanks them, and drops the lead's version", async () => {
    const solved = fix.original.replace(giveBack, `  // Told to the caller.\n${giveBack}`);
    await writeFile(fix.file, solved);
    const author = `${people.tomasz.name} <${people.tomasz.email}>`;
    await runGit(fix.folder, [
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
    await keys.list("Git keeps its commit for some weeks");
    await keys.take();
    await editor.notification(/Dropped\. Git still has it/).waitFor();
    assert.equal(await fix.refs(), "");
    await editor.clearNotifications();
    await editor.runCommand("Baton: Handed Back");
    await editor.notification("Nothing is handed back here").waitFor();
    await rm(path.join(root, "clone"), { recursive: true });
  });
});
