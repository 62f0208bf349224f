import assert from "node:assert/strict";
import * as vscode from "vscode";
import { commandIds } from "../../src/host/commandIds";
import { demoFile } from "../fixtures/demo";
import { people } from "../fixtures/demoPeople";
import { naming, open, shownWhen } from "./baton";
import { against, hooks, listen, newDay, write } from "./moments";

interface LiveShare {
  getApi(version: string): Promise<{ readonly session: { readonly id: string | null } }>;
}

async function sessionId(): Promise<string | null> {
  const extension = vscode.extensions.getExtension<LiveShare>("ms-vsliveshare.vsliveshare");
  assert.ok(extension, "the stand-in for Live Share is not there");
  const { session } = await (await extension.activate()).getApi("1.0.4753");
  return session.id;
}

describe("Live Share", () => {
  before(async () => {
    await open(demoFile);
    await naming(people.noor.name);
  });
  beforeEach(async () => {
    await newDay(demoFile);
    await naming(people.noor.name);
  });
  afterEach(() => vscode.commands.executeCommand("liveshare.end"));

  /** What is against a nudge at a pause after a longer edit. */
  const againstPause = async (): Promise<string[]> => {
    const log = await listen();
    await write(21);
    (await hooks()).advance(10);
    const { decision } = await log.when("pausedAfterEditing");
    log.end();
    return against(decision);
  };

  it("is in nobody's way without a session", async () => {
    assert.equal(await sessionId(), null);
    assert.deepEqual(await againstPause(), []);
  });

  it("keeps Baton quiet while a session is open", async () => {
    assert.equal(await sessionId(), null);
    await vscode.commands.executeCommand("liveshare.start");
    assert.notEqual(await sessionId(), null);
    assert.deepEqual(await againstPause(), ["liveShare"]);
  });

  it("is offered when a pairing begins, and starts from there", async () => {
    await vscode.commands.executeCommand("notifications.clearAll");
    void vscode.commands.executeCommand(commandIds.startPairing, people.noor.email);
    await shownWhen(({ text }) => text.includes("With Noor"));
    // The button of the message, which comes a little later than the pairing.
    while ((await sessionId()) === null) {
      await vscode.commands.executeCommand("notification.acceptPrimaryAction");
    }
    await vscode.commands.executeCommand(commandIds.stopPairing);
    await naming(people.noor.name);
  });
});
