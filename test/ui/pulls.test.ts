import assert from "node:assert/strict";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { GithubServer } from "../fixtures/github/githubServer";
import { branchWorkspace, serveBranch } from "../fixtures/github/pullWorkspace";
import { makeRemarks } from "../fixtures/github/remarks";
import type { ServedPull } from "../fixtures/github/served";
import { signInToken } from "../fixtures/signInExtension";
import { removeFolder, tempFolder } from "../fixtures/tempFolder";
import type { EditorPage } from "../harness/editorPage";
import { openEditor } from "../harness/uiPage";

describe("a pull request", () => {
  let root = "";
  let folder = "";
  let server: GithubServer;
  let pull: ServedPull;
  let editor: EditorPage;

  before(async () => {
    root = await tempFolder("ui-pulls");
    server = await GithubServer.start({ [signInToken]: "lead" });
    folder = await branchWorkspace(root);
    pull = await serveBranch(folder, server);
    makeRemarks(server, pull);
    const settings = {
      "baton.githubUrl": server.origin,
      "baton.nudgeMoments": [],
    };
    editor = await openEditor({ folder, file: demoFile, settings });
    await editor.statusBarItem(`${people.noor.name} knows this`).waitFor();
  });
  after(async () => {
    await editor.close();
    await server.close();
    await removeFolder(root);
    assert.deepEqual(server.wrong, []);
  });

  it("is found by the branch, once the lead has signed in, and its comments are shown in place", async () => {
    await editor.runCommand("Baton: Open Review Comments");
    const dialog = editor.page.locator(".monaco-dialog-box");
    await dialog.getByText(/Baton.* wants to sign in/).waitFor();
    await dialog.getByRole("button", { name: "Allow" }).click();
    await editor
      .notification("#7 Guard refunds that fail half way: 4 open threads, 1 resolved.")
      .waitFor();
    await editor.screenshot("pulls-open");
  });
});
