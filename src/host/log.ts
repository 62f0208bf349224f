import { type LogOutputChannel, window } from "vscode";

/** What a line in the log needs. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** Makes Baton's one log channel; the caller owns it. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel("Baton", { log: true });
}
