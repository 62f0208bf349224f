import {
  commands,
  extensions,
  TabInputText,
  type TextDocument,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import type { HintFile } from "./hintFiles";
import { pageName, previewOf } from "./hintPages";

/** Takes a hint; shows its document, and beside it what the teammate gets. The lead can write at once. */
export async function openHint({ document: uri }: HintFile): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const page = previewOf(uri);
  const { viewColumn = ViewColumn.One } = await window.showTextDocument(document, {
    preview: false,
  });
  if (extensions.getExtension("vscode.markdown-language-features")) {
    keepFocus(document, viewColumn);
    // Locked, or it would show the document itself as soon as the lead is there.
    await commands.executeCommand("markdown.showLockedPreviewToSide", page);
  } else {
    const beside = { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true };
    await window.showTextDocument(await workspace.openTextDocument(page), beside);
  }
}

/** How long a page may take to come up. */
const pageTakesMs = 3000;

/**
 * The preview takes the focus twice, when its tab is there and when its page is, and its command ends
 * before both. Each time the focus goes back to the document.
 */
function keepFocus(document: TextDocument, viewColumn: ViewColumn): void {
  const back = (): void => {
    const { activeTab } = window.tabGroups.activeTabGroup;
    // Confirmed or cancelled at once, the document is closed while the page is still there.
    if (activeTab?.label.endsWith(pageName) !== true || !isInTab(document)) return;
    void window.showTextDocument(document, { viewColumn, preview: false });
  };
  const listening = [
    window.tabGroups.onDidChangeTabs(back),
    window.tabGroups.onDidChangeTabGroups(back),
  ];
  setTimeout(() => listening.forEach((one) => one.dispose()), pageTakesMs);
}

function isInTab({ uri }: TextDocument): boolean {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => {
    return input instanceof TabInputText && input.uri.toString() === uri.toString();
  });
}
