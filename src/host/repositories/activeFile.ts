import {
  TabInputCustom,
  TabInputNotebook,
  TabInputNotebookDiff,
  TabInputText,
  TabInputTextDiff,
  type Uri,
  window,
} from "vscode";

/**
 * Gives the file of the active tab, of a diff the newer side; nothing when the tab shows no file.
 * The active text editor would not do: it may be the output panel, and pictures have none.
 */
export function activeFile(): Uri | undefined {
  const input: unknown = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputTextDiff || input instanceof TabInputNotebookDiff) {
    return input.modified;
  }
  const holdsFile =
    input instanceof TabInputText ||
    input instanceof TabInputNotebook ||
    input instanceof TabInputCustom;
  return holdsFile ? input.uri : undefined;
}

/** Takes a file; gives the line of the cursor in an editor that shows it, from 1. */
export function cursorLine(file: Uri): number | undefined {
  const shows = window.visibleTextEditors.filter(
    ({ document }) => document.uri.toString() === file.toString(),
  );
  const editor = shows.find((one) => one === window.activeTextEditor) ?? shows[0];
  return editor && editor.selection.active.line + 1;
}
