import { commands } from "vscode";
import type { Disposables } from "./disposables";

/** What runs when a command is called; what it is handed may be anything. */
export type Handler = (...args: readonly unknown[]) => unknown;

/** Takes who owns the registrations, ids of commands by name, and a handler for each; registers them. */
export function registerHandlers<Ids extends Readonly<Record<string, string>>>(
  owner: Disposables,
  ids: Ids,
  handlers: { readonly [Name in keyof Ids]: Handler },
): void {
  for (const [name, id] of Object.entries(ids)) {
    const handler = handlers[name];
    if (handler) owner.own(commands.registerCommand(id, handler));
  }
}
