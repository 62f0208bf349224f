import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, workspaceFolder } from "./baton";

/** Hands over as a menu or another command does, with the first of each list; gives the brief. */
async function handOver(subject: unknown): Promise<string> {
  const opened = new Promise<vscode.TextDocument>((resolve) => {
    const listening = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.scheme !== "untitled") return;
      listening.dispose();
      resolve(document);
    });
  });
  const run = { over: false };
  void vscode.commands.executeCommand(commandIds.handOver, subject).then(() => (run.over = true));
  // The list opens some time after the command has begun.
  while (!run.over) {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
  const document = await opened;
  assert.equal(document.languageId, "markdown");
  return document.getText();
}

describe("handing over an area", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });

  it("leads from a file to a brief about its rule, for the person named", async () => {
    const brief = await handOver({
      person: people.noor.email,
      root: workspaceFolder(),
      path: demoFile,
    });
    assert.match(brief, /^# Handing over `\/src\/payments\/` to Noor\n/);
    assert.match(brief, /CODEOWNERS names `@shop\/payments` \(line 2\)/);
    assert.match(brief, /commits in the last 90 days\. .*Noor Haddad: \d+ commits?/);
    assert.match(brief, /Tomasz Wilk knows it too/);
    const beside = vscode.window.activeTextEditor?.viewColumn;
    assert.equal(beside, vscode.ViewColumn.Two);
  });

  it("leads from a folder to a brief about the folder", async () => {
    const brief = await handOver(vscode.Uri.file(path.join(workspaceFolder(), "src/storefront")));
    assert.match(brief, /^# Handing over `src\/storefront\/` to \w+\n/);
    assert.match(brief, /CODEOWNERS names .*\(line \d+\),.*\(line \d+\)/);
  });

  it("does not take anything for a file or a person", async () => {
    const opened: vscode.TextDocument[] = [];
    // The git extension opens documents of its own beside those that are shown.
    const listening = vscode.workspace.onDidOpenTextDocument((one) => {
      if (one.isUntitled) opened.push(one);
    });
    await vscode.commands.executeCommand(commandIds.handOver, vscode.Uri.parse("untitled:x"));
    await vscode.commands.executeCommand(commandIds.handOver, vscode.Uri.file("/nowhere/at/all"));
    listening.dispose();
    assert.deepEqual(opened, []);
  });
});
