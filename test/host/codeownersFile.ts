import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import * as vscode from "vscode";
import { workspaceFolder } from "./baton";

/** A CODEOWNERS document opened in an editor. */
export async function openCodeowners(
  file = ".github/CODEOWNERS",
  folder = workspaceFolder(),
): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.file(path.join(folder, file));
  const editor = await vscode.window.showTextDocument(uri);
  return editor.document;
}

/** Puts lines at the top of an open document, without saving it. */
export async function insertLines(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Makes an open document again what is on the disk. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  const saved = await readFile(document.fileName, "utf8");
  // Whether it is dirty is told a little later than its text.
  if (document.getText() === saved) return;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), saved);
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.ok(await document.save());
}

/** Waits until Baton's diagnostics of a document are as wanted; gives them. */
export async function diagnosticsWhen(
  { uri }: vscode.TextDocument,
  wanted: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const now = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "Baton");
  if (wanted(now())) return now();
  return new Promise((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(() => {
      if (!wanted(now())) return;
      listening.dispose();
      resolve(now());
    });
  });
}

/** What a hover on a line (from 1) says; nothing when there is none. */
export async function hoverOn({ uri }: vscode.TextDocument, line: number): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    uri,
    new vscode.Position(line - 1, 0),
  );
  const parts = hovers.flatMap(({ contents }) => contents);
  return parts.map((part) => (typeof part === "string" ? part : part.value)).join("\n");
}

/**
 * The quick fixes that are offered on a line (from 1), asked for again while there are none: VS Code
 * drops an answer about a document that has only just changed. Mocha's time limit ends it.
 */
export async function fixesWhenOffered(
  document: vscode.TextDocument,
  line: number,
): Promise<vscode.CodeAction[]> {
  const fixes = await fixesOn(document, line);
  return fixes.length > 0 ? fixes : fixesWhenOffered(document, line);
}

/** The quick fixes that are offered on a line (from 1). */
export function fixesOn(
  document: vscode.TextDocument,
  line: number,
): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    document.lineAt(line - 1).range,
    vscode.CodeActionKind.QuickFix.value,
  );
}
