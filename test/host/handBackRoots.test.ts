import assert from "node:assert/strict";
import { appendFile, readFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, terminalGit, workspaceFolder } from "./baton";

/** Runs Hand Back to its end, taking the first row of each list that it opens. */
async function handBackAll(): Promise<void> {
  const run = { over: false };
  void vscode.commands.executeCommand(commandIds.handBackAll).then(() => (run.over = true));
  // A list opens some time after the command has begun.
  while (!run.over) {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
}

describe("handing back, among several repositories", () => {
  it("takes everything of the open file's repository, and nothing of the others", async () => {
    const [shop, kit] = [workspaceFolder(0), workspaceFolder(1)];
    const file = path.join(shop, demoFile);
    const before = await readFile(file, "utf8");
    await open(demoFile, shop);
    await naming(people.noor.name);
    await appendFile(file, "// mine\n");
    await appendFile(path.join(kit, "kit.ts"), "// mine too\n");
    await handBackAll();
    await vscode.env.clipboard.writeText("mine");
    await vscode.commands.executeCommand(commandIds.confirmHandBack);
    while ((await vscode.env.clipboard.readText()) === "mine");
    assert.equal(await readFile(file, "utf8"), before);
    assert.match(await readFile(path.join(kit, "kit.ts"), "utf8"), /mine too/);
    assert.match(await terminalGit(shop, "for-each-ref", "refs/baton"), /refs\/baton\/parked\//);
    assert.equal(await terminalGit(kit, "for-each-ref", "refs/baton"), "");
  });
});
