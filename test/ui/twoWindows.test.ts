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
import { untilSeen } from "../harness/untilSeen";

const noor = `${people.noor.name} knows this`;
const settings = { "baton.workingHours": "", "baton.messageLimits": { firstWorkingDays: 0 } };

describe("two windows on one folder", () => {
  let root = "";
  let folder = "";
  let editors: readonly EditorPage[] = [];

  before(async () => {
    root = await tempFolder("ui-windows");
    folder = (await demoWorkspace(root)) ?? "";
    const open = { folder, file: demoFile, settings };
    editors = [await openEditor(open), await openEditor(open)];
    for (const editor of editors) {
      await editor.statusBarItem(noor).waitFor();
      // Both have the focus in their own eyes, as after a quick change from one to the other.
      assert.equal(await editor.page.evaluate("document.hasFocus()"), true);
      const showLog = (): Promise<void> => editor.runCommand("Baton: Show Log");
      await showLog();
      const lines = editor.page.locator(".panel .view-line", { hasText: /commits\sknown/ });
      // Just after its start the editor does not always open the panel.
      await untilSeen(lines.first(), showLog);
    }
  });
  after(async () => {
    for (const editor of editors) await editor.close();
    await removeFolder(root);
  });

  /** What the log of a window says became of the commit on a file, once it says so. */
  const saidOf = async ({ page }: EditorPage, file: string): Promise<string[]> => {
    const words = new RegExp(`${file},\\safter\\sa\\scommit\\sof\\syour\\sown:`);
    const lines = page.locator(".panel .view-line", { hasText: words });
    await lines.first().waitFor();
    const texts = await lines.allInnerTexts();
    return texts.map((text) => text.replaceAll("\u00A0", " "));
  };

  it("both judge a commit, and one of them speaks", async () => {
    await appendFile(path.join(folder, demoFile), "// changed\n");
    await runGit(folder, ["commit", "--quiet", "--all", "-m", "Change it alone"]);
    const said = await Promise.all(editors.map((editor) => saidOf(editor, "refund.ts")));
    const spoke = said.map((lines) => lines.filter((line) => line.includes(": a nudge (message)")));
    const quiet = said.map((lines) =>
      lines.filter((line) => /: quiet\. (?:Another window|Baton named)/.test(line)),
    );
    assert.equal(spoke.flat().length, 1, said.flat().join("\n"));
    const speaker = editors[spoke.findIndex((lines) => lines.length === 1)];
    const listener = editors.findIndex((editor) => editor !== speaker);
    assert.ok((quiet[listener]?.length ?? 0) > 0, said.flat().join("\n"));
    await speaker?.notification("refund.ts").waitFor();
    assert.equal(await editors[listener]?.notification("refund.ts").count(), 0);
  });
});
