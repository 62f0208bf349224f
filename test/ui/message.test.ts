import assert from "node:assert/strict";
import { appendFile } from "node:fs/promises";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { runGit } from "../fixtures/git";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { Keyboard } from "./keyboard";
import { pageOf } from "./webviewPage";

const noor = `${people.noor.name} knows this`;

/** At any hour. */
const anyTime = { "baton.workingHours": "" };
/** A message on the first day, but one a day as usual. */
const onePerDay = { ...anyTime, "baton.messageLimits": { firstWorkingDays: 0 } };
const noLimits = { aDay: 0, aWeek: 0, hoursApart: 0, firstWorkingDays: 0, daysForAFile: 0 };

describe("a message after a commit, and what the lead says to it by keyboard", () => {
  let root = "";
  let folder = "";
  let editor: EditorPage;
  let keys: Keyboard;

  before(async () => {
    root = await tempFolder("ui-message");
    folder = (await demoWorkspace(root)) ?? "";
    await openWith(onePerDay);
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  const openWith = async (settings: Readonly<Record<string, unknown>>): Promise<void> => {
    editor = await openEditor({ folder, file: demoFile, settings });
    keys = new Keyboard(editor);
    await editor.statusBarItem(noor).waitFor();
  };

  const commit = async (file: string): Promise<void> => {
    await appendFile(path.join(folder, file), "// changed\n");
    await runGit(folder, ["commit", "--quiet", "--all", "-m", `Change ${file}`]);
  };
  /** The item of the status bar while it shows a nudge. */
  const nudge = (): Locator => editor.page.locator(".statusbar-item", { hasText: / with .*\?/ });
  const buttons = (): Promise<string[]> =>
    editor.page.locator(".notification-list-item .monaco-button").allInnerTexts();
  /** The page beside the code, once its tab is there. */
  const page = async (title: string): Promise<FrameLocator> => {
    await editor.page.locator(".tab.active", { hasText: title }).waitFor();
    return pageOf(editor);
  };
  /** Does what the nudge offers: nudges that are let go by would rest a day. */
  const takeUp = async (): Promise<void> => {
    await editor.runCommand("Baton: Do What the Nudge Offers");
    await editor.notification(/copied/).waitFor();
    await nudge().waitFor({ state: "detached" });
    await editor.clearNotifications();
  };
  /** Says why not now with one key. */
  const notNow = async (digit: string): Promise<void> => {
    await editor.runCommand("Baton: Not Now");
    await keys.list("Why not now?");
    await keys.press(digit);
  };
  const isQuiet = (): Promise<void> => editor.statusBarItem(noor).waitFor({ state: "detached" });
  const speaks = (): Promise<void> => editor.statusBarItem(noor).waitFor();
  /** Undoes the one thing that keeps Baton quiet. */
  const undo = async (words: string | RegExp): Promise<void> => {
    await editor.runCommand("Baton: Quiet List");
    await keys.list("Pick what is to end");
    const rows = editor.page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ hasText: words }).waitFor();
    assert.equal(await rows.count(), 1);
    await keys.press("ArrowDown", "Space");
    await editor.page.locator(".quick-input-count", { hasText: "1" }).waitFor();
    await keys.press("Enter");
    await rows.first().waitFor({ state: "hidden" });
  };

  it("says it with three things to do, of which one tells why", async () => {
    await commit(demoFile);
    await editor.notification("refund.ts").waitFor();
    const [act, ...others] = await buttons();
    assert.match(act ?? "", /^(?:Debrief|Pair) with (?:Noor|Tomasz)/);
    assert.deepEqual(others, ["Not Now…", "Why This?"]);
    await editor.pressInNotification("Why This?");
    const why = await page("Why this");
    await why.getByText("in a message, after a commit of your own").waitFor();
    await editor.openFile(demoFile);
    // To have asked why is no answer.
    await nudge().waitFor();
    await takeUp();
  });

  it("comes once a day: the status bar speaks after the next commit, and tells why it is alone", async () => {
    await commit("src/payments/webhook.ts");
    await nudge().filter({ hasText: "webhook.ts" }).waitFor();
    await editor.runCommand("Baton: Why Did I See This?");
    const why = await page("Why this");
    await why.getByText("1 message today, of at most 1.").waitFor();
    assert.equal(await editor.notification("webhook.ts").count(), 0);
    await takeUp();
  });

  it("does what it offers when its first button is pressed", async () => {
    await editor.close();
    await openWith({ ...anyTime, "baton.messageLimits": noLimits });
    await commit("src/storefront/cart.ts");
    await editor.notification("cart.ts").waitFor();
    const [act = ""] = await buttons();
    await editor.pressInNotification(act);
    await editor.notification(/copied/).waitFor();
    assert.match(await editor.clipboard(), /^Hi [^]*cart\.ts/);
    await nudge().waitFor({ state: "detached" });
    await editor.clearNotifications();
  });

  it("is asked not now; what is not useful rests until the lead undoes it", async () => {
    await commit("src/storefront/search.ts");
    await editor.notification("search.ts").waitFor();
    await editor.pressInNotification("Not Now…");
    await keys.list("Why not now?");
    const entries = await editor.quickPickEntries();
    const named = entries.flatMap((entry) => entry.match(/^\d\W+(.*)/)?.slice(1) ?? []);
    assert.deepEqual(named, [
      "An incident",
      "Only I can do this",
      "I am pairing",
      "It is mine",
      "Not useful",
      "This file",
      "This area",
      "Elif",
      "Snooze an hour",
      "Don't show again",
    ]);
    await keys.enterOnNothing();
    await keys.press("5");
    await speaks();
    await undo(/Nudges after a commit of your own.*rest until/);
    await editor.runCommand("Baton: Quiet List");
    await editor.notification("Nothing keeps Baton quiet but your settings").waitFor();
    await editor.clearNotifications();
  });

  it("takes an incident, and that only the lead can", async () => {
    await notNow("1");
    await keys.list("For how long?");
    await keys.take();
    await editor.statusBarItem("Incident").waitFor();
    await editor.notification("Incident mode is on until").waitFor();
    await editor.pressInNotification("End It");
    await speaks();
    await notNow("2");
    await editor.notification("somebody else to be able to do refund.ts next time").waitFor();
    await editor.pressInNotification("Hand Over");
    await keys.list("Hand Over an Area");
    await keys.press("Escape");
  });

  it("begins pairing, and learns what is the lead's own until they take it back", async () => {
    await notNow("3");
    await editor.statusBarItem("With Noor").waitFor();
    await editor.runCommand("Baton: Stop Pairing");
    await speaks();
    await notNow("4");
    await keys.list("What is yours?");
    await keys.take();
    await editor.notification("Baton takes src/payments/refund.ts as yours").waitFor();
    await isQuiet();
    await undo(/yours since/);
    await speaks();
    await editor.clearNotifications();
  });

  it("means never by the same keys also without a nudge, until the lead undoes it", async () => {
    for (const [digit, what] of [
      ["6", /never about this file/],
      ["7", /never about this area/],
      ["8", /never about this person/],
      ["9", /Snoozed/],
    ] as const) {
      await notNow(digit);
      await isQuiet();
      await undo(what);
      await speaks();
      await editor.clearNotifications();
    }
    await notNow("0");
    const settings = editor.page.locator(".settings-editor", { hasText: "Baton" });
    await settings.waitFor();
    // The settings lie over everything else.
    await editor.page.locator(".monaco-modal-editor-block .codicon-close:visible").last().click();
    await settings.waitFor({ state: "hidden" });
  });

  it("leaves a record to be read, deleted and restored", async () => {
    await editor.runCommand("Baton: Show Nudge Record");
    const record = await page("What Baton has kept");
    await record.getByText("You found it not useful").waitFor();
    await editor.runCommand("Baton: Delete Nudge Record");
    await keys.list("What is to be deleted from the disk?");
    await keys.take("Everything");
    await editor.notification("deleted").waitFor();
    await record.getByText("There is nothing yet.").waitFor();
    await editor.pressInNotification("Undo");
    await record.getByText("You found it not useful").waitFor();
  });
});
