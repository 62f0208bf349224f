import * as vscode from "vscode";
import { momentKinds } from "../../../src/core/coaching/moments/moment";
import type { BatonApi } from "../../../src/extension";
import type { TestHooks } from "../../../src/testHooks";
import { pause, runningBaton } from "./baton";
import { readQuestion, writeAnswer } from "./messages";

const [decisionCount, keyCount, entryCount, rounds] = [1000, 1000, 3000, 4];
/** A line of code has about so many letters; the key that ends it costs more than they do. */
const keysInLine = 40;

describe("a moment and its decision", () => {
  it("are measured", async function () {
    this.timeout(350_000);
    const { api } = await runningBaton();
    const document = await vscode.workspace.openTextDocument(readQuestion().file);
    await vscode.window.showTextDocument(document);
    while (api.status().label === "" || api.status().label.includes("Reading")) await pause(500);
    const place = placeOf(document.uri);
    remember(api, place);
    const decisions: number[][] = [];
    const events: number[][] = [];
    for (let round = 0; round < rounds; round += 1) decisions.push(await decide(api, place));
    await vscode.commands.executeCommand("cursorBottom");
    for (let round = 0; round < rounds; round += 1) events.push(await type(api));
    await vscode.commands.executeCommand("workbench.action.files.revert");
    writeAnswer({ decisions, events });
  });
});

interface Place {
  readonly root: string;
  readonly path: string;
}

function placeOf(file: vscode.Uri): Place {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (root === undefined) throw new Error("No folder is open");
  return { root, path: file.fsPath.slice(root.length + 1) };
}

function hooksOf({ forTests }: BatonApi): TestHooks {
  if (!forTests) throw new Error("Baton hands nothing to tests");
  return forTests;
}

/** Fills the record with three years of nudges. */
function remember(api: BatonApi, place: Place): void {
  const { ledger, now } = hooksOf(api);
  const each = (3 * 365 * 86_400) / entryCount;
  for (let entry = 0; entry < entryCount; entry += 1) {
    const at = now() - (entryCount - entry) * each;
    const rule = momentKinds[entry % momentKinds.length] ?? "committed";
    const nudge = {
      nudge: `n${entry}`,
      level: "status",
      ...place,
      person: "a@b.example",
    } as const;
    ledger.add({ kind: "shown", rule, ...nudge }, at);
  }
}

async function decide(api: BatonApi, place: Place): Promise<number[]> {
  const { wouldBe, now } = hooksOf(api);
  const took: number[] = [];
  for (let count = 0; count < decisionCount; count += 1) {
    const kind = momentKinds[count % momentKinds.length] ?? "committed";
    took.push((await wouldBe({ kind, at: now(), ...place })).took);
  }
  return took;
}

/**
 * Gives what Baton's handlers of each editor event took. A listener that comes after Baton's is called
 * after them, event by event.
 */
async function type({ handlerTime }: BatonApi): Promise<number[]> {
  await pause(2000);
  const took: number[] = [];
  let before = handlerTime().milliseconds;
  const note = (): void => {
    const now = handlerTime().milliseconds;
    took.push(now - before);
    before = now;
  };
  const listening = [
    vscode.workspace.onDidChangeTextDocument(note),
    vscode.window.onDidChangeTextEditorSelection(note),
    vscode.window.onDidChangeTextEditorVisibleRanges(note),
  ];
  for (let key = 0; key < keyCount; key += 1) {
    const text = (key + 1) % keysInLine === 0 ? "\n" : "x";
    await vscode.commands.executeCommand("type", { text });
  }
  for (const one of listening) one.dispose();
  return took;
}
