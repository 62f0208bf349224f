import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { gitWasStarted } from "../fixtures/gitStandIn";
import { open, quietBecause } from "./baton";

describe("a workspace that is not trusted", () => {
  it("starts no git, and the hover says why", async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await open(demoFile);
    await quietBecause(/Restricted Mode/);
    await vscode.commands.executeCommand(commandIds.readHistory);
    await open("src/payments/webhook.ts");
    await quietBecause(/Restricted Mode/);
    assert.equal(gitWasStarted(), false);
  });
});
