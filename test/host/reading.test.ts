import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { letGitGoOn } from "../fixtures/gitStandIn";
import { naming, open, pageWith, shownWhen } from "./baton";

describe("reading a long history", () => {
  it("shows how far it is, stops when told to, and is taken up again", async function () {
    this.timeout(90_000);
    const read = (): Thenable<void> => vscode.commands.executeCommand(commandIds.readHistory);
    await open(demoFile);
    const { hover } = await shownWhen(({ text }) => text === "$(sync~spin) Reading history, 0 %");
    assert.match(hover, /\[Stop reading\]\(command:baton\.stopReading\)/);
    await vscode.commands.executeCommand(commandIds.explain);
    await pageWith(/still reading this repository's history/);
    // A git that says nothing for twenty seconds is ended, and a busy machine may have come to that.
    await open(demoFile);
    await read();
    await shownWhen(({ text }) => text.includes("Reading history"));
    await vscode.commands.executeCommand(commandIds.stopReading);
    const stopped = await shownWhen((now) => now.hover.includes("You stopped Baton"));
    assert.equal(stopped.text, "$(organization)");
    await pageWith(/You stopped Baton/);
    letGitGoOn();
    await read();
    await naming(people.noor.name);
    await pageWith(/### Noor Haddad knows this file/);
  });
});
