import assert from "node:assert/strict";
import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { runGit } from "../fixtures/git";
import { type Hold, HeldGit } from "../fixtures/heldGit";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import type { EditorPage } from "../harness/editorPage";
import { killExtensionHosts } from "../harness/extensionHosts";
import { openEditor } from "../harness/uiPage";
import { uiServer } from "../harness/uiServer";
import { machineSettingsOf, userFolderOf, writeSettingsFile } from "../harness/userSettings";
import { BegunFix, giveBack, HandingBack } from "./begunFix";
import { Keyboard } from "./keyboard";
import { pageOf } from "./webviewPage";

const noor = `${people.noor.name} knows this`;
const webhook = "src/payments/webhook.ts";

describe("a crash of the editor's extensions", () => {
  let root = "";
  let machineSettings = "";
  let fix: BegunFix;
  let git: HeldGit;
  let editor: EditorPage;
  let keys: Keyboard;
  let handing: HandingBack;

  before(async () => {
    root = await tempFolder("ui-crash");
    fix = await BegunFix.in(root);
    git = await HeldGit.in(path.join(root, "held"));
    machineSettings = machineSettingsOf((await uiServer()).dataDir);
    await writeSettingsFile(machineSettings, { "git.path": git.program });
    await open();
  });
  after(async () => {
    await git.letGo();
    await editor.close();
    await rm(machineSettings, { force: true });
    await removeFolder(root);
  });

  const open = async (): Promise<void> => {
    const settings = { "baton.workingHours": "", "baton.messages": false };
    editor = await openEditor({ folder: fix.folder, file: demoFile, settings });
    [keys, handing] = [new Keyboard(editor), new HandingBack(editor)];
    await editor.statusBarItem(noor).waitFor();
  };

  /** Kills the extension host; the window is closed and opened anew. */
  const crash = async (): Promise<void> => {
    await killExtensionHosts((await uiServer()).server);
    await git.letGo();
    await editor.close();
    await open();
  };

  /** Does something, and has the extension host die where git is held. */
  const crashAt = async (hold: Hold, act: () => Promise<void>): Promise<void> => {
    await git.hold(hold);
    await act();
    await git.held();
    await crash();
  };

  /** Chooses what was interrupted, which says so. */
  const putRight = async (): Promise<void> => {
    await handing.list();
    await keys.take("interrupted half way");
  };

  /** The lines of the record of nudges that are on the disk. */
  const recorded = async (): Promise<string[]> => {
    const { dataDir } = await uiServer();
    const storage = path.join(userFolderOf(dataDir), "globalStorage", "baton.baton");
    const ledger = path.join(storage, "ledger", "v1");
    const names = await readdir(ledger, { recursive: true });
    const files = names.filter((name) => name.endsWith(".jsonl"));
    const texts = files.map((name) => readFile(path.join(ledger, name), "utf8"));
    return (await Promise.all(texts)).flatMap((text) => text.split("\n"));
  };

  it("while a nudge is open leaves it in the record, unanswered, and it is not said again", async () => {
    await appendFile(path.join(fix.folder, webhook), "// changed\n");
    await runGit(fix.folder, ["commit", "--quiet", "-m", "Change it alone", "--", webhook]);
    const nudge = (): Locator =>
      editor.page.locator(".statusbar-item", { hasText: / with .*\?.*webhook\.ts/ });
    await nudge().waitFor();
    await crash();
    const lines = await recorded();
    assert.equal(lines.filter((line) => /"kind":"shown".*webhook\.ts/.test(line)).length, 1);
    assert.deepEqual(
      lines.filter((line) => line.includes('"kind":"answer"')),
      [],
    );
    await editor.openFile(webhook);
    await editor.statusBarItem("knows this").waitFor();
    assert.equal(await nudge().count(), 0);
    await editor.runCommand("Baton: Show Nudge Record");
    const page = pageOf(editor);
    await page.getByText("webhook.ts").first().waitFor();
    await editor.openFile(demoFile);
  });

  it("before a file was touched is undone from the list, and the draft is still there", async () => {
    await handing.draft();
    await crashAt({ when: "after", command: "fast-import" }, () => handing.confirm());
    assert.equal(await fix.now(), fix.changed);
    assert.match(await fix.refs(), /refs\/baton\/parked\//);
    await putRight();
    await editor.notification("your files are as they were").waitFor();
    assert.equal(await fix.now(), fix.changed);
    assert.equal(await fix.refs(), "");
    await editor.clearNotifications();
  });

  it("after the files had gone back is finished from the list, and so is the hand-back", async () => {
    await handing.list();
    await keys.take("drafted");
    await handing.drafted();
    const hold = { when: "before", command: "fast-import", runsBefore: 1 } as const;
    await crashAt(hold, () => handing.confirm());
    assert.equal(await fix.now(), fix.original);
    await putRight();
    await editor.notification("The change is parked, as it was meant to be").waitFor();
    assert.equal(await fix.now(), fix.original);
    await editor.pressInNotification("Go On…");
    await keys.list("What would you like to go on with?");
    await keys.take("parked");
    const goOn = "Go on handing it back";
    await editor.page.locator(".quick-input-list .monaco-list-row", { hasText: goOn }).waitFor();
    await keys.take(goOn);
    await editor.notification(/Handed back to Tomasz/).waitFor();
    assert.match(await editor.clipboard(), /^Hi Tomasz,/);
    await editor.clearNotifications();
  });

  it("while the change comes back says what is in the way, and nothing of it is lost", async () => {
    const bringBack = async (): Promise<void> => {
      await handing.openItem();
      await keys.take("Bring my change back");
    };
    await crashAt({ when: "after", command: "fast-import" }, bringBack);
    assert.equal(await fix.now(), fix.original);
    const meanwhile = fix.original.replace(giveBack, giveBack.replace("giveBack", "sendBack"));
    await writeFile(fix.file, meanwhile);
    await putRight();
    await editor.notification(/1 file needs a look: src\/payments\/refund\.ts/).waitFor();
    assert.equal(await fix.now(), meanwhile);
    assert.match(await fix.refs(), /refs\/baton\/parked\//);
    await editor.clearNotifications();
    await writeFile(fix.file, fix.original);
    await crashAt({ when: "before", command: "update-ref" }, bringBack);
    assert.equal(await fix.now(), fix.changed);
    await putRight();
    await editor.statusBarItem("Your change is back").waitFor();
    assert.equal(await fix.now(), fix.changed);
    assert.equal(await fix.refs(), "");
    await editor.runCommand("Baton: Handed Back");
    await editor.notification("Nothing is handed back here").waitFor();
  });
});
