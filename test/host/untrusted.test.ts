import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { tracedGitMark } from "../fixtures/tracedGit";
import { open, quietBecause } from "./baton";

describe("a workspace that is not trusted", () => {
  it("starts no git, and the hover says why", async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await open(demoFile);
    await quietBecause(/Restricted Mode/);
    await vscode.commands.executeCommand(commandIds.readHistory);
    await open("src/payments/webhook.ts");
    await quietBecause(/Restricted Mode/);
    assert.equal(existsSync(tracedGitMark()), false);
  });
});
