import {
  commands,
  type Disposable,
  extensions,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { HintFile } from "./hintFiles";
import { pageName, previewOf } from "./hintPages";

/** Takes a hint; shows its document, and beside it what the teammate gets. The lead can write at once. */
export async function openHint({ document: uri }: HintFile): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const { viewColumn } = await window.showTextDocument(document, { preview: false });
  await showPage(previewOf(uri));
  await window.showTextDocument(document, viewColumn ?? ViewColumn.One);
}

async function showPage(page: Uri): Promise<void> {
  if (!extensions.getExtension("vscode.markdown-language-features")) {
    const options = { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true };
    await window.showTextDocument(await workspace.openTextDocument(page), options);
    return;
  }
  const shown = pageIsActive();
  await commands.executeCommand("markdown.showPreviewToSide", page, undefined, { locked: true });
  await shown;
}

/** The command ends before its page is there, and the page would take the focus afterwards. */
function pageIsActive(): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      listening.dispose();
      clearTimeout(timer);
      resolve();
    };
    const listening: Disposable = window.tabGroups.onDidChangeTabs(() => {
      if (window.tabGroups.activeTabGroup.activeTab?.label.endsWith(pageName) === true) end();
    });
    const timer = setTimeout(end, longestMs);
  });
}

/** A page that was open already may not tell. */
const longestMs = 1500;
