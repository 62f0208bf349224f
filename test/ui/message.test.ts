import assert from "node:assert/strict";
import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { runGit } from "../fixtures/git";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { killExtensionHosts } from "../harness/extensionHosts";
import { openEditor } from "../harness/uiPage";
import { uiServer } from "../harness/uiServer";
import { Keyboard } from "./keyboard";

const noor = `${people.noor.name} knows this`;

/** At any hour, on the first day, and as often as it takes. */
const settings = {
  "baton.workingHours": "",
  "baton.messageLimits": { aDay: 0, aWeek: 0, hoursApart: 0, firstWorkingDays: 0, daysForAFile: 0 },
};

describe("a message after a commit, and what the lead can say to it", () => {
  let root = "";
  let folder = "";
  let editor: EditorPage;
  let keys: Keyboard;

  before(async () => {
    root = await tempFolder("ui-message");
    folder = (await demoWorkspace(root)) ?? "";
    editor = await openEditor({ folder, file: demoFile, settings });
    keys = new Keyboard(editor);
    await editor.statusBarItem(noor).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });
  afterEach(() => editor.clearNotifications());

  const commit = async (file: string): Promise<void> => {
    await appendFile(path.join(folder, file), "// changed\n");
    await runGit(folder, ["commit", "--quiet", "--all", "-m", `Change ${file}`]);
  };
  const buttons = (): Promise<string[]> =>
    editor.page.locator(".notification-list-item .monaco-button").allInnerTexts();
  const notNow = async (digit: string): Promise<void> => {
    await editor.runCommand("Baton: Not Now");
    await keys.list("Why not now?");
    await keys.press(digit);
  };
  const quiet = (): Promise<void> => editor.statusBarItem(noor).waitFor({ state: "detached" });
  /** Takes the one row of the quiet list that has the words; undoes it, by keyboard. */
  const undo = async (words: string | RegExp): Promise<void> => {
    await editor.runCommand("Baton: Quiet List");
    await keys.list("Pick what is to end");
    const rows = editor.page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ hasText: words }).waitFor();
    assert.equal(await rows.count(), 1);
    await keys.press("ArrowDown", "Space", "Enter");
    await rows.first().waitFor({ state: "hidden" });
  };

  it("has three buttons, of which one says why", async () => {
    await commit(demoFile);
    await editor.notification("refund.ts").waitFor();
    const [act, ...others] = await buttons();
    assert.match(act ?? "", /^(?:Debrief|Pair) with (?:Noor|Tomasz)/);
    assert.deepEqual(others, ["Not Now…", "Why This?"]);
    await editor.pressInNotification("Why This?");
    await editor.page.locator(".tab.active", { hasText: "Why this" }).waitFor();
    const page = editor.page.frameLocator("iframe.webview").frameLocator("iframe");
    await page.getByText("in a message, after a commit of your own").waitFor();
    await editor.openFile(demoFile);
    // To have asked why is no answer.
    await editor.page.locator(".statusbar-item", { hasText: /with (?:Noor|Tomasz).*\?/ }).waitFor();
    await editor.runCommand("Baton: Show Acts for This File");
    await keys.press("Enter");
    await editor.notification(/copied/).waitFor();
    await editor.statusBarItem(noor).waitFor();
  });

  it("does what its first button says", async () => {
    await commit("src/payments/webhook.ts");
    await editor.notification("webhook.ts").waitFor();
    const [act = ""] = await buttons();
    assert.match(act, /^(?:Debrief|Pair) with /);
    await editor.pressInNotification(act);
    await editor.notification(/copied/).waitFor();
    assert.match(await editor.clipboard(), /^Hi [^]*webhook\.ts/);
  });

  it("is asked not now by keyboard; what is not useful rests until the lead undoes it", async () => {
    await commit("src/storefront/search.ts");
    await editor.notification("search.ts").waitFor();
    await editor.pressInNotification("Not Now…");
    await keys.list("Why not now?");
    const entries = await editor.quickPickEntries();
    assert.deepEqual(
      entries
        .filter((entry) => /^\d\W/.test(entry) && !entry.includes(" commits "))
        .map((entry) => entry.replace(/^(\d)\W+/, "$1 ")),
      [
        "1 An incident",
        "2 Only I can do this",
        "3 I am pairing",
        "4 It is mine",
        "5 Not useful",
        "6 This file",
        "7 This area",
        "8 Elif",
        "9 Snooze an hour",
      ],
    );
    await keys.press("5");
    await editor.statusBarItem(noor).waitFor();
    await undo(/Nudges after a commit of your own.*rest until/);
    await editor.runCommand("Baton: Quiet List");
    await editor.notification("Nothing keeps Baton quiet but your settings").waitFor();
  });

  it("takes an incident", async () => {
    await notNow("1");
    await keys.list("For how long?");
    await keys.press("Enter");
    await editor.statusBarItem("Incident").waitFor();
    await editor.notification("Incident mode is on until").waitFor();
    await editor.pressInNotification("End It");
    await editor.statusBarItem(noor).waitFor();
  });

  it("offers to hand over what only the lead can do", async () => {
    await notNow("2");
    await editor.notification("somebody else to be able to do refund.ts next time").waitFor();
    await editor.pressInNotification("Hand Over");
    await keys.list("Hand Over an Area");
    await keys.press("Escape");
  });

  it("begins pairing", async () => {
    await notNow("3");
    await editor.statusBarItem("With Noor").waitFor();
    await editor.runCommand("Baton: Stop Pairing");
    await editor.statusBarItem(noor).waitFor();
  });

  it("learns what is the lead's own, and forgets it again", async () => {
    await notNow("4");
    await keys.list("What is yours?");
    await keys.press("Enter");
    await editor.notification("Baton takes src/payments/refund.ts as yours").waitFor();
    await quiet();
    await undo(/yours since/);
    await editor.statusBarItem(noor).waitFor();
  });

  it("is quiet about a file, an area or a person, until the lead undoes it", async () => {
    await notNow("5");
    await quiet();
    await undo(/never about this file/);
    await editor.statusBarItem(noor).waitFor();
    await notNow("6");
    await quiet();
    await undo(/never about this area/);
    await editor.statusBarItem(noor).waitFor();
    await notNow("7");
    await quiet();
    await undo(/never about this person/);
    await editor.statusBarItem(noor).waitFor();
  });

  it("is snoozed, or switched off in the settings", async () => {
    await notNow("8");
    await quiet();
    await undo(/Snoozed/);
    await editor.statusBarItem(noor).waitFor();
    await notNow("9");
    await editor.page.locator(".tab.active", { hasText: "Settings" }).waitFor();
    await editor.page.locator(".settings-editor", { hasText: "Baton" }).waitFor();
    await editor.openFile(demoFile);
    await editor.statusBarItem(noor).waitFor();
  });

  const exported = async (name: string): Promise<string[]> => {
    const file = path.join(root, name);
    await editor.runCommand("Baton: Export Nudge Record");
    const box = editor.page.locator(".quick-input-widget:visible input.input");
    await editor.page.waitForFunction(
      `[...document.querySelectorAll(".quick-input-widget input.input")].some(({ value }) => value.startsWith("/"))`,
    );
    await box.fill(file);
    await keys.press("Enter");
    await editor.notification("written").waitFor();
    await editor.clearNotifications();
    return (await readFile(file, "utf8")).split("\n").filter((line) => line !== "");
  };

  it("leaves a record to be read, exported, deleted and restored by hand", async () => {
    await editor.runCommand("Baton: Show Nudge Record");
    await editor.page.locator(".tab.active", { hasText: "What Baton has kept" }).waitFor();
    const page = editor.page.frameLocator("iframe.webview").frameLocator("iframe");
    await page.getByText("You found it not useful").waitFor();
    const all = await exported("all.jsonl");
    const kinds = new Set(all.map((line) => /"kind":"(\w+)"/.exec(line)?.[1]));
    const wanted = ["shown", "act", "answer", "incident", "pairing", "mine", "quiet", "snooze"];
    assert.deepEqual(
      wanted.filter((kind) => !kinds.has(kind)),
      [],
    );
    await editor.runCommand("Baton: Delete Nudge Record");
    await keys.list("What is to be deleted from the disk?");
    await keys.take("Everything");
    await editor.notification(`${all.length} entries deleted`).waitFor();
    await page.getByText("There is nothing yet.").waitFor();
    await editor.pressInNotification("Undo");
    await page.getByText("You found it not useful").waitFor();
    assert.deepEqual((await exported("again.jsonl")).length, all.length);
    await editor.openFile(demoFile);
  });

  it("and its record outlive a crash of the extension host before there is an answer", async () => {
    await commit("src/payments/charge.ts");
    await editor.notification("charge.ts").waitFor();
    await killExtensionHosts((await uiServer()).server);
    await editor.page.reload();
    await editor.page.locator(".monaco-workbench .statusbar").waitFor();
    await editor.openFile(demoFile);
    await editor.statusBarItem(noor).waitFor();
    const lines = await exported("after.jsonl");
    const shown = lines.filter((line) => /"kind":"shown".*charge\.ts/.test(line));
    assert.equal(shown.length, 1);
    assert.deepEqual(
      lines.filter((line) => line.includes('"ignored"')),
      [],
    );
    // What has been said today is not said again.
    await editor.openFile("src/payments/charge.ts");
    await editor.runCommand("Baton: Why Not?");
    const page = editor.page.frameLocator("iframe.webview").frameLocator("iframe");
    await page.getByText(/Baton named somebody for this file .* already/).waitFor();
  });
});
