import * as vscode from "vscode";
import { momentKinds } from "../../../src/core/coaching/moments/moment";
import type { BatonApi } from "../../../src/extension";
import { pause, runningBaton } from "./baton";
import { readQuestion, writeAnswer } from "./messages";

const [decisionCount, keyCount, entryCount] = [1000, 1000, 3000];

describe("a moment and its decision", () => {
  it("are measured", async function () {
    this.timeout(300_000);
    const { api } = await runningBaton();
    const document = await vscode.workspace.openTextDocument(readQuestion().file);
    await vscode.window.showTextDocument(document);
    while (api.status().label === "" || api.status().label.includes("Reading")) await pause(500);
    const decisions = await decide(api, document.uri);
    const keys = await type(api);
    await vscode.commands.executeCommand("workbench.action.files.revert");
    writeAnswer({ decisions, keys });
  });
});

/** Decides with a record of three years of nudges. */
async function decide({ forTests }: BatonApi, file: vscode.Uri): Promise<number[]> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!forTests || root === undefined) throw new Error("Baton hands nothing to tests");
  const path = file.fsPath.slice(root.length + 1);
  const { ledger, wouldBe, now } = forTests;
  const each = (3 * 365 * 86_400) / entryCount;
  for (let entry = 0; entry < entryCount; entry += 1) {
    const at = now() - (entryCount - entry) * each;
    const rule = momentKinds[entry % momentKinds.length] ?? "committed";
    const nudge = {
      nudge: `n${entry}`,
      level: "status",
      root,
      path,
      person: "a@b.example",
    } as const;
    ledger.add({ kind: "shown", rule, ...nudge }, at);
  }
  const took: number[] = [];
  for (let count = 0; count < decisionCount; count += 1) {
    const kind = momentKinds[count % momentKinds.length] ?? "committed";
    took.push((await wouldBe({ kind, at: now(), root, path })).took);
  }
  return took;
}

async function type({ handlerTime }: BatonApi): Promise<number[]> {
  await vscode.commands.executeCommand("cursorBottom");
  await pause(2000);
  const took: number[] = [];
  for (let key = 0; key < keyCount; key += 1) {
    const before = handlerTime().milliseconds;
    await vscode.commands.executeCommand("type", { text: "x" });
    took.push(handlerTime().milliseconds - before);
  }
  return took;
}
