import { appendFile, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import * as vscode from "vscode";

/** What a run inside the editor is told: which suite, and which of its tests. */
export interface HostPlan {
  readonly suite: string;
  /** A regular expression on the full titles. */
  readonly only?: string;
}

/** What a run inside the editor answers. */
export interface HostResult {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly { readonly title: string; readonly error: string }[];
}

/**
 * VS Code calls this in its extension host. What is printed there gets lost, so that plan and
 * result are files, named by BATON_TEST_PLAN and BATON_TEST_RESULT.
 */
export async function run(): Promise<void> {
  const plan: HostPlan = JSON.parse(await readFile(fromEnv("BATON_TEST_PLAN"), "utf8"));
  await workspaceRead();
  const result = await runMocha(plan);
  await writeFile(fromEnv("BATON_TEST_RESULT"), JSON.stringify(result));
  // It makes the window end with another status, for which a screenshot is kept.
  if (result.failed > 0) throw new Error(`${result.failed} failed`);
}

// The page sometimes asks for a workspace file before it can read files of the server, and then
// shows none of its folders. A change of the file makes it read the file again.
async function workspaceRead(): Promise<void> {
  const file = vscode.workspace.workspaceFile?.fsPath;
  if (file === undefined) return;
  for (let tries = 1; !vscode.workspace.workspaceFolders?.length && tries <= 20; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await appendFile(file, "\n");
  }
}

async function runMocha(plan: HostPlan): Promise<HostResult> {
  const { default: Mocha } = await import("mocha");
  const mocha = new Mocha({
    ui: "bdd",
    timeout: 60_000,
    reporter: "min",
    ...(plan.only === undefined ? {} : { grep: new RegExp(plan.only) }),
  });
  mocha.addFile(path.join(__dirname, `${plan.suite}.test.js`));
  await mocha.loadFilesAsync();
  return new Promise((resolve) => count(mocha, resolve));
}

function count(mocha: Mocha, done: (result: HostResult) => void): void {
  let passed = 0;
  const failures: { title: string; error: string }[] = [];
  const runner = mocha.run(() => done({ passed, failed: failures.length, failures }));
  runner.on("pass", () => passed++);
  runner.on("fail", (test, error: Error) => {
    failures.push({ title: test.fullTitle(), error: error.stack ?? String(error) });
  });
}

function fromEnv(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
}
