import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import * as vscode from "vscode";
import type { BatonApi } from "../../src/extension";
import type { CommandId } from "../../src/host/commandIds";
import { gitEnvironment } from "../fixtures/git";

/** What the status bar item shows, with its hover. */
export type Shown = ReturnType<BatonApi["status"]>;

/** Gives Baton's API, started. */
export async function baton(): Promise<BatonApi> {
  const extension = vscode.extensions.getExtension<BatonApi>("baton.baton");
  assert.ok(extension, "Baton is not installed");
  return extension.activate();
}

/** Waits until what is shown is as wanted; gives it. Mocha's time limit says when it never is. */
export async function shownWhen(wanted: (shown: Shown) => boolean): Promise<Shown> {
  const api = await baton();
  if (wanted(api.status())) return api.status();
  return new Promise((resolve) => {
    const listening = api.onDidChangeStatus(() => {
      if (!wanted(api.status())) return;
      listening.dispose();
      resolve(api.status());
    });
  });
}

/** Waits until the item names a person. */
export function naming(name: string): Promise<Shown> {
  return shownWhen(({ shown, text }) => shown && text.includes(`${name} knows this`));
}

/** Waits until the item is quiet for a reason that its hover gives. */
export function quietBecause(reason: RegExp): Promise<Shown> {
  return shownWhen(({ shown, hover }) => !shown && reason.test(hover));
}

/** Waits until a page of Baton's, one that explains a file unless it is said, holds what is wanted; gives its document. */
export async function pageWith(
  wanted: RegExp,
  scheme = "baton-explain",
): Promise<vscode.TextDocument> {
  const found = (): vscode.TextDocument | undefined =>
    vscode.workspace.textDocuments.find(
      (page) => page.uri.scheme === scheme && wanted.test(page.getText()),
    );
  const now = found();
  if (now) return now;
  return new Promise((resolve) => {
    const look = (): void => {
      const page = found();
      if (!page) return;
      listening.forEach((one) => one.dispose());
      resolve(page);
    };
    const listening = [
      vscode.workspace.onDidOpenTextDocument(look),
      vscode.workspace.onDidChangeTextDocument(look),
    ];
  });
}

/** Gives a folder of the workspace by its place. */
export function workspaceFolder(place = 0): string {
  const folder = vscode.workspace.workspaceFolders?.[place];
  assert.ok(folder);
  return folder.uri.fsPath;
}

/** Opens a file of a workspace folder in an editor, with the cursor on a line (from 1). */
export async function open(file: string, folder = workspaceFolder(), line = 1): Promise<void> {
  const uri = vscode.Uri.file(path.join(folder, file));
  const start = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(start, start) });
}

/** Runs git as a person does in a terminal of their own. */
export async function terminalGit(folder: string, ...args: string[]): Promise<string> {
  const run = promisify(execFile);
  const { stdout } = await run("git", args, { cwd: folder, env: gitEnvironment() });
  return stdout;
}

/** Sets one of Baton's settings for the workspace; undefined takes it back. */
export async function set(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration("baton");
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
}

/** Runs a command to its end, taking the first row of each list that it opens. */
export async function takingFirstRows(command: CommandId, subject?: unknown): Promise<void> {
  const run = { over: false };
  void vscode.commands.executeCommand(command, subject).then(() => (run.over = true));
  // A list opens some time after the command has begun.
  while (!run.over) {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  }
}
