import * as vscode from "vscode";
import type { BatonApi } from "../../../src/extension";
import { pause, runningBaton } from "./baton";
import { readQuestion, writeAnswer } from "./messages";

const keystrokes = 1000;
const calmMs = 2000;

describe("typing with Baton", () => {
  it("is measured", async function () {
    this.timeout(300_000);
    const { api } = await runningBaton();
    const document = await vscode.workspace.openTextDocument(readQuestion().file);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("cursorBottom");
    await calm(api);
    if (api.status().label === "") throw new Error("Baton has not seen the file");
    const length = document.getText().length;
    const before = api.handlerTime();
    const editorTime = await type();
    const after = api.handlerTime();
    const typed = document.getText().length - length;
    await vscode.commands.executeCommand("workbench.action.files.revert");
    if (typed !== keystrokes) throw new Error(`${typed} of ${keystrokes} characters arrived`);
    const handlerCalls = after.calls - before.calls;
    const handlerTime = after.milliseconds - before.milliseconds;
    writeAnswer({ keystrokes, handlerCalls, handlerTime, editorTime });
  });
});

/** Waits until the history is read and no handler has run for a while. */
async function calm(api: BatonApi): Promise<void> {
  for (let calls = -1; api.handlerTime().calls !== calls || isReading(api); await pause(calmMs)) {
    calls = api.handlerTime().calls;
  }
}

function isReading(api: BatonApi): boolean {
  return api.status().label.includes("Reading history");
}

async function type(): Promise<number> {
  const start = performance.now();
  for (let key = 0; key < keystrokes; key += 1) {
    await vscode.commands.executeCommand("type", { text: "x" });
  }
  const took = performance.now() - start;
  // What the editor tells late counts too.
  await pause(500);
  return took;
}
