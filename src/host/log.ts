import { type LogOutputChannel, window } from "vscode";

/** Makes Baton's one log channel; the caller owns it. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel("Baton", { log: true });
}
