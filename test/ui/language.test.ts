import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { pseudoTexts } from "../fixtures/pseudoLanguage";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";
import { uiServer } from "../harness/uiServer";
import { Keyboard } from "./keyboard";
import { pageOf } from "./webviewPage";

/** Puts a German bundle into the installed Baton, in which every text stands in brackets. */
async function addGerman(): Promise<string> {
  const { extensionsDir } = await uiServer();
  const name = (await readdir(extensionsDir)).find((one) => one.startsWith("baton.baton-"));
  const file = path.join(extensionsDir, name ?? "", "l10n", "bundle.l10n.de.json");
  await writeFile(file, JSON.stringify(pseudoTexts()));
  return file;
}

describe("an editor in another language, with a bundle for it", () => {
  let root = "";
  let bundle = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-language");
    bundle = await addGerman();
    const folder = await demoWorkspace(root);
    editor = await openEditor({ folder, file: demoFile, language: "de" });
    await editor.statusBarItem(people.noor.name).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(bundle);
    await removeFolder(root);
  });

  it("says in it who knows the file, in the status bar, the hover and the list of acts", async () => {
    await editor.statusBarItem(`${people.noor.name}⟦ knows this⟧`).waitFor();
    const hover = await editor.hoverStatusBar(people.noor.name);
    await hover.getByText("⟦knows this file⟧").waitFor();
    assert.match(await hover.innerText(), /⟦ commits in ⟧src\/payments⟦, last ⟧/);
    await editor.page.mouse.move(0, 0);
    await editor.runCommand("Baton: Show Acts for This File");
    const acts = await editor.quickPickEntries();
    assert.ok(acts.length > 4);
    for (const act of acts) assert.match(act, /⟦/);
    await new Keyboard(editor).press("Escape");
  });

  it("says in it the week, and the days in its own words", async () => {
    await editor.runCommand("Baton: Open Weekly Summary");
    const page = pageOf(editor);
    const heading = page.getByRole("heading", { level: 1 });
    await heading.filter({ hasText: "⟦Week ⟧" }).waitFor();
    const german = new Intl.DateTimeFormat("de", { month: "long" });
    const months = Array.from({ length: 12 }, (_, at) => german.format(new Date(2026, at, 15)));
    assert.match(await heading.innerText(), new RegExp(months.join("|")));
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
    await page.getByRole("heading", { level: 2, name: "⟦Twelve weeks, in commits⟧" }).waitFor();
  });
});
