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
const settings = { "baton.workingHours": "", "baton.messages": false };

describe("two windows on one folder", () => {
  let root = "";
  let folder = "";
  let editors: EditorPage[] = [];

  before(async () => {
    root = await tempFolder("ui-windows");
    folder = (await demoWorkspace(root)) ?? "";
    for (let window = 0; window < 2; window += 1) {
      editors.push(await openEditor({ folder, file: demoFile, settings }));
    }
    for (const editor of editors) {
      await editor.statusBarItem(noor).waitFor();
      // Both have the focus in their own eyes, as after a quick change from one to the other.
      assert.equal(await editor.page.evaluate("document.hasFocus()"), true);
      await editor.runCommand("Baton: Show Log");
    }
  });
  after(async () => {
    for (const editor of editors) await editor.close();
    editors = [];
    await removeFolder(root);
  });

  it("judge a commit both, and one of them speaks", async () => {
    await appendFile(path.join(folder, demoFile), "// changed\n");
    await runGit(folder, ["commit", "--quiet", "--all", "-m", "Change it alone"]);
    const said = await Promise.all(
      editors.map(async ({ page }) => {
        const line = page
          .locator(".view-line", { hasText: /refund\.ts,\safter\sa\scommit\sof\syour\sown:/ })
          .first();
        await line.waitFor();
        return (await line.innerText()).replaceAll("\u00A0", " ");
      }),
    );
    const [spoke, ...others] = said.toSorted();
    assert.match(spoke ?? "", /: a nudge \(status\)/);
    assert.match(others.join("\n"), /: quiet\. (?:Another window|Baton named)/);
    const nudges = await Promise.all(
      editors.map(({ page }) => page.locator(".statusbar-item", { hasText: /with .*\?$/ }).count()),
    );
    assert.equal(
      nudges.reduce((sum, count) => sum + count, 0),
      1,
    );
  });
});
