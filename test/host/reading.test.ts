import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { letGitGoOn } from "../fixtures/gitStandIn";
import { hoverOn, openCodeowners } from "./codeownersFile";
import { naming, open, pageWith, shownWhen } from "./baton";

describe("reading a long history", () => {
  it("shows how far it is, stops when told to, and is taken up again", async function () {
    // Two editors may be busy with two suites at once, and this one starts git three times.
    this.timeout(90_000);
    await open(demoFile);
    const { hover } = await shownWhen(({ text }) => text === "$(sync~spin) Reading history, 0 %");
    assert.match(hover, /\[Stop reading\]\(command:baton\.stopReading\)/);
    await vscode.commands.executeCommand(commandIds.explain);
    await pageWith(/still reading this repository's history/);
    // A git that says nothing for twenty seconds is ended, and this may take longer on a busy machine.
    await vscode.commands.executeCommand(commandIds.readHistory);
    const document = await openCodeowners();
    assert.match(await hoverOn(document, 2), /still reading this repository's history, 0 % so far/);
    await open(demoFile);
    await shownWhen(({ text }) => text.includes("Reading history"));
    await vscode.commands.executeCommand(commandIds.stopReading);
    const stopped = await shownWhen((now) => now.hover.includes("You stopped Baton"));
    assert.equal(stopped.text, "$(organization)");
    await pageWith(/You stopped Baton/);
    letGitGoOn();
    await vscode.commands.executeCommand(commandIds.readHistory);
    await naming(people.noor.name);
    await pageWith(/### Noor Haddad knows this file/);
  });
});
