import assert from "node:assert/strict";
import path from "node:path";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { gitWasStarted } from "../fixtures/gitStandIn";
import { baton, open, quietBecause, workspaceFolder } from "./baton";
import {
  diagnosticsWhen,
  fixesWhenOffered,
  hoverOn,
  insertLines,
  openCodeowners,
  revert,
} from "./codeownersFile";
import { weekWhen } from "./week";
import { begin, only, save } from "./reviewThreads";

describe("a workspace that is not trusted", () => {
  it("starts no git, and the hover says why", async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    await open(demoFile);
    const { hover } = await quietBecause(/Restricted Mode/);
    assert.match(hover, /Not recording: this workspace is in Restricted Mode\./);
    await vscode.commands.executeCommand(commandIds.readHistory);
    await open("src/payments/webhook.ts");
    await quietBecause(/Restricted Mode/);
    assert.equal(gitWasStarted(), false);
  });

  it("reads no pull request and sends no review", async () => {
    await vscode.commands.executeCommand(commandIds.openReviewComments);
    await vscode.commands.executeCommand(commandIds.postReview);
    assert.equal(gitWasStarted(), false);
  });

  it("has its CODEOWNERS checked all the same, without git", async () => {
    const document = await openCodeowners();
    await insertLines(document, "!/src/gen/ @shop/web\n/src/payments/ @noor\n");
    await diagnosticsWhen(document, ({ length }) => length === 1);
    assert.equal((await fixesWhenOffered(document, 1)).length, 1);
    assert.match(await hoverOn(document, 2), /Restricted Mode, so Baton starts no git/);
    await vscode.commands.executeCommand(commandIds.whoOwns, document.uri);
    await revert(document);
    assert.equal(gitWasStarted(), false);
  });

  it("has no weeks to show, and the panel says how to get them", async () => {
    const view = await weekWhen(({ kind }) => kind === "absent");
    assert.ok(view.kind === "absent");
    assert.match(view.note.text, /Restricted Mode/);
    assert.equal(view.note.remedy, "trust");
    assert.equal(gitWasStarted(), false);
  });

  it("has review comments all the same, for nobody in particular, without git", async () => {
    await open(demoFile);
    const thread = await begin(commandIds.comment);
    assert.deepEqual([thread.path, thread.person, thread.commit], [demoFile, undefined, undefined]);
    await save(thread, "note: Here.");
    assert.equal((await only()).comments.length, 1);
    await (await baton()).forTests?.review.threads.remove(thread.id);
    assert.equal(gitWasStarted(), false);
  });

  it("starts no git whatever is called there, on a file or without one", async function () {
    this.timeout(120_000);
    await open(demoFile);
    const file = vscode.Uri.file(path.join(workspaceFolder(), demoFile));
    for (const id of Object.values(commandIds)) {
      await called(id);
      await called(id, file);
    }
    await open("src/payments/webhook.ts");
    await quietBecause(/Restricted Mode/);
    assert.equal(gitWasStarted(), false);
  });
});

/** Some commands wait for the lead for ever, such as one that asks where to save. */
const looksAtMost = 10;

/** Calls a command, and leaves whatever it asks. */
async function called(id: string, subject?: vscode.Uri): Promise<void> {
  const run = { over: false };
  const end = (): void => {
    run.over = true;
  };
  void vscode.commands.executeCommand(id, subject).then(end, end);
  for (let look = 0; look < looksAtMost && !run.over; look += 1) {
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await vscode.commands.executeCommand("notifications.clearAll");
  }
}
