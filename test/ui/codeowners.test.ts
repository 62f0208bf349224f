import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

const title = "Baton: Who Owns This File?";

describe("CODEOWNERS, in the hands of a person", () => {
  let root = "";
  let file = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("owners");
    const folder = (await demoWorkspace(root)) ?? root;
    file = path.join(folder, ".github/CODEOWNERS");
    editor = await openEditor({ folder, file: demoFile });
    await editor.statusBarItem(`${people.noor.name} knows this`).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  const said = async (sentence: RegExp): Promise<void> => {
    await editor.notification(sentence).waitFor();
    await editor.clearNotifications();
  };

  it("says who owns a file from the menu of its tab, and selects the rule", async () => {
    await editor.page.locator(".tab.active", { hasText: "refund.ts" }).click({ button: "right" });
    // A menu listens for the button's release only from 100 ms after it opened on.
    const item = editor.page.getByRole("menuitem", { name: "Who Owns This File?" });
    await item.click({ delay: 250 });
    await said(/refund\.ts is owned by @shop\/payments \(\.github\/CODEOWNERS line 2\)\./);
    await editor.page.getByText(/Ln 2, Col \d+ \(\d+ selected\)/).waitFor();
  });

  it("offers the same in the menu of a file in the explorer, and not of a folder", async () => {
    const offered = async (name: string): Promise<number> => {
      const row = editor.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name });
      await row.first().click({ button: "right" });
      await editor.page.getByRole("menuitem", { name: /^Copy Path/ }).waitFor();
      const count = await editor.page
        .getByRole("menuitem", { name: "Who Owns This File?" })
        .count();
      await editor.page.keyboard.press("Escape");
      return count;
    };
    assert.equal(await offered("package.json"), 1);
    assert.equal(await offered("docs"), 0);
  });

  it("says so when nobody shall own a file, and when no rule covers it", async () => {
    await editor.openFile("src/storefront/texts/en.ts");
    await editor.runCommand(title);
    await said(/en\.ts is unowned on purpose: \.github\/CODEOWNERS line 8 names nobody\./);
    await editor.openFile("package.json");
    await editor.runCommand(title);
    await said(/No rule in \.github\/CODEOWNERS covers package\.json\./);
  });

  it("mends a fault by keyboard alone", async () => {
    await editor.openFile(".github/CODEOWNERS");
    await editor.goToLine(1);
    await editor.page.keyboard.type("/src/[id]/ @shop/web\n");
    await editor.page.locator(".squiggly-warning").first().waitFor();
    await editor.goToLine(1);
    for (let moved = 0; moved < 6; moved += 1) await editor.page.keyboard.press("ArrowRight");
    await editor.page.keyboard.press("Control+.");
    await editor.page
      .locator(".action-widget .monaco-list-row", { hasText: "Escape the brackets" })
      .waitFor();
    await editor.page.keyboard.press("Enter");
    await editor.page.locator(".view-line", { hasText: "/src/\\[id\\]/" }).waitFor();
    await editor.page.locator(".squiggly-warning").first().waitFor({ state: "detached" });
    await editor.page.keyboard.press("Control+s");
    await editor.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
    assert.match(await readFile(file, "utf8"), /^\/src\/\\\[id\\\]\/ @shop\/web\n/);
  });

  it("says so when there is no CODEOWNERS file, or no repository", async () => {
    await rm(file);
    await editor.openFile("package.json");
    await editor.runCommand(title);
    await said(/This repository has no CODEOWNERS file\./);
    const outside = path.join(root, "notes.txt");
    await writeFile(outside, "Nobody's notes.\n");
    await editor.openFile(outside);
    await editor.runCommand(title);
    await said(/This file is in no git repository/);
  });
});
