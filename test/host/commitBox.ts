import assert from "node:assert/strict";
import * as vscode from "vscode";
import { workspaceFolder } from "./baton";

/** What Baton's tests use of a repository as the git extension has it. */
export interface OpenRepository {
  readonly rootUri: vscode.Uri;
  readonly inputBox: { value: string };
  status(): Promise<void>;
}

interface GitApi {
  readonly repositories: readonly OpenRepository[];
  readonly onDidOpenRepository: vscode.Event<OpenRepository>;
}

/** Gives a folder's repository, as soon as the git extension has opened it. */
export async function openRepository(folder = workspaceFolder()): Promise<OpenRepository> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>("vscode.git");
  assert.ok(extension);
  const api = (await extension.activate()).getAPI(1);
  const isWanted = ({ rootUri }: OpenRepository): boolean => rootUri.fsPath === folder;
  const open = api.repositories.find(isWanted);
  if (open) return open;
  return new Promise((resolve) => {
    const listening = api.onDidOpenRepository((repository) => {
      if (!isWanted(repository)) return;
      listening.dispose();
      resolve(repository);
    });
  });
}

/** The document that a folder's commit box is while it is shown. */
function boxDocument(folder: string): vscode.TextDocument | undefined {
  const root = encodeURIComponent(vscode.Uri.file(folder).toString());
  return vscode.workspace.textDocuments.find(
    ({ uri }) => uri.scheme === "vscode-scm" && uri.query === `rootUri=${root}`,
  );
}

/** Writes into the commit box that is shown: instead of a text that stands there, or of everything. */
export async function typed(
  text: string,
  { instead, folder = workspaceFolder() }: { instead?: string; folder?: string } = {},
): Promise<void> {
  const document = boxDocument(folder);
  assert.ok(document, "the commit box is not shown");
  const edit = (): vscode.WorkspaceEdit => {
    const from = instead === undefined ? 0 : document.getText().indexOf(instead);
    const to = instead === undefined ? document.getText().length : from + instead.length;
    const range = new vscode.Range(document.positionAt(from), document.positionAt(to));
    const changed = new vscode.WorkspaceEdit();
    changed.replace(document.uri, range, text);
    return changed;
  };
  // An edit is refused when the document has changed since it was last heard of.
  while (!(await vscode.workspace.applyEdit(edit())));
}

/** Waits until a folder's commit box holds a text; Mocha's time limit says when it never does. */
export async function messageWhen(wanted: string, folder = workspaceFolder()): Promise<void> {
  const { inputBox } = await openRepository(folder);
  // A box tells nobody of its changes.
  while (inputBox.value !== wanted) await new Promise((resolve) => setImmediate(resolve));
}
