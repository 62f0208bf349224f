import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";

import * as vscode from "vscode";

describe("the harness", () => {
  it("opens the demo repository in a real editor", () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
    assert.ok(existsSync(path.join(folder, ".github", "CODEOWNERS")), folder);
  });

  it("carries the extension that is being developed", () => {
    assert.ok(vscode.extensions.getExtension("baton.baton"));
  });

  it("has the git extension at work on the repository", async () => {
    await vscode.extensions.getExtension("vscode.git")?.activate();
    for (let tries = 0; (await repositoryCount()) === 0 && tries < 100; tries++) await pause(50);
    assert.equal(await repositoryCount(), 1);
  });

  it("trusts the demo", () => assert.equal(vscode.workspace.isTrusted, true));
});

async function repositoryCount(): Promise<number> {
  const found: unknown = await vscode.commands.executeCommand("git.api.getRepositories");
  return Array.isArray(found) ? found.length : 0;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
