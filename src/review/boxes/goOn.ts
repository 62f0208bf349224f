import { Selection, window } from "vscode";

/**
 * Takes a box's address and an offset in its text, handed over by a fix; puts the cursor there, in the
 * editor that shows the box. Anything else handed over does nothing.
 */
export function goOnInBox(box: unknown, offset: unknown): void {
  if (typeof box !== "string" || typeof offset !== "number") return;
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === box);
  if (!editor) return;
  const place = editor.document.positionAt(offset);
  editor.selection = new Selection(place, place);
}
