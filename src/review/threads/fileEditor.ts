import { type TextEditor, window } from "vscode";
import { activeFile } from "../../host/repositories/activeFile";

/** Gives the editor that the lead is in; when that is a comment box, the editor of the file around it. */
export function fileEditor(): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active?.document.uri.scheme !== "comment") return active;
  const file = activeFile()?.toString();
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === file);
}
