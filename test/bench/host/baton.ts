import * as vscode from "vscode";
import type { BatonApi } from "../../../src/extension";

/** Gives the running extension, and its bundle's file. */
export async function runningBaton(): Promise<{ api: BatonApi; bundle: string }> {
  const extension = vscode.extensions.getExtension<BatonApi>("baton.baton");
  if (!extension) throw new Error("Baton is not in this editor");
  const bundle = vscode.Uri.joinPath(extension.extensionUri, "dist", "extension.js").fsPath;
  return { api: await extension.activate(), bundle };
}

/** Waits so many milliseconds. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
