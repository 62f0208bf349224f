import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { letGitGoOn } from "../fixtures/gitStandIn";
import { naming, open, shownWhen } from "./baton";

describe("a git that fails", () => {
  it("is told with git's own words and a way to try again, which then works", async () => {
    await open(demoFile);
    const failed = await shownWhen(({ hover }) => hover.includes("could not read"));
    assert.match(failed.hover, /git log ended with 128.* a disk is gone/);
    assert.match(failed.hover, /\[Try again\]\(command:baton\.readHistory\)/);
    letGitGoOn();
    await vscode.commands.executeCommand(commandIds.readHistory);
    await naming(people.noor.name);
  });
});
