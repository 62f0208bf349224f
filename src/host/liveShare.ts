import { commands, extensions, window } from "vscode";

const liveShareId = "ms-vsliveshare.vsliveshare";
const startCommand = "liveshare.start";

/** What a button that starts Live Share says. */
export const liveShareButton = "Start Live Share";

/** Says whether Live Share is installed and switched on. */
export function hasLiveShare(): boolean {
  return extensions.getExtension(liveShareId) !== undefined;
}

/** Starts a Live Share session; its own messages say how it goes. */
export async function startLiveShare(): Promise<void> {
  // Its commands are there only once it has started.
  await extensions.getExtension(liveShareId)?.activate();
  if ((await commands.getCommands(true)).includes(startCommand)) {
    await commands.executeCommand(startCommand);
  } else {
    void window.showInformationMessage("This Live Share has no command to start it by.");
  }
}
