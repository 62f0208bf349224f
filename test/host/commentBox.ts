import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import * as vscode from "vscode";
import type { OtherReview } from "../fixtures/commentBox/extension";
import { demoFile } from "../fixtures/demo";
import { open } from "./baton";

/** Gives the other review tool, with comments offered on every line. */
export async function otherReview(): Promise<OtherReview> {
  const extension = vscode.extensions.getExtension<OtherReview>("baton-tests.comment-box");
  assert.ok(extension, "the other review tool is not installed");
  const api = await extension.activate();
  await vscode.commands.executeCommand("otherReview.start");
  return api;
}

/** Opens the other tool's comment box on a line of a file; gives the editor that the box is. */
export async function openBox(line: number, file = demoFile): Promise<vscode.TextEditor> {
  await open(file, undefined, line);
  // The command does nothing until VS Code has heard from the tool where comments may be, for which it
  // waits 200 ms by itself, and opens a second box where the first is still on its way.
  await wait(400);
  for (;;) {
    const shown = activeBox();
    await vscode.commands.executeCommand("workbench.action.addComment");
    const box = await Promise.race([shown, wait(1000, undefined)]);
    if (box) return box;
  }
}

/** Waits until a comment box has the focus. */
function activeBox(): Promise<vscode.TextEditor> {
  return new Promise((resolve) => {
    const listening = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor?.document.uri.scheme !== "comment") return;
      listening.dispose();
      resolve(editor);
    });
  });
}

/** Puts a text into a box in the place of all that is in it. */
export async function write(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = (): vscode.WorkspaceEdit => {
    const changed = new vscode.WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    changed.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
    return changed;
  };
  // An edit is refused when the document has changed since it was last heard of.
  while (!(await vscode.workspace.applyEdit(edit())));
}

/** Closes all editors and waits until none shows a comment box. */
export async function closeBoxes(): Promise<void> {
  const isOpen = (): boolean =>
    vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === "comment");
  const closed = new Promise<void>((resolve) => {
    const listening = vscode.window.onDidChangeVisibleTextEditors(() => look());
    const look = (): void => {
      if (isOpen()) return;
      listening.dispose();
      resolve();
    };
    look();
  });
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await closed;
}
