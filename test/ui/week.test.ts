import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { FrameLocator, Locator } from "playwright-core";
import { demoFile } from "../fixtures/demo";
import { hostileFile, hostileName, hostileWorkspace } from "../fixtures/hostile";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { axeFindings } from "./axe";
import { forgetRecord, openWeek, record } from "./weekPage";
import { pageOf } from "./webviewPage";

/**
 * Waits until the editor has kept a text with its open tabs: in a browser it does so every five seconds
 * when it is idle (VS Code's BrowserStorageService), and nothing tells when.
 */
async function editorKept(editor: EditorPage, text: string): Promise<void> {
  const look = `(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    for (const name of names.filter((one) => one.startsWith("vscode-web-state-db-"))) {
      const done = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const database = await done(indexedDB.open(name));
      const all = await done(database.transaction("ItemTable").objectStore("ItemTable").getAll());
      database.close();
      if (all.some((value) => String(value).includes(${JSON.stringify(text)}))) return true;
    }
    return false;
  })()`;
  while (!(await editor.page.evaluate<boolean>(look))) await wait(500);
}

/** The label of the mark that has the focus. */
function focusedLabel(page: FrameLocator): Promise<string | null> {
  return page.locator(".mark:focus").getAttribute("aria-label");
}

/** The sentence of the week, in which numbers hold on to their units on the page alone. */
async function sentenceOf(page: FrameLocator): Promise<string> {
  return (await page.locator(".sentence").innerText()).replaceAll("\u00A0", " ");
}

function field(page: FrameLocator, name: string): Locator {
  return page.getByRole("textbox", { name });
}

describe("the weekly summary, in the hands of a person", () => {
  let root = "";
  let folder = "";
  let editor: EditorPage;
  let page: FrameLocator;

  before(async () => {
    root = await tempFolder("ui-week");
    folder = (await demoWorkspace(root)) ?? "";
    await record(folder);
    // A file in the address would be opened in the place of the tabs at each reload.
    editor = await openEditor({ folder });
    await editor.openFile(demoFile);
    await editor.statusBarItem("knows this").waitFor();
    page = await openWeek(editor);
  });
  after(async () => {
    await editor.close();
    await forgetRecord();
    await removeFolder(root);
  });

  it("says the week in words, and draws it", async () => {
    const sentence = await page.locator(".sentence").innerText();
    assert.match(sentence, /you typed|You typed|from git alone/);
    for (const title of ["Twelve weeks, in hours", "Twelve weeks, in commits", "Letting go"]) {
      await page.getByRole("heading", { name: title }).waitFor();
    }
    assert.equal(await page.locator(".section-bars-hours .mark").count(), 12);
    await page.getByRole("heading", { name: "Areas only you know" }).waitFor();
    await page.getByText(/^Somebody else has committed within 120 days to every area /).waitFor();
    assert.equal(await page.locator(".section-when .mark").count(), 7 * 24);
  });

  it("shows the lead's review comments as curves over the same weeks", async () => {
    const section = page.locator(".section-practice");
    await section.getByRole("heading", { name: "Your review comments" }).waitFor();
    assert.match(await section.innerText(), /You wrote \d+ review comments?: /);
    assert.equal(await section.locator(".curve").count(), 4);
    assert.equal(await section.locator(".mark").count(), 12);
    // The record is younger than the first weeks.
    const gaps = await section.locator(".mark .gap").count();
    assert.ok(gaps > 0 && gaps % 4 === 0, `${gaps} gaps`);
    assert.equal(gaps + (await section.locator(".mark .point").count()), 4 * 12);
    await section.locator(".mark").last().focus();
    assert.match((await focusedLabel(page)) ?? "", /% gave a reason, \d+ % asked something, /);
    await section.getByText("Show as a table").click();
    await section.getByRole("columnheader", { name: "steps of hints" }).waitFor();
    assert.equal(await section.getByRole("row").count(), 13);
  });

  it("marks the weeks of an incident, and says what it took", async () => {
    const hours = page.locator(".section-bars-hours");
    assert.ok((await hours.locator(".mark .incident").count()) > 0);
    const mark = hours.locator(".mark", { has: page.locator(".incident") }).first();
    assert.match((await mark.getAttribute("aria-label")) ?? "", / min in an incident, apart\.$/);
  });

  it("keeps its promises to the content policy: no inline style, no foreign address", async () => {
    assert.equal(await page.locator("body [style]").count(), 0);
    assert.equal(await page.locator("body a[href], body img, body iframe").count(), 0);
  });

  it("goes through the marks with arrow keys, in one tab stop", async () => {
    const marks = page.locator(".section-bars-commits .mark");
    assert.equal(await page.locator('.section-bars-commits .mark[tabindex="0"]').count(), 1);
    await marks.last().focus();
    const last = await focusedLabel(page);
    await editor.page.keyboard.press("ArrowLeft");
    const before = await focusedLabel(page);
    assert.notEqual(before, last);
    assert.equal(await page.locator(".section-bars-commits .reading").innerText(), before);
    await editor.page.keyboard.press("Home");
    assert.equal(await focusedLabel(page), await marks.first().getAttribute("aria-label"));
    await editor.page.keyboard.press("End");
    assert.equal(await focusedLabel(page), last);
  });

  it("has a real table behind each picture", async () => {
    const section = page.locator(".section-curve");
    await section.getByText("Show as a table").click();
    const rows = section.getByRole("row");
    await rows.first().waitFor();
    assert.equal(await rows.count(), 13);
    assert.equal(await section.getByRole("columnheader").count(), 4);
  });

  it("goes to an earlier week by keyboard and keeps the focus on the button", async () => {
    const title = page.getByRole("heading", { level: 1 });
    const now = await title.innerText();
    await page.getByRole("button", { name: "Earlier week" }).focus();
    await editor.page.keyboard.press("Enter");
    await page
      .getByRole("heading", { level: 1 })
      .and(page.locator(`h1:not(:text-is("${now}"))`))
      .waitFor();
    assert.equal(await page.locator(":focus").getAttribute("data-key"), "earlier");
    await page.getByRole("button", { name: "Later week" }).click();
    await page.locator(`h1:has-text("${now.split(" ")[1]}")`).waitFor();
  });

  it("compares with a week chosen from the list", async () => {
    await page.getByLabel("Compare with").selectOption({ index: 2 });
    await page.getByRole("heading", { name: "Compared" }).waitFor();
    assert.equal(await page.locator(".section-comparison").getByRole("row").count(), 12);
    await page.getByLabel("Compare with").selectOption({ index: 0 });
    await page.getByRole("heading", { name: "Compared" }).waitFor({ state: "detached" });
  });

  it("keeps what is written over a reload of the window, and where it was", async () => {
    await page.getByRole("radio", { name: "4" }).check();
    await field(page, "One sentence about it").fill("I let the refund go.");
    await field(page, "If …").fill("a refund bug comes");
    await field(page, "then …").fill("I ask Noor first");
    await editor.page.keyboard.press("Tab");
    await page.getByText("Kept on this machine.").waitFor();
    await editorKept(editor, "I ask Noor first");
    await editor.page.reload();
    page = pageOf(editor);
    await field(page, "If …").waitFor();
    assert.equal(await field(page, "One sentence about it").inputValue(), "I let the refund go.");
    assert.equal(await field(page, "then …").inputValue(), "I ask Noor first");
    assert.ok(await page.getByRole("radio", { name: "4" }).isChecked());
    assert.ok((await page.locator(".section-curve details").first().getAttribute("open")) !== null);
    await page.getByRole("button", { name: "Later week" }).waitFor();
  });

  it("hands an area over with one click", async () => {
    const row = page.locator(".grab", { hasText: demoFile });
    await row.getByRole("button", { name: /^Hand over/ }).click();
    const entries = await editor.quickPickEntries();
    assert.ok(entries.length > 0);
    await editor.page.keyboard.press("Escape");
  });

  /** Presses an export button and takes the place that the dialog offers; gives what was written there. */
  const exported = async (button: string, written: RegExp): Promise<string> => {
    await page.getByRole("button", { name: button }).click();
    // Another list may be about to close in the same place.
    const dialog = editor.page.locator(".quick-input-widget:visible", {
      hasText: "Export Weekly Summary",
    });
    const input = dialog.locator("input.input");
    await input.waitFor();
    // The dialog looks at the path first, and takes no key meanwhile.
    while (await input.isVisible()) {
      await editor.page.keyboard.press("Enter");
      await input.waitFor({ state: "hidden", timeout: 3000 }).catch(() => undefined);
    }
    await page.getByText(/^Week \d+ is written\.$/).waitFor();
    const name = (await readdir(folder)).find((one) => written.test(one));
    return readFile(path.join(folder, name ?? ""), "utf8");
  };

  it("is written where the lead says, as a page that stands alone", async () => {
    const sentence = await sentenceOf(page);
    const text = await exported("Export HTML", /^week-.*\.html$/);
    assert.match(text, /^<!DOCTYPE html>/);
    assert.ok(text.includes(sentence.slice(0, 40)), text);
    assert.match(text, /<caption>Your review comments by week<\/caption>/);
    assert.doesNotMatch(text, /<script|<link|https?:/);
    const alone = await editor.page.context().newPage();
    await alone.setContent(text);
    for (const colorScheme of ["light", "dark"] as const) {
      await alone.emulateMedia({ colorScheme });
      assert.deepEqual(await axeFindings(alone.locator("body")), []);
    }
    await alone.close();
  });

  it("is written as Markdown too, with the same sentence, the table and the reflection", async () => {
    const sentence = await sentenceOf(page);
    const text = await exported("Export Markdown", /^week-.*\.md$/);
    assert.match(text, /^# Your week \d{4}-W\d\d, /);
    assert.ok(text.includes(sentence), text);
    assert.match(text, /^You wrote \d+ review comments?: /m);
    assert.match(text, /^\| week \| typed, team's files \|/m);
    assert.match(text, /^- I let the refund go/m);
  });
});

describe("the weekly summary of a repository by somebody who means harm", () => {
  it("shows names and paths as text, and runs nothing", async () => {
    const root = await tempFolder("ui-week-hostile");
    const folder = await hostileWorkspace(root);
    const editor = await openEditor({ folder, file: hostileFile });
    try {
      await editor.statusBarItem("knows this").waitFor();
      const page = await openWeek(editor);
      const text = await page.locator("body").innerText();
      assert.ok(text.includes(hostileName.replace(/[<>]/g, "").slice(0, 40)), text);
      assert.equal(await page.locator("main img, main b, main i, main a").count(), 0);
      assert.ok(await editor.page.locator(".part.statusbar").isVisible());
    } finally {
      await editor.close();
      await removeFolder(root);
    }
  });
});
