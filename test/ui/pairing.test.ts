import assert from "node:assert/strict";
import { appendFile } from "node:fs/promises";
import path from "node:path";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { runGit } from "../fixtures/git";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import { demoWorkspace } from "../fixtures/workspaces";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

const noor = `${people.noor.name} knows this`;
const tomaszLine = `Co-authored-by: Tomasz Wilk <${people.tomasz.email}>`;

const wrapped = ["Co-authored-by: Tomasz Wilk", `<${people.tomasz.email}>`];

describe("pairing, by keyboard alone", () => {
  let root = "";
  let folder = "";
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-pairing");
    folder = (await demoWorkspace(root)) ?? "";
    await appendFile(path.join(folder, demoFile), "// half a cent\n");
    editor = await openEditor({
      folder,
      file: demoFile,
      settings: { "git.enableSmartCommit": true },
    });
    await editor.statusBarItem(noor).waitFor();
  });
  after(async () => {
    await editor.close();
    await removeFolder(root);
  });

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await editor.page.keyboard.press(key);
  };
  /** What the commit box shows, from the top; it is too narrow for a co-author in one line. */
  const boxLines = async (): Promise<string[]> => {
    const rows = await editor.page.locator(".scm-editor .view-line").all();
    const placed = rows.map(async (row) => {
      const text = (await row.innerText()).replaceAll("\u00A0", " ").trim();
      return { text, top: (await row.boundingBox())?.y ?? 0 };
    });
    const lines = await Promise.all(placed);
    return lines.toSorted((a, b) => a.top - b.top).map(({ text }) => text);
  };

  it("begins with who comes first for the file, who then drives", async () => {
    await editor.runCommand("Baton: Start Pairing");
    const [first, second, third] = await editor.quickPickEntries();
    assert.deepEqual([first, second, third], ["Tomasz Wilk", "Noor Haddad", "Priya Raman"]);
    await press("ArrowDown", "Enter");
    await editor.statusBarItem("With Tomasz, Tomasz drives").waitFor();
  });

  it("signs the message under the lead's cursor while they type, and the commit too", async () => {
    await press("Control+Shift+G");
    await editor.page.locator(".scm-editor").first().waitFor();
    await editor.screenshot("scm0");
    await editor.page.keyboard.type("Refund half cents");
    await editor.page.locator(".scm-editor .view-line", { hasText: "Co-authored-by" }).waitFor();
    assert.deepEqual(await boxLines(), ["Refund half cents", "", ...wrapped]);
    await press("Enter", "Enter");
    await editor.page.keyboard.type("The bank rounds them.");
    await editor.page.locator(".scm-editor .view-line", { hasText: "rounds" }).waitFor();
    const all = ["Refund half cents", "", "The bank rounds them.", "", ...wrapped];
    assert.deepEqual(await boxLines(), all);
    await press("Control+Enter");
    const subject = editor.page.locator(".scm-editor .view-line", { hasText: "Refund" });
    await subject.waitFor({ state: "detached" });
    const message = await runGit(folder, ["log", "-1", "--format=%B"]);
    assert.equal(message.trim(), `Refund half cents\n\nThe bank rounds them.\n\n${tomaszLine}`);
  });

  it("outlives a reload of the window, passes the keyboard on with one key, and stops", async () => {
    await editor.page.reload();
    await editor.statusBarItem("With Tomasz, Tomasz drives").waitFor();
    await press("Control+F9");
    await editor.statusBarItem("With Tomasz, you drive").waitFor();
    await editor.clickStatusBar("With Tomasz");
    const entries = await editor.quickPickEntries();
    assert.deepEqual(entries.slice(0, 3), ["Switch driver", "Stop pairing", "Copy co-author line"]);
    await press("ArrowDown", "Enter");
    await editor.statusBarItem(noor).waitFor();
  });
});
