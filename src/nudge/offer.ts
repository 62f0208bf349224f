import { window } from "vscode";

/** Takes a sentence, the name of one thing to do and the thing; says it, and does it only when the lead asks. */
export async function offer(said: string, name: string, act: () => unknown): Promise<void> {
  if ((await window.showInformationMessage(said, name)) === name) await act();
}
