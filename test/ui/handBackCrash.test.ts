import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { runGit } from "../fixtures/git";
import { type Hold, HeldGit } from "../fixtures/heldGit";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { killExtensionHosts } from "../harness/extensionHosts";
import { openEditor } from "../harness/uiPage";
import { uiServer } from "../harness/uiServer";
import { machineSettingsOf, userFolderOf, writeSettingsFile } from "../harness/userSettings";
import { Keyboard } from "./keyboard";

const noor = `${people.noor.name} knows this`;
const giveBack = "  await charges.giveBack(charge, request.amount);";
const guarded = `  try {
    await charges.giveBack(charge, request.amount);
  } catch (error) {
    throw new Error("Refund failed", { cause: error });
  }`;
const half = /interrupted half way/;

describe("a crash in the middle of handing back", () => {
  let root = "";
  let folder = "";
  let file = "";
  let original = "";
  let changed = "";
  let machineSettings = "";
  let git: HeldGit;
  let editor: EditorPage;
  let keys: Keyboard;

  before(async () => {
    root = await tempFolder("ui-crash");
    folder = (await demoWorkspace(root)) ?? "";
    file = path.join(folder, demoFile);
    original = await readFile(file, "utf8");
    changed = original.replace(giveBack, guarded);
    await writeFile(file, changed);
    git = await HeldGit.in(path.join(root, "held"));
    machineSettings = machineSettingsOf((await uiServer()).dataDir);
    await writeSettingsFile(machineSettings, { "git.path": git.program });
    editor = await openEditor({ folder, file: demoFile });
    keys = new Keyboard(editor);
    await editor.statusBarItem(noor).waitFor();
  });
  after(async () => {
    await git.letGo();
    await editor.close();
    await rm(machineSettings, { force: true });
    await removeFolder(root);
  });

  /** Does something, has the extension host die where git is held, and opens the window again. */
  const crash = async (hold: Hold, act: () => Promise<void>): Promise<void> => {
    await git.hold(hold);
    await act();
    await git.held();
    await killExtensionHosts((await uiServer()).server);
    await git.letGo();
    await editor.page.reload();
    await editor.page.locator(".monaco-workbench .statusbar").waitFor();
    await editor.openFile(demoFile);
    await editor.statusBarItem(noor).waitFor();
  };

  const drafted = async (): Promise<void> => {
    await editor.runCommand("Baton: Hand Back This File's Change");
    await keys.list("Who could take this change from here?");
    await keys.press("Enter");
    await keys.list("How soon is it needed?");
    await keys.press("Enter");
    await editor.page.locator(".tab.active", { hasText: "Hint for Tomasz.md" }).waitFor();
    await editor.statusBarItem("Ln 1, Col 1").waitFor();
  };

  const handedBack = async (): Promise<void> => {
    await editor.runCommand("Baton: Handed Back");
    await keys.list("What would you like to go on with?");
  };

  const row = (words: string | RegExp) =>
    editor.page.locator(".quick-input-list .monaco-list-row", { hasText: words }).first();

  /** Chooses what was interrupted, which says so. */
  const putRight = async (): Promise<void> => {
    await handedBack();
    await row(half).waitFor();
    await keys.take("interrupted half way");
  };

  const refs = (): Promise<string> => runGit(folder, ["for-each-ref", "refs/baton/parked"]);

  it("before any file was touched is undone from the list", async () => {
    await drafted();
    await crash({ when: "after", command: "fast-import" }, () => keys.press("Control+Enter"));
    assert.equal(await readFile(file, "utf8"), changed);
    assert.match(await refs(), /refs\/baton\/parked\//);
    await putRight();
    await editor.notification("your files are as they were").waitFor();
    assert.equal(await readFile(file, "utf8"), changed);
    assert.equal(await refs(), "");
    await editor.clearNotifications();
  });

  it("after the files had gone back is finished from the list, and so is the hand-back", async () => {
    // The draft is still there.
    await handedBack();
    await keys.take("drafted");
    await editor.page.locator(".tab.active", { hasText: "Hint for Tomasz.md" }).waitFor();
    await editor.statusBarItem("Ln 1, Col 1").waitFor();
    const hold = { when: "before", command: "fast-import", runsBefore: 1 } as const;
    await crash(hold, () => keys.press("Control+Enter"));
    assert.equal(await readFile(file, "utf8"), original);
    await putRight();
    await editor.notification("The change is parked, as it was meant to be").waitFor();
    assert.equal(await readFile(file, "utf8"), original);
    await editor.clearNotifications();
    await handedBack();
    await keys.take("parked");
    await row("Go on handing it back").waitFor();
    await keys.press("Enter");
    await editor.notification(/Handed back to Tomasz/).waitFor();
    assert.match(await editor.clipboard(), /^Hi Tomasz,/);
    await editor.clearNotifications();
  });

  it("leaves the hand-back in its list, and its patch goes to a file", async () => {
    await handedBack();
    await keys.take("Tomasz");
    await keys.list("Handed Back, Tomasz: refund.ts");
    await keys.take("Send my change as a patch");
    await keys.list("git apply and git am take it");
    await keys.take("Save as a file");
    const box = editor.page.locator(".quick-input-widget:visible input.input");
    await editor.page.waitForFunction(
      `[...document.querySelectorAll(".quick-input-widget input.input")].some(({ value }) => value.endsWith("refund.ts.patch"))`,
    );
    const patch = path.join(root, "tomasz.patch");
    await box.fill(patch);
    await keys.press("Enter");
    await editor
      .notification("Saved as tomasz.patch, and a note to go with it is copied")
      .waitFor();
    assert.match(await editor.clipboard(), /tomasz\.patch/);
    await runGit(folder, ["apply", patch]);
    assert.equal(await readFile(file, "utf8"), changed);
    await runGit(folder, ["apply", "--reverse", patch]);
    await editor.clearNotifications();
  });

  it("while the change came back is finished from the list too", async () => {
    const act = async (): Promise<void> => {
      await handedBack();
      await keys.take("Tomasz");
      await keys.list("Handed Back, Tomasz: refund.ts");
      await keys.take("Bring my change back");
    };
    await crash({ when: "before", command: "update-ref" }, act);
    await putRight();
    await editor.notification("Your change is back").waitFor();
    assert.equal(await readFile(file, "utf8"), changed);
    assert.equal(await refs(), "");
    await editor.clearNotifications();
    await editor.runCommand("Baton: Handed Back");
    await editor.notification("Nothing is handed back here").waitFor();
    await editor.clearNotifications();
  });

  it("leaves no hint behind for long: one that is over for a month is deleted", async () => {
    const { dataDir } = await uiServer();
    const home = path.join(userFolderOf(dataDir), "globalStorage", "baton.baton", "handBack");
    const records: string[] = [];
    for (const id of await readdir(home)) {
      const record = path.join(home, id, "hint.json");
      const text = await readFile(record, "utf8");
      if (!text.includes(folder)) continue;
      records.push(record);
      await writeFile(record, text.replace(/"at": \d+/, '"at": 1700000000'));
    }
    assert.ok(records.length > 0);
    await editor.runCommand("Baton: Delete Nudge Record");
    await keys.list("What is to be deleted from the disk?");
    await keys.take("Everything");
    await editor.notification("deleted").waitFor();
    await editor.page.reload();
    await editor.statusBarItem(noor).waitFor();
    while (records.some((record) => existsSync(record))) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
});
