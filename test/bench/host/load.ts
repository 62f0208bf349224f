import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import type { BatonApi } from "../../../src/extension";
import type { TestHooks } from "../../../src/testHooks";
import { pause, runningBaton } from "./baton";
import { type LoadAnswer, readQuestion, writeAnswer } from "./messages";
import { collectGarbage } from "../garbage";

/** Keys a second, and for how many seconds. */
const [keysASecond, typingSeconds] = [20, 20];
/** What an agent writes in a minute, and for how many seconds it does. */
const [filesAMinute, agentSeconds] = [1000, 30];
const [hours, minutesInHour, keysInMinute] = [8, 60, 3];
/** Baton's own step; a clock that leaps over several is a machine that slept. */
const stepSeconds = 5;
const calmMs = 2000;

describe("Baton under load", () => {
  it("is measured", async function () {
    this.timeout(350_000);
    const { api } = await runningBaton();
    const { file } = readQuestion();
    await open(file);
    while (api.status().label === "" || api.status().label.includes("Reading")) await pause(500);
    await pause(calmMs);
    const typing = await spent(api, () => type());
    await vscode.commands.executeCommand("workbench.action.files.revert");
    const agent = await spent(api, () => writeAsAgent());
    const heap = await eightHours(api, file);
    writeAnswer({ typing, agent, heap } satisfies LoadAnswer);
  });
});

async function open(file: string): Promise<void> {
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
  await vscode.commands.executeCommand("cursorBottom");
}

/** What Baton's handlers took of it, and all of the extension host beside it. */
async function spent(
  { handlerTime }: BatonApi,
  work: () => Promise<number>,
): Promise<LoadAnswer["typing"]> {
  const [before, cpu] = [handlerTime(), process.cpuUsage()];
  const count = await work();
  // What the editor tells late counts too.
  await pause(calmMs);
  const [after, { user, system }] = [handlerTime(), process.cpuUsage(cpu)];
  return {
    count,
    handlerTime: after.milliseconds - before.milliseconds,
    hostTime: (user + system) / 1000,
  };
}

async function type(): Promise<number> {
  const keys = keysASecond * typingSeconds;
  const start = performance.now();
  for (let key = 0; key < keys; key += 1) {
    await vscode.commands.executeCommand("type", { text: (key + 1) % 40 === 0 ? "\n" : "x" });
    const due = start + ((key + 1) * 1000) / keysASecond;
    await pause(Math.max(0, due - performance.now()));
  }
  return keys;
}

/** Writes files beside the lead's, as an agent in a terminal does. */
async function writeAsAgent(): Promise<number> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  const folder = path.join(root, "written-by-an-agent");
  const files = Math.round((filesAMinute * agentSeconds) / 60);
  await mkdir(folder, { recursive: true });
  const start = performance.now();
  try {
    for (let file = 0; file < files; file += 1) {
      await writeFile(path.join(folder, `${file}.ts`), `export const made = ${file};\n`);
      const due = start + ((file + 1) * 60_000) / filesAMinute;
      await pause(Math.max(0, due - performance.now()));
    }
    await pause(calmMs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return files;
}

function hooksOf({ forTests }: BatonApi): TestHooks {
  if (!forTests) throw new Error("Baton hands nothing to tests");
  return forTests;
}

/** A day at the desk by Baton's clock; gives the bytes in use at the end of each hour. */
async function eightHours(api: BatonApi, file: string): Promise<number[]> {
  const { advance, windowIs } = hooksOf(api);
  const tracked = await vscode.workspace.findFiles("**/*.*", undefined, 40);
  const heap: number[] = [];
  for (let minute = 1; minute <= hours * minutesInHour; minute += 1) {
    windowIs({ focused: true, active: true });
    if (minute % 4 === 0) await open(tracked[(minute / 4) % tracked.length]?.fsPath ?? file);
    for (let key = 0; key < keysInMinute; key += 1) {
      await vscode.commands.executeCommand("type", { text: "x" });
      await vscode.commands.executeCommand("deleteLeft");
    }
    for (let seconds = 0; seconds < 60; seconds += stepSeconds) advance(stepSeconds);
    if (minute % minutesInHour === 0) heap.push(await heapInUse());
  }
  await vscode.commands.executeCommand("workbench.action.files.revert");
  return heap;
}

/** After everything that can be given back was. */
async function heapInUse(): Promise<number> {
  await collectGarbage();
  return process.memoryUsage().heapUsed;
}
