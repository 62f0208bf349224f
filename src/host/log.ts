import { type LogOutputChannel, window } from "vscode";

/** Makes Baton's one log channel; the caller owns it. */
export function createLog(): LogOutputChannel {
  return window.createOutputChannel("Baton", { log: true });
}

/** Takes anything thrown; gives the line that goes to the log. */
export function errorText(error: unknown): string {
  if (error instanceof Error) return error.message;
  return JSON.stringify(error) ?? "unknown error";
}
