import { commands, extensions, l10n, window } from "vscode";
import { isRecord } from "../core/people/roster";
import { errorText } from "./errorText";
import type { Log } from "./log";

const liveShareId = "ms-vsliveshare.vsliveshare";
const startCommand = "liveshare.start";

/** What a button that starts Live Share says. */
export const liveShareButton = l10n.t("Start Live Share");

/** Says whether Live Share is installed and switched on. */
export function hasLiveShare(): boolean {
  return extensions.getExtension(liveShareId) !== undefined;
}

/** Of its API, as its package `vsls` of npm asks for it. */
const apiVersion = "1.0.4753";

/** Takes the log; says whether a Live Share session is open, the lead's own or somebody's. Never rejects. */
export async function isSharing(log: Log): Promise<boolean> {
  const extension = extensions.getExtension<unknown>(liveShareId);
  if (!extension?.isActive || !isRecord(extension.exports)) return false;
  const { getApi } = extension.exports;
  if (typeof getApi !== "function") return false;
  try {
    const api: unknown = await getApi.call(extension.exports, apiVersion);
    const session = isRecord(api) ? api["session"] : undefined;
    return isRecord(session) && typeof session["id"] === "string" && session["id"] !== "";
  } catch (error) {
    log.warn(`Live Share does not say whether it is open: ${errorText(error)}`);
    return false;
  }
}

/** Starts a Live Share session; its own messages say how it goes. */
export async function startLiveShare(): Promise<void> {
  // Its commands are there only once it has started.
  await extensions.getExtension(liveShareId)?.activate();
  if ((await commands.getCommands(true)).includes(startCommand)) {
    await commands.executeCommand(startCommand);
  } else {
    void window.showInformationMessage(l10n.t("This Live Share has no command to start it by."));
  }
}
